import type { Tag as TagName } from "../../../../contract/tags.js";
import { Tag } from "../../ui/tag.js";

/** The tags of a row; a narrow row shows the first ones and how many more there are. */
export function TagMarks({ tags, most = 8 }: { tags: readonly TagName[]; most?: number }) {
  const shown = tags.slice(0, most);
  return (
    <>
      {shown.map(({ id, name }) => (
        <Tag key={id} tone="idle">
          {`#${name}`}
        </Tag>
      ))}
      {tags.length > shown.length && <span className="tag-more">还有 {tags.length - shown.length} 个标签</span>}
    </>
  );
}
