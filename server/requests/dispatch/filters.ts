import { openStates } from "../../../contract/lifecycle.js";
import type { DueFilter, Flag, QueueFilter } from "../../../contract/queue-filters.js";
import type { StaffActor } from "../../actor/actor.js";
import { dayOf, instantOf, mondayOf, nextDay } from "../../communities/calendar/shanghai.js";
import { type Calendar, workingDayAfter } from "../../communities/calendar/working-days.js";
import { blindIndex } from "../../db/cipher.js";
import type { Prisma } from "../../db/generated/client.js";
import { figureWhere } from "../figures/measures.js";

type Where = Prisma.RequestWhereInput;

/**
 * What a list is narrowed to. A filter that asks for something that the row of a mediation does not show finds no
 * mediations, or it would tell by its count what the row keeps (人民调解法 13).
 */
export function filterWhere(filter: QueueFilter, actor: StaffActor, calendar: Calendar, at: Date): Where[] {
  const { communities, desks, people, items, services, kinds, states, channels, flags, due, priority } = filter;
  return [
    ...(communities?.length ? [{ communityId: { in: communities } }] : []),
    ...(desks?.length ? [{ queueId: { in: desks } }] : []),
    ...(people?.length ? [ownedBy(people, actor)] : []),
    ...(items?.length ? [{ itemCode: { in: items }, confidential: false }] : []),
    ...(services?.length ? [{ item: { service: { in: services } }, confidential: false }] : []),
    ...(kinds?.length ? [{ kind: { in: kinds } }] : []),
    ...(states?.length ? [{ state: { in: states } }] : []),
    ...(channels?.length ? [{ channel: { in: channels }, confidential: false }] : []),
    ...(flags?.length ? [{ OR: flags.map((flag) => flagWhere(flag, at)) }] : []),
    ...(filter.tags?.length ? [{ tags: { some: { tagId: { in: filter.tags } } }, confidential: false }] : []),
    ...(due?.length ? [{ OR: due.map((name) => dueWhere(name, calendar, at)) }] : []),
    ...(priority ? [{ priority: { gte: priority }, confidential: false }] : []),
    ...(filter.figure
      ? [figureWhere(filter.figure, filter.figureFrom ?? dayOf(at), filter.figureTo ?? dayOf(at))]
      : []),
    // What desks ask of each other did not come from a resident.
    ...(filter.arrivedFrom ? [{ submittedAt: { gte: instantOf(filter.arrivedFrom, 0) }, parentId: null }] : []),
    ...(filter.arrivedTo ? [{ submittedAt: { lt: instantOf(nextDay(filter.arrivedTo), 0) }, parentId: null }] : []),
  ];
}

/** Who has a mediation is not shown to others, so it is found by its own mediator only. */
function ownedBy(people: readonly string[], actor: StaffActor): Where {
  const ids = people.filter((one) => one !== "nobody");
  return {
    OR: [
      { ownerId: { in: ids }, OR: [{ confidential: false }, { ownerId: actor.id }] },
      ...(people.includes("nobody") ? [{ ownerId: null }] : []),
    ],
  };
}

function flagWhere(flag: Flag, at: Date): Where {
  switch (flag) {
    case "urged":
      return { urgedCount: { gt: 0 } };
    case "reopened":
      return { reopenedCount: { gt: 0 } };
    case "returned":
      return { returnedCount: { gt: 0 } };
    case "second_list":
      return { askedCount: { gt: 1 } };
    case "escalated":
      return { escalation: { gt: 0 } };
    case "low_rating":
      return { rating: { callBackDueAt: { not: null }, calledBackAt: null } };
    case "elder": {
      const today = dayOf(at);
      const eighty = new Date(`${Number(today.slice(0, 4)) - 80}${today.slice(4)}T00:00:00Z`);
      return { confidential: false, resident: { birthDate: { lte: eighty } } };
    }
  }
}

function dueWhere(name: DueFilter, calendar: Calendar, at: Date): Where {
  const today = dayOf(at);
  const open = { state: { in: [...openStates] } };
  const running = { ...open, pausedAt: null };
  const endOf = (day: string) => instantOf(nextDay(day), 0);
  switch (name) {
    case "late":
      return { ...running, dueAt: { lt: at } };
    case "today":
      return { ...running, dueAt: { gte: at, lt: endOf(today) } };
    case "soon":
      return { ...running, dueAt: { gte: at, lt: endOf(workingDayAfter(calendar, today, 2)) } };
    case "week":
      return { ...running, dueAt: { gte: at, lt: endOf(nextDay(mondayOf(today), 6)) } };
    case "paused":
      return { ...open, pausedAt: { not: null } };
  }
}

/** Number, name or its initials, phone or words; a confidential request is found by its number only. */
export function searchWhere(q: string): Where {
  const asked = q.trim();
  const digits = asked.replace(/[\s-]/g, "");
  const letters = asked.toLowerCase();
  return {
    OR: [
      { number: { startsWith: asked } },
      { confidential: false, resident: { name: { startsWith: asked } } },
      { confidential: false, OR: [{ title: { contains: asked } }, { text: { contains: asked } }] },
      ...(/^[a-z]{2,10}$/.test(letters)
        ? [{ confidential: false, resident: { initials: { startsWith: letters } } }]
        : []),
      ...(/^\d{7,12}$/.test(digits)
        ? [{ confidential: false, resident: { phoneHash: blindIndex("phone", digits) } }]
        : []),
    ],
  };
}
