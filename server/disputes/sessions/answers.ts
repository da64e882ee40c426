import type {
  answerSession as answerEndpoint,
  signMyRecord as signEndpoint,
  signRecord,
} from "../../../contract/dispute-sessions.js";
import type { ParsedOf } from "../../../contract/endpoint.js";
import type { ResidentActor, StaffActor } from "../../actor/actor.js";
import { audit } from "../../db/audit.js";
import { type Statement, sql } from "../../db/statement.js";
import { now } from "../../env/clock.js";
import { notAllowed, notFound, refused } from "../../errors/fault.js";
import type { Dispute, Session } from "../queries.js";
import { seal } from "../seal.js";
import { assertSameText, signed } from "../signatures/sign.js";
import { actAsParty, actAsStaff } from "../stages/act.js";
import { advance } from "../stages/advance.js";
import { only, planned } from "./commands.js";

/** Says whether one comes; the mediator hears of it, the other side does not. */
export function answerSession(
  actor: ResidentActor,
  number: string,
  sessionId: string,
  { answer, text }: ParsedOf<typeof answerEndpoint>["body"],
): Promise<void> {
  return actAsParty(actor, number, "answer_session", ({ dispute, doer, side }) => {
    const session = planned(dispute, sessionId);
    const line = session.attendance.find(({ role }) => role === side);
    // With the other side alone: it does not exist.
    if (!line) throw notFound("没有找到这一次。");
    const at = now();
    if (session.startsAt <= at) throw refused("too_late", "已经到时间了，请直接打电话给调解员。");
    return advance({
      dispute,
      action: "answer_session",
      by: doer,
      at,
      text,
      side,
      tell: ["mediators"],
      steps: [
        sql`UPDATE dispute_attendance SET answer = ${answer}, text = ${seal("dispute_attendance", "text", line.id, text)}
            WHERE id = ${line.id}`,
      ],
    });
  });
}

/** A party signs on their own phone what they have read. */
export function signMyRecord(
  actor: ResidentActor,
  number: string,
  sessionId: string,
  given: ParsedOf<typeof signEndpoint>["body"],
): Promise<void> {
  return actAsParty(actor, number, "sign_record", ({ dispute, doer, side }) => {
    const session = dispute.sessions.find(({ id }) => id === sessionId);
    const line = session?.attendance.find(({ role, came }) => role === side && came && came !== "absent");
    if (!session || !line) throw notFound("没有找到这份笔录。");
    const steps = signature(dispute, session, line.id, given, null);
    const noted = audit(actor, "sign_record", `request:${dispute.requestId}`, `sha256 ${given.hash}`);
    return advance({
      dispute,
      action: "sign_record",
      by: doer,
      at: now(),
      ...only(session.sides),
      tell: ["mediators"],
      steps: [...steps, noted],
    });
  });
}

/** A mediator signs for themselves only; for somebody at the counter who signs on its pad, the mediator is the witness. */
export function signRecordAsStaff(
  actor: StaffActor,
  number: string,
  sessionId: string,
  { attendanceId, ...given }: ParsedOf<typeof signRecord>["body"],
): Promise<void> {
  return actAsStaff(actor, number, "sign_record", ({ dispute, doer }) => {
    const session = dispute.sessions.find(({ id }) => id === sessionId);
    const line = session?.attendance.find(({ id, came }) => id === attendanceId && came && came !== "absent");
    if (!session || !line) throw notFound("没有找到这份笔录，或这一位没有到场。");
    if (line.staffId && line.staffId !== actor.id) throw notAllowed("调解员的字要自己签。");
    const steps = signature(dispute, session, line.id, given, line.staffId ? null : actor.id);
    const noted = audit(actor, "sign_record", `request:${dispute.requestId}`, `sha256 ${given.hash}`);
    return advance({
      dispute,
      action: "sign_record",
      by: doer,
      at: now(),
      ...only(session.sides),
      tell: [],
      steps: [...steps, noted],
    });
  });
}

function signature(
  { requestId, signatures }: Dispute,
  session: Session,
  signer: string,
  { hash, strokes }: { hash: string; strokes: Parameters<typeof signed>[0]["strokes"] },
  witnessId: string | null,
): Statement[] {
  if (!session.recordHash) throw refused("wrong_state", "笔录还没记好，记好了再签。");
  assertSameText(hash, session.recordHash);
  if (signatures.some((one) => one.subjectId === session.id && one.signer === signer)) {
    throw refused("wrong_state", "已经签过了。");
  }
  return [signed({ requestId, subjectId: session.id, signer, textHash: hash, strokes, witnessId, at: now() })];
}
