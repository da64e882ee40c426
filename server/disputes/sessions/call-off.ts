import { type Statement, sql } from "../../db/statement.js";
import type { Dispute, Session } from "../queries.js";
import { seal } from "../seal.js";
import { changeRoom } from "./place.js";

/** Calls one meeting off and frees its room. */
export function calledOff(session: Session, reason: string, at: Date): Statement[] {
  return [
    ...changeRoom(session.hold, null, at).steps,
    sql`UPDATE dispute_session SET state = 'called_off', reason = ${seal("dispute_session", "reason", session.id, reason)}
        WHERE id = ${session.id} AND state = 'planned'`,
  ];
}

/** Once it is over nobody meets any more: whatever is still arranged is called off with it. */
export function allCalledOff(dispute: Dispute, reason: string, at: Date): Statement[] {
  return dispute.sessions.filter(({ state }) => state === "planned").flatMap((one) => calledOff(one, reason, at));
}
