import type { QueueMode } from "../../contract/staffing.js";
import { refreshModes } from "../../server/communities/queues/modes.js";
import { newId } from "../../server/db/ids.js";
import { insert, type Statement, sql } from "../../server/db/statement.js";
import { commit } from "../../server/db/work.js";

/** Says how a queue finds its person. */
export async function setMode(queueId: string, mode: QueueMode, cap = 30): Promise<void> {
  await write([sql`UPDATE queue SET mode = ${mode}, cap = ${cap} WHERE id = ${queueId}`]);
  refreshModes();
}

export async function putOnDuty(deskId: string, day: string, staffId: string): Promise<void> {
  await write([insert("DutyShift", { deskId, day: new Date(day), staffId })]);
}

export async function sendAway(staffId: string, fromAt: Date, untilAt: Date): Promise<void> {
  await write([
    insert("Absence", { id: newId(), staffId, fromAt, untilAt, reason: "leave", note: "", createdAt: fromAt }),
  ]);
}

export async function makeKin(staffId: string, residentId: string): Promise<void> {
  await write([insert("Kinship", { staffId, residentId, relation: "relative", createdAt: new Date() })]);
}

function write(steps: Statement[]): Promise<unknown> {
  return commit({ steps, result: null });
}

/** Lets sessions outlast a moved clock. */
export async function keepSignedIn(people: readonly { id: string }[]): Promise<void> {
  const until = new Date("2030-01-01T00:00:00Z");
  await write([sql`UPDATE session SET expiresAt = ${until} WHERE personId IN (${people.map(({ id }) => id)})`]);
}
