import { type PairState, pairStates, type VisitFinding, visitFindings } from "../../../contract/pairs.js";
import { db } from "../../db/prisma.js";
import { type Statement, sql } from "../../db/statement.js";
import type { Holding } from "../../requests/kinds.js";
import { dayOfDate } from "./due.js";
import { openNote, openVisit } from "./sealed.js";

/** By whom one is visited and what was found; whom one visits (PIPL 45). */
export async function pairHoldings(residentId: string): Promise<Holding[]> {
  const [visited, visits] = await Promise.all([
    db().pair.findMany({ where: { residentId }, include: { volunteer: { select: { name: true } }, log: true } }),
    db().pair.findMany({ where: { volunteerId: residentId }, include: { log: true } }),
  ]);
  return [
    {
      name: "来看我的志愿者",
      rows: visited.map((pair) => ({
        谁: pair.volunteer.name,
        状态: pairStates[pair.state as PairState],
        隔几天: pair.everyDays,
        社区写的: openNote(pair),
        走访: pair.log.map((row) => ({
          日子: dayOfDate(row.visitedOn),
          见得怎么样: visitFindings[row.finding as VisitFinding],
          写的话: openVisit(row),
        })),
      })),
    },
    {
      name: "我结对的邻居",
      rows: visits.map((pair) => ({
        状态: pairStates[pair.state as PairState],
        隔几天: pair.everyDays,
        走访: pair.log.map((row) => ({ 日子: dayOfDate(row.visitedOn), 写的话: openVisit(row) })),
      })),
    },
  ];
}

/** Ends the pairs of who leaves; what was written of somebody who was visited goes with them, photos too (PIPL 47). */
export function erasePairs(residentId: string, at: Date): Statement[] {
  const own = sql`(SELECT id FROM pair WHERE residentId = ${residentId})`;
  return [
    sql`UPDATE pair SET state = 'ended', activeFor = NULL, nextDueOn = NULL, endedAt = ${at},
          endedBy = IF(residentId = ${residentId}, 'resident', 'volunteer'), endedWords = '注销了', revision = revision + 1
        WHERE (residentId = ${residentId} OR volunteerId = ${residentId}) AND endedAt IS NULL`,
    sql`UPDATE pair SET note = NULL WHERE residentId = ${residentId}`,
    // A file that belongs to nothing is removed by the clock.
    sql`UPDATE attachment SET visitId = NULL WHERE visitId IN (SELECT id FROM pair_visit WHERE pairId IN ${own})`,
    sql`UPDATE pair_visit SET words = NULL WHERE pairId IN ${own}`,
  ];
}
