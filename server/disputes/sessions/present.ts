import type { MediationSession, Presence, Side } from "../../../contract/dispute-file.js";
import { readSignature, signaturePath } from "../../../contract/signature.js";
import type { Dispute, Session } from "../queries.js";
import { unseal } from "../seal.js";
import { nameOf } from "./record.js";

const order = ["applicant", "respondent", "mediator", "guest"];

type Names = Record<Side, string>;

/** The meetings that this reader may know of; null is the staff. A side that was not asked to one never hears of it. */
export function presentSessions(dispute: Dispute, names: Names, reader: Side | null): MediationSession[] {
  return dispute.sessions
    .filter(({ sides }) => reader === null || sides === "both" || sides === reader)
    .map((session) => presentSession(dispute, session, names, reader));
}

function presentSession(dispute: Dispute, session: Session, names: Names, reader: Side | null): MediationSession {
  const { id } = session;
  const attendance = session.attendance.toSorted((one, other) => order.indexOf(one.role) - order.indexOf(other.role));
  return {
    id,
    number: session.number,
    state: session.state as MediationSession["state"],
    startsAt: session.startsAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
    place: unseal("dispute_session", "place", id, session.place),
    online: unseal("dispute_session", "online", id, session.online),
    room: session.hold !== null && session.hold.releasedAt === null,
    sides: session.sides as MediationSession["sides"],
    attendance: attendance.map((one) => ({
      id: one.id,
      role: one.role as MediationSession["attendance"][number]["role"],
      name: nameOf(one, names),
      about: unseal("dispute_attendance", "about", one.id, one.about),
      answer: one.answer as Presence | null,
      text: reader === null || reader === one.role ? unseal("dispute_attendance", "text", one.id, one.text) : null,
      came: one.came as Presence | null,
    })),
    reason: unseal("dispute_session", "reason", id, session.reason),
    record: mayRead(session, reader) ? recordOf(dispute, session, names) : null,
  };
}

/** Whoever was there reads the record; who stayed away was not part of the talk. */
function mayRead({ attendance }: Session, reader: Side | null): boolean {
  return reader === null || attendance.some(({ role, came }) => role === reader && came && came !== "absent");
}

function recordOf(dispute: Dispute, session: Session, names: Names): MediationSession["record"] {
  const { id, record, recordHash, result, attendance } = session;
  if (!record || !recordHash) return null;
  const signatures = dispute.signatures.filter(({ subjectId }) => subjectId === id);
  const there = attendance.filter(({ came }) => came && came !== "absent");
  return {
    text: unseal("dispute_session", "record", id, record),
    hash: recordHash,
    result: result as NonNullable<MediationSession["record"]>["result"],
    signatures: signatures.map((one) => {
      const line = attendance.find(({ id: lineId }) => lineId === one.signer);
      return {
        role: line?.role ?? "",
        name: line ? nameOf(line, names) : "",
        at: one.signedAt.toISOString(),
        path: pathOf(one.id, one.strokes),
      };
    }),
    waitsFor: there
      .filter((line) => !signatures.some(({ signer }) => signer === line.id))
      .map(({ id: lineId }) => lineId),
  };
}

/** The strokes as a drawing. */
export function pathOf(id: string, stored: string): string {
  const strokes = readSignature(unseal("dispute_signature", "strokes", id, stored));
  return strokes ? signaturePath(strokes) : "";
}
