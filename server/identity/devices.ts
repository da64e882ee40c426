import type { ResidentActor, StaffActor } from "../actor/actor.js";
import { audit } from "../db/audit.js";
import { db } from "../db/prisma.js";
import { sql } from "../db/statement.js";
import { commit } from "../db/work.js";
import { now } from "../env/clock.js";

type Person = ResidentActor | StaffActor;

/** The live sessions of a person. */
const live = (actor: Person) => ({ personId: actor.id, kind: actor.kind, endedAt: null, expiresAt: { gt: now() } });

/** Where a person is signed in, the latest first. Of a session only the hash is known; its id here is a part of that. */
export async function listDevices(actor: Person) {
  const sessions = await db().session.findMany({ where: live(actor), orderBy: { createdAt: "desc" }, take: 50 });
  return sessions.map(({ id, device, createdAt }) => ({
    id: id.slice(0, 12),
    device,
    since: createdAt.toISOString(),
    current: id === actor.sessionId,
  }));
}

/** Signs a person out everywhere but here. @returns how many sessions ended */
export async function endOthers(actor: Person): Promise<number> {
  const others = await db().session.count({ where: { ...live(actor), id: { not: actor.sessionId } } });
  const at = now();
  await commit({
    steps: [
      sql`UPDATE session SET endedAt = ${at}
          WHERE personId = ${actor.id} AND kind = ${actor.kind} AND endedAt IS NULL AND id <> ${actor.sessionId}`,
      audit(actor, "end_other_sessions", `${actor.kind}:${actor.id}`),
    ],
    result: null,
  });
  return others;
}
