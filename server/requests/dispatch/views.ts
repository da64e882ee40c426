import { openStates } from "../../../contract/lifecycle.js";
import type { View } from "../../../contract/staff.js";
import type { StaffActor } from "../../actor/actor.js";
import { isCounty, postedAs } from "../../actor/rights.js";
import { dayOf, instantOf, mondayOf, nextDay } from "../../communities/calendar/shanghai.js";
import type { Prisma } from "../../db/generated/client.js";
import { scopeOf } from "../policy.js";

type Where = Prisma.RequestWhereInput;

/** What one view shows to one person: the scope stands inside the `where`, so nothing else can come out. */
export function viewWhere(view: View, actor: StaffActor, at: Date): Where {
  return { AND: [scopeWhere(actor), narrowing(view, actor, at)] };
}

/** The communities of this person's posts; for the county, all. */
export function scopeWhere(actor: StaffActor): Where {
  const scope = scopeOf(actor);
  return scope === "all" ? {} : { communityId: { in: scope } };
}

function narrowing(view: View, actor: StaffActor, at: Date): Where {
  const open = { state: { in: [...openStates] } };
  const tomorrow = instantOf(nextDay(dayOf(at)), 0);
  switch (view) {
    case "unclaimed":
      return { state: "queued", OR: waitingFor(actor) };
    case "mine":
      return { state: { in: ["accepted", "in_progress", "waiting_on_resident"] }, ownerId: actor.id };
    case "due_today":
      return { ...open, pausedAt: null, dueAt: { gte: at, lt: tomorrow } };
    case "overdue":
      return { ...open, pausedAt: null, dueAt: { lt: at } };
    case "community":
      return open;
    case "waiting":
      return { state: "waiting_on_resident" };
    case "mediation":
      return { ...open, kind: "dispute" };
    case "mentioned":
      return { mentions: { some: { staffId: actor.id, createdAt: { gte: mentionedSince(at) } } } };
    case "done":
      return { state: { in: ["resolved", "closed"] }, updatedAt: { gte: instantOf(mondayOf(dayOf(at)), 0) } };
    case "any":
      return {};
    case "follow_up":
      return { rating: { callBackDueAt: { not: null }, calledBackAt: null } };
  }
}

/** Who was named so long ago needs no list for it. */
export function mentionedSince(at: Date): Date {
  return new Date(at.getTime() - 30 * 24 * 3_600_000);
}

/** What waits for this person: the own desks', for a head what only the head gives out, and what has climbed that far. */
function waitingFor(actor: StaffActor): Where[] {
  const headed = postedAs(actor, "head");
  return [
    { queueId: { in: actor.queueIds } },
    ...(headed.length
      ? [{ communityId: { in: headed }, OR: [{ queue: { mode: "assign" } }, { escalation: { gte: 1 } }] }]
      : []),
    ...(isCounty(actor) ? [{ escalation: { gte: 2 } }] : []),
  ];
}
