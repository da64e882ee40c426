import {
  Accessibility,
  BellRing,
  ChevronsUp,
  FilePlus2,
  type LucideIcon,
  RotateCcw,
  StarHalf,
  Undo2,
} from "lucide-react";
import type { QueueRow } from "../../../contract/staff.js";
import { Tag, type Tone } from "./tag.js";

export type Flag = QueueRow["flags"][number];

/** Most pressing first: a narrow row shows as many as fit. */
const flagLooks: Record<Flag, [words: string, tone: Tone, icon: LucideIcon]> = {
  urged: ["居民催", "todo", BellRing],
  escalated: ["升级", "late", ChevronsUp],
  reopened: ["重开", "late", RotateCcw],
  low_rating: ["差评", "late", StarHalf],
  second_list: ["第二次补", "todo", FilePlus2],
  returned: ["退回过", "idle", Undo2],
  elder: ["80 岁以上", "brand", Accessibility],
};

/** What each flag is called. */
export const flagNames = Object.fromEntries(
  Object.entries(flagLooks).map(([flag, [words]]) => [flag, words]),
) as Record<Flag, string>;

/** What a tired officer must see at once. */
export function Flags({ flags }: { flags: Flag[] }) {
  const order = Object.keys(flagLooks) as Flag[];
  return order
    .filter((flag) => flags.includes(flag))
    .map((flag) => {
      const [words, tone, icon] = flagLooks[flag];
      return (
        <Tag key={flag} tone={tone} icon={icon}>
          {words}
        </Tag>
      );
    });
}
