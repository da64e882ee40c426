import { monthWords } from "../../platform/months.js";
import { Dialog } from "../../ui/dialog.js";
import type { Opened } from "./figures.js";
import { PeopleList } from "./people-list.js";

/** The people of one community of several, over the table. */
export function PeopleDialog({ opened, month, onClose }: { opened: Opened; month: string; onClose: () => void }) {
  const what = opened.figure === "active" ? "做过志愿的" : "常来的";
  return (
    <Dialog title={`${opened.name}，${monthWords(month)}${what}`} onClose={onClose}>
      <PeopleList communityId={opened.id} month={month} figure={opened.figure} />
    </Dialog>
  );
}
