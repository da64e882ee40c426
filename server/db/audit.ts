import type { AuditAction } from "../../contract/audit.js";
import type { ResidentActor, StaffActor, Stranger } from "../actor/actor.js";
import { now } from "../env/clock.js";
import { newId } from "./ids.js";
import { insert, type Statement } from "./statement.js";

/** Who does it; all that an entry says of them. */
type Doer = Pick<ResidentActor | StaffActor, "kind" | "id" | "requestId"> | Stranger;

/** Notes who did what to whose data, and why (PIPL 51, 54). Part of the work that does it. */
export function audit(actor: Doer, action: AuditAction, subject: string, reason?: string): Statement {
  return insert("AuditEntry", {
    id: newId(),
    at: now(),
    actorKind: actor.kind,
    actorId: actor.kind === "stranger" ? null : actor.id,
    action,
    subject,
    reason: reason ?? null,
    requestId: actor.requestId,
  });
}
