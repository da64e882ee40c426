import { dayOf } from "../../communities/calendar/shanghai.js";
import {
  addWorkingMinutes,
  type Calendar,
  closingTime,
  type Span,
  workingDayAfter,
} from "../../communities/calendar/working-days.js";
import { extendLimit, unclaimedMinutes } from "../clock.js";

/** Overdue for so many working days, a request goes to the county (*setting*, domain rule 3). */
const overdueDays = 2;
/** Accepted and silent for so many working days, it goes to the head (*setting*). */
const idleDays = 5;

/** What the ladder asks about an open request. */
export interface Climbing {
  state: string;
  submittedAt: Date;
  updatedAt: Date;
  dueAt: Date;
  pausedAt: Date | null;
  /** Four working hours after it came into its queue; null while somebody has it. */
  escalateAt: Date | null;
  returnedCount: number;
}

export interface Rung {
  name: keyof typeof rungTable;
  /** When the wait began that it ends; the same wait climbs it once. */
  since: Date;
}

/** Each rung: how high it leads (1 the head of the community, 2 the county), and what the resident reads. */
export const rungTable = {
  unclaimed_head: { level: 1, words: "4 个工作小时没有人接，已报社区负责人。" },
  unclaimed_county: { level: 2, words: "8 个工作小时没有人接，已报县级督办台。" },
  overdue_head: { level: 1, words: "过了最晚的日子，已报社区负责人。" },
  overdue_county: { level: 2, words: "超期 2 个工作日，已报县级督办台。" },
  returned_head: { level: 1, words: "由谁来办还没定，已报社区负责人。" },
  returned_county: { level: 2, words: "由谁来办定不下来，由县里裁定。" },
  idle_head: { level: 1, words: "5 个工作日没有进展，已报社区负责人。" },
} as const;

/** The rungs that an open request should have climbed by now, in order (domain rule 3). Pure: time is passed in. */
export function rungsDue(request: Climbing, calendar: Calendar, hours: readonly Span[], at: Date): Rung[] {
  return [
    ...unclaimed(request, calendar, hours, at),
    ...returned(request),
    ...overdue(request, calendar, hours, at),
    ...idle(request, calendar, hours, at),
  ];
}

function unclaimed({ state, escalateAt }: Climbing, calendar: Calendar, hours: readonly Span[], at: Date): Rung[] {
  if (state !== "queued" || !escalateAt || at < escalateAt) return [];
  const first: Rung = { name: "unclaimed_head", since: escalateAt };
  if (at < addWorkingMinutes(calendar, hours, escalateAt, unclaimedMinutes)) return [first];
  return [first, { name: "unclaimed_county", since: escalateAt }];
}

/** 分歧: the first return is the head's to settle, the second the county's. */
function returned({ state, returnedCount, submittedAt }: Climbing): Rung[] {
  if (state !== "queued" || returnedCount === 0) return [];
  const first: Rung = { name: "returned_head", since: submittedAt };
  return returnedCount === 1 ? [first] : [first, { name: "returned_county", since: submittedAt }];
}

function overdue({ pausedAt, dueAt }: Climbing, calendar: Calendar, hours: readonly Span[], at: Date): Rung[] {
  if (pausedAt || at <= dueAt) return [];
  const first: Rung = { name: "overdue_head", since: dueAt };
  if (at <= extendLimit(dueAt, overdueDays, calendar, hours)) return [first];
  return [first, { name: "overdue_county", since: dueAt }];
}

function idle({ state, updatedAt }: Climbing, calendar: Calendar, hours: readonly Span[], at: Date): Rung[] {
  if (state !== "accepted" && state !== "in_progress") return [];
  const last = closingTime(calendar, hours, workingDayAfter(calendar, dayOf(updatedAt), idleDays));
  return at > last ? [{ name: "idle_head", since: updatedAt }] : [];
}
