import { db } from "../../db/prisma.js";
import { now } from "../../env/clock.js";
import { makeMove, systemActor } from "../../requests/moves.js";
import { requestParts } from "../../requests/queries.js";
import type { PlacementRow } from "../placements/queries.js";

/**
 * Gives back the time that was booked for an interview, after the placement has moved on without it. Its own work: were it
 * lost, a booking would stand that the resident can call off, and nothing that was decided.
 */
export async function callOffInterview({ interviewNumber, interviewAt, state }: PlacementRow): Promise<void> {
  if (state !== "interviewing" || !interviewNumber || !interviewAt || interviewAt <= now()) return;
  const request = await db().request.findUnique({ where: { number: interviewNumber }, include: requestParts });
  if (request?.state !== "booked") return;
  await makeMove(systemActor, request, { action: "reject", text: "这次面试不用去了。", attachmentIds: [] });
}
