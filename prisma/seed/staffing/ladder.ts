import { openStates } from "../../../contract/lifecycle.js";
import { dayOf } from "../../../server/communities/calendar/shanghai.js";
import {
  addWorkingMinutes,
  type Calendar,
  closingTime,
  workingDayAfter,
} from "../../../server/communities/calendar/working-days.js";
import { type Rung, rungsDue, rungTable } from "../../../server/requests/escalation/rungs.js";
import { idOf } from "../chance.js";
import { officeSpans } from "../office-clock.js";
import { type RequestFile, unclaimedMinutes } from "../requests/request-file.js";
import type { EscalationRungRow } from "../rows.js";
import type { World } from "../world.js";

const hours = [1, 2, 3, 4, 5].flatMap((weekday) => officeSpans.map((span) => ({ weekday, ...span })));
const minute = 60_000;

/**
 * Lets the demonstration's requests have climbed by now what the worker would have let them climb, each at its time:
 * else the first minute of the hall would press a hundred of them at once. The ladder is the hall's own.
 */
export function climbToNow({ now, workingDays }: World, files: readonly RequestFile[]): EscalationRungRow[] {
  const calendar: Calendar = { ...workingDays, isPublished: () => true };
  return files.flatMap((file) => {
    const told = toldAlready(file);
    const open = openStates.some((state) => state === file.row.state) && file.row.kind !== "booking";
    const due = open ? rungsDue(file.row, calendar, hours, now) : [];
    const fresh = due.filter(({ name }) => !told.some((rung) => rung.name === name));
    return [...told, ...fresh.map((rung) => climb(file, rung, momentOf(file, rung, calendar), now))];
  });
}

/** What the request's story tells of its first wait; the clock of that wait is put back to its first rung. */
function toldAlready({ row, events }: RequestFile): EscalationRungRow[] {
  const told = events.filter(({ action }) => action === "escalate");
  const first = told[0];
  if (!first) return [];
  if (row.state === "queued") row.escalateAt = first.at;
  return (["unclaimed_head", "unclaimed_county"] as const).flatMap((name, place) => {
    const event = told[place];
    if (event) event.data = { level: rungTable[name].level, reason: name };
    return event ? [{ requestId: row.id, name, since: first.at, at: event.at }] : [];
  });
}

function momentOf({ events }: RequestFile, { name, since }: Rung, calendar: Calendar): Date {
  const closing = (days: number) => closingTime(calendar, hours, workingDayAfter(calendar, dayOf(since), days));
  switch (name) {
    case "unclaimed_head":
      return since;
    case "unclaimed_county":
      return addWorkingMinutes(calendar, hours, since, unclaimedMinutes);
    case "overdue_head":
      return new Date(since.getTime() + minute);
    case "overdue_county":
      return new Date(closing(2).getTime() + minute);
    case "idle_head":
      return new Date(closing(5).getTime() + minute);
    default: {
      const returns = events.filter(({ action }) => action === "return");
      const last = returns.at(name === "returned_head" ? 0 : -1)?.at ?? since;
      return new Date(last.getTime() + minute);
    }
  }
}

function climb(
  { row, events, key, desk }: RequestFile,
  { name, since }: Rung,
  moment: Date,
  now: Date,
): EscalationRungRow {
  const at = moment < now ? moment : now;
  const { level, words } = rungTable[name];
  const place = events.filter((event) => event.at <= at).length;
  const state = events[place - 1]?.toState ?? "queued";
  events.splice(place, 0, {
    id: idOf("request_event", `${key}/${name}`),
    requestId: row.id,
    at,
    action: "escalate",
    actorKind: "system",
    actorId: null,
    actorName: "系统",
    fromState: state,
    toState: state,
    visible: true,
    text: words,
    data: { level, reason: name, deskName: desk.name },
  });
  row.escalation = Math.max(row.escalation, level);
  row.revision += 1;
  return { requestId: row.id, name, since, at };
}
