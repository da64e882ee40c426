import type { StaffRequest } from "../../../../contract/staff.js";
import { DueChip } from "../../ui/due-chip.js";
import { SlipRow } from "../../ui/slip-row.js";

const clock = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  hour: "numeric",
  minute: "2-digit",
  hour12: false,
});

/** By when, drawn as slips and said in words. */
export function DuePanel({ request, now }: { request: StaffRequest; now: Date }) {
  const { due } = request.row;
  return (
    <section className={`due-panel due-panel-${due.state}`} aria-label="时限">
      <div className="due-date">
        <p className="due-head">{due.state === "paused" ? "停表前最晚" : "最晚办好"}</p>
        <p className="due-words">
          {due.dateWords.replace(/ (周.)$/, "（$1）")}
          {due.state === "done" || due.state === "paused" ? "" : clock.format(new Date(due.at))}
        </p>
        <p className="due-legal">
          法定最晚 {request.legalDateWords}
          {due.provisional && "。明年的放假安排还没公布，日子可能变"}
        </p>
      </div>
      <div className="due-slips">
        <SlipRow due={due} detail />
      </div>
      <DueChip due={due} now={now} />
    </section>
  );
}
