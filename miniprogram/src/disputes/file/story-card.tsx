import type { OwnDispute } from "../../../../contract/dispute-file.js";
import { momentWords } from "../../platform/clock";
import { Card } from "../../ui/card";
import { Timeline } from "../../ui/timeline";

const over = ["excluded", "not_mediated", "failed", "ended", "archived"];

/** What has happened, newest first; of what was said only one's own words. */
export function StoryCard({ file }: { file: OwnDispute }) {
  const told = [...file.register].reverse().map(({ id, title, by, at, text }) => ({
    id,
    title,
    text,
    note: `${by}，${momentWords(at)}`,
  }));
  const begun = { id: "begun", title: "申请了调解", note: momentWords(file.since) };
  return (
    <Card title="到哪一步了">
      <Timeline moments={[...told, begun]} isOver={over.includes(file.stage)} />
    </Card>
  );
}
