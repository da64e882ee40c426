import { boardPlaces } from "../../../contract/volunteer-board.js";
import { db } from "../../db/prisma.js";
import { readRows } from "../../db/read.js";
import { sql } from "../../db/statement.js";

interface BoardRow {
  residentId: string;
  name: string;
  minutes: number;
  times: number;
}

/** Who served most in a community's activities of a month, of those who want to be named; the stored sums in their order. */
export function listBoard(communityId: string, month: string): Promise<BoardRow[]> {
  return readRows<BoardRow>(sql`SELECT m.residentId, r.name, m.minutes, m.times
    FROM volunteer_month m
      JOIN volunteer v ON v.activeFor = m.residentId AND v.state = 'accepted' AND v.onBoard = 1
      JOIN resident r ON r.id = m.residentId AND r.erasedAt IS NULL
    WHERE m.communityId = ${communityId} AND m.month = ${month} AND m.minutes > 0
    ORDER BY m.minutes DESC, m.residentId DESC LIMIT ${boardPlaces}`);
}

/** What one has there oneself, whether one is named or not. */
export async function findOwnMonth(residentId: string, communityId: string, month: string) {
  const row = await db().volunteerMonth.findUnique({
    where: { residentId_month_communityId: { residentId, month, communityId } },
    select: { minutes: true, times: true },
  });
  return row ?? { minutes: 0, times: 0 };
}
