import { laterMonth } from "../../communities/calendar/months.js";

/** Hours in all that are worth a word. */
const hourMarks = [10, 50, 100, 300, 600] as const;
/** Months in a row, with confirmed hours in each, that are. */
const monthMarks = [3, 6, 12, 24, 36] as const;

/**
 * What somebody has really reached (domain rule 7): all hours that they passed, and the longest row of months.
 * @param months those with confirmed hours, 2026-11, the earliest first
 */
export function milestonesOf(minutes: number, months: readonly string[]): string[] {
  const row = longestRow(months);
  return [
    ...hourMarks.filter((hours) => minutes >= hours * 60).map((hours) => `满 ${hours} 小时`),
    ...monthMarks.filter((mark) => row >= mark).map((mark) => `连着 ${mark} 个月`),
  ];
}

function longestRow(months: readonly string[]): number {
  let longest = 0;
  let row = 0;
  for (const [place, month] of months.entries()) {
    row = place > 0 && months[place - 1] === laterMonth(month, -1) ? row + 1 : 1;
    longest = Math.max(longest, row);
  }
  return longest;
}
