import type { QueueRow } from "../../../../contract/staff.js";
import { dayOf, endOfWeek } from "../../platform/time.js";

/** The groups of a list, in the order in which they ask for attention. */
export const groupNames = {
  late: "超期",
  today: "今天到期",
  soon: "两个工作日内",
  week: "这周内",
  later: "以后",
  paused: "停表中",
  done: "办完的",
} as const;
export type Group = keyof typeof groupNames;

/** A line of the list as it is drawn: the head of a group or a row. */
export type Line =
  | { type: "group"; group: Group; count: number; complete: boolean; folded: boolean }
  | { type: "row"; row: QueueRow };

/** In which group a row belongs today. */
export function groupOf(row: QueueRow, today: string): Group {
  const { state, daysLeft, date } = row.due;
  if (state !== "running") return state;
  if (daysLeft <= 2) return "soon";
  return date <= endOfWeek(today) ? "week" : "later";
}

/**
 * The lines of a list.
 * @param more there are rows that were not fetched yet, so the count of the last group may grow
 * @param settled the groups of rows that were drawn before; new rows are added to it
 */
export function linesOf(
  rows: readonly QueueRow[],
  now: Date,
  folded: ReadonlySet<Group>,
  more: boolean,
  settled: Map<string, Group>,
): Line[] {
  const today = dayOf(now);
  const groups = new Map<Group, QueueRow[]>((Object.keys(groupNames) as Group[]).map((group) => [group, []]));
  for (const row of rows) {
    const group = settled.get(row.number) ?? groupOf(row, today);
    settled.set(row.number, group);
    groups.get(group)?.push(row);
  }
  const present = [...groups].filter(([, members]) => members.length > 0);
  return present.flatMap(([group, members], index): Line[] => {
    const complete = !more || index < present.length - 1;
    const head: Line = { type: "group", group, count: members.length, complete, folded: folded.has(group) };
    return folded.has(group) ? [head] : [head, ...members.map((row): Line => ({ type: "row", row }))];
  });
}
