import type { Figure } from "../../../contract/queue-filters.js";
import { instantOf, nextDay } from "../../communities/calendar/shanghai.js";
import type { Prisma } from "../../db/generated/client.js";
import { db } from "../../db/prisma.js";

type Where = Prisma.RequestWhereInput;

/**
 * The requests that a figure counts, of the days from one to another, both included. The stored figures and the lists
 * that they open into ask by this one condition, so a figure is the number of its rows. Each figure goes by one date of
 * the request that it has once. How a mediation was rated is its parties' own.
 */
export function figureWhere(figure: Figure, from: string, to: string): Where {
  const within = { gte: instantOf(from, 0), lt: instantOf(nextDay(to), 0) };
  const arrived = { submittedAt: within, parentId: null };
  // What was booked is answered already; what its resident took back before anybody could answer is nobody's failing.
  const toAnswer = { ...arrived, kind: { not: "booking" } };
  const climbed = { name: "unclaimed_head" };
  // A booking has its own hour: it is served, not answered within a limit.
  const done = { parentId: null, kind: { not: "booking" } };
  const open = { ...arrived, confidential: false };
  switch (figure) {
    case "arrived":
      return arrived;
    case "response_due":
      return { ...toAnswer, OR: [{ acceptedAt: { not: null } }, { rungs: { some: climbed } }] };
    case "response_kept":
      return { ...toAnswer, acceptedAt: { not: null }, rungs: { none: climbed } };
    case "answered":
      return { ...open, OR: [{ rating: { isNot: null } }, { reopenedCount: { gt: 0 } }] };
    case "confirmed":
      return { ...open, rating: { isNot: null }, reopenedCount: 0 };
    case "reopened":
      return { ...arrived, reopenedCount: { gt: 0 } };
    case "done":
      return { ...done, resolvedAt: within };
    case "limit_kept":
      return { ...done, resolvedAt: { ...within, lte: db().request.fields.dueAt } };
    case "rated":
      return { confidential: false, rating: { createdAt: within } };
    case "satisfied":
      return { confidential: false, rating: { createdAt: within, score: { gte: 3 } } };
  }
}
