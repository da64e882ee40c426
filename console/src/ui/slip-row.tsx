import type { CSSProperties } from "react";
import type { Due } from "../../../contract/requests.js";
import { weekdayOf } from "../platform/time.js";

/** More days than this are drawn as weeks. */
const mostDays = 10;

/** More bars than this are too slim for round ends. */
const fewBars = 6;

interface Bar {
  look: string;
  gap: boolean;
  days: number;
  part?: number;
  label: string;
}

/** 竹简: one slip a working day of a clock, what is over filled, what is left hollow. */
export function SlipRow({ due, detail = false }: { due: Due; detail?: boolean }) {
  const bars = barsOf(due);
  if (bars.length === 0) return null;
  return (
    <div role="img" aria-label={slipWords(due)}>
      <div
        className={`slips${bars.length > fewBars ? " slips-many" : ""}${detail ? " slips-detail" : ""}${due.state === "paused" ? " slips-paused" : ""}`}
      >
        {bars.map((bar, index) => (
          <span
            key={index}
            className={`slip ${bar.look}${bar.gap ? " slip-gap" : ""}`}
            style={{ flexGrow: bar.days, "--part": `${(bar.part ?? 0) * 100}%` } as CSSProperties}
          />
        ))}
      </div>
      {detail && (
        <div className="slip-labels">
          {bars.map((bar, index) => (
            <span
              key={index}
              className={`${bar.gap ? "slip-gap" : ""} label-${bar.look}`}
              style={{ flexGrow: bar.days }}
            >
              {bar.label}
            </span>
          ))}
        </div>
      )}
    </div>
  );
}

/** What the slips show, in words. */
export function slipWords(due: Due): string {
  const passed = due.slips.filter((slip) => slip.passed || slip.today).length;
  if (due.state === "late") return `${due.slips.length} 个工作日都过了`;
  return `一共 ${due.slips.length} 个工作日，到了第 ${passed} 个`;
}

/** The bars of a clock: days, or weeks where there are many. */
export function barsOf(due: Due): Bar[] {
  const bars = due.slips.length > mostDays ? weekBars(due) : dayBars(due);
  if (due.state === "late") bars.push({ look: "slip-late", gap: false, days: 1, label: "超期" });
  return bars;
}

function dayBars(due: Due): Bar[] {
  return due.slips.map((slip, index) => ({
    look: slipLook(due, slip.passed, slip.today),
    gap: slip.gapBefore && index > 0,
    days: 1,
    label: slip.today ? "今天" : weekdayOf(slip.date),
  }));
}

function slipLook(due: Due, passed: boolean, today: boolean): string {
  if (today && due.state === "today") return "slip-today";
  return passed || today ? "slip-passed" : "";
}

function weekBars(due: Due): Bar[] {
  const weeks: Due["slips"][] = [];
  for (const slip of due.slips) {
    const week = weeks.at(-1);
    if (!week || slip.gapBefore) weeks.push([slip]);
    else week.push(slip);
  }
  return weeks.map((week) => {
    const part = week.filter((slip) => slip.passed || slip.today).length / week.length;
    const look = part === 1 ? "slip-passed" : part > 0 ? "slip-part" : "";
    const first = week[0]?.date ?? "";
    return {
      look,
      gap: false,
      days: week.length,
      part,
      // A single day is too narrow for the date of its week.
      label: week.length > 1 ? `${Number(first.slice(5, 7))}/${Number(first.slice(8))}` : "",
    };
  });
}
