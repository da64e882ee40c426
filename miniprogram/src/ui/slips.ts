import type { Due } from "../../../contract/requests.js";

export interface DrawnSlip {
  key: string;
  look: "passed" | "left" | "part" | "today" | "late";
  /** How much of a bar in part is filled, 0 to 1. */
  share: number;
  gap: boolean;
  isToday: boolean;
  date: string | undefined;
}

/** Beyond this many days a bar is a week. */
const mostDays = 10;

/** Which bars to draw for a clock. */
export function drawnSlips(due: Due): DrawnSlip[] {
  const bars = due.slips.length > mostDays ? weekBars(due) : due.slips.map((slip, place) => dayBar(due, slip, place));
  if (due.state !== "late") return bars;
  // One red bar, however late: the words beside it say how much.
  return [...bars, { key: "late", look: "late", share: 1, gap: false, isToday: false, date: undefined }];
}

function dayBar(due: Due, slip: Due["slips"][number], place: number): DrawnSlip {
  const isLastDay = slip.today && due.state === "today" && place === due.slips.length - 1;
  return {
    key: slip.date,
    look: isLastDay ? "today" : slip.passed ? "passed" : "left",
    share: isLastDay ? 0.5 : 1,
    gap: slip.gapBefore,
    isToday: slip.today && due.state !== "done",
    date: slip.date,
  };
}

function weekBars(due: Due): DrawnSlip[] {
  const weeks: Due["slips"][] = [];
  for (const slip of due.slips) {
    const week = weeks[weeks.length - 1];
    if (!week || slip.gapBefore) weeks.push([slip]);
    else week.push(slip);
  }
  return weeks.map((week) => {
    const share = week.filter((slip) => slip.passed).length / week.length;
    return {
      key: week[0]?.date ?? "",
      look: share === 1 ? "passed" : share === 0 ? "left" : "part",
      share,
      gap: false,
      isToday: false,
      date: undefined,
    };
  });
}
