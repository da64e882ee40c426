import type { Prisma } from "../../db/generated/client.js";
import { insertAll, type Statement, sql } from "../../db/statement.js";
import { dayOf, nextDay } from "../calendar/shanghai.js";

/** Posts that are held on the day of this instant in Asia/Shanghai, their last day included. */
export function heldOn(at: Date): Prisma.PostWhereInput {
  const today = new Date(dayOf(at));
  return { startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gte: today } }] };
}

/** Ends a post with the day before this one, so that it is not held any more; one that began today never was. */
export function endPost(postId: string, at: Date): Statement[] {
  const today = dayOf(at);
  const before = nextDay(today, -1);
  return [
    sql`DELETE FROM post WHERE id = ${postId} AND startsOn >= ${today}`,
    sql`UPDATE post SET endsOn = ${before} WHERE id = ${postId} AND (endsOn IS NULL OR endsOn > ${before})`,
  ];
}

/** Sets where somebody answers: these desks and no other. */
export function answerAt(staffId: string, deskIds: readonly string[]): Statement[] {
  return [
    sql`DELETE FROM desk_member WHERE staffId = ${staffId}`,
    ...(deskIds.length
      ? [
          insertAll(
            "DeskMember",
            deskIds.map((deskId) => ({ deskId, staffId })),
          ),
        ]
      : []),
  ];
}

/** Strikes the shifts of who leaves, from this day on. */
export function strikeShifts(staffId: string, at: Date): Statement {
  return sql`DELETE FROM duty_shift WHERE staffId = ${staffId} AND day >= ${dayOf(at)}`;
}
