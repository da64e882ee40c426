import type { StaffActor } from "../../actor/actor.js";
import type { Session } from "../../db/generated/client.js";
import { sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { settings } from "../../env/settings.js";

const minute = 60_000;

type Standing = Pick<Session, "lockedAt" | "lastSeenAt">;

/** Is this session covered: by its console, or because nothing was heard of it for longer than somebody may be away? Pure. */
export function isLocked({ lockedAt, lastSeenAt }: Standing, at: Date, idleMinutes = settings.idleMinutes): boolean {
  const silent = lastSeenAt ? at.getTime() - lastSeenAt.getTime() : 0;
  return lockedAt !== null || (idleMinutes > 0 && silent > idleMinutes * minute);
}

/** Notes that the session's console was heard of, once a minute. Failing to is no reason to refuse what was asked. */
export async function noteSeen(sessionId: string, lastSeenAt: Date | null, at: Date): Promise<void> {
  if (lastSeenAt && at.getTime() - lastSeenAt.getTime() < minute) return;
  const step = sql`UPDATE session SET lastSeenAt = ${at} WHERE id = ${sessionId} AND endedAt IS NULL`;
  await commit({ steps: [step], result: null }).catch(() => undefined);
}

/** Covers a session. Its live stream ends within some seconds. */
export async function lock(actor: StaffActor): Promise<void> {
  await commit({
    steps: [sql`UPDATE session SET lockedAt = COALESCE(lockedAt, ${now()}) WHERE id = ${actor.sessionId}`],
    result: null,
  });
}

/** The statement that goes on with a covered session. */
export function uncover(sessionId: string, at: Date) {
  return sql`UPDATE session SET lockedAt = NULL, lastSeenAt = ${at} WHERE id = ${sessionId} AND endedAt IS NULL`;
}
