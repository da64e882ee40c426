import type { Agreement, Side } from "../../../contract/dispute-file.js";
import { now } from "../../env/clock.js";
import { stageOf } from "../access.js";
import { confirmUntil, daysLeft } from "../performance/court.js";
import type { AgreementRow, Dispute } from "../queries.js";
import { unseal } from "../seal.js";
import { pathOf } from "../sessions/present.js";
import { waitsFor } from "./waits-for.js";

/** The agreement as this reader may see it; null is the staff. A draft that came to nothing stays with them. */
export function presentAgreement(
  dispute: Dispute,
  names: Record<Side, string>,
  staff: Map<string, string>,
  reader: Side | null,
): Agreement | null {
  const { agreement } = dispute;
  if (!agreement) return null;
  if (reader !== null && !agreement.effectiveAt && stageOf(dispute) !== "agreed") return null;
  const { id, effectiveAt } = agreement;
  return {
    id,
    form: agreement.form as Agreement["form"],
    version: agreement.version,
    text: unseal("dispute_agreement", "text", id, agreement.text),
    hash: agreement.textHash,
    number: agreement.number,
    draftedAt: agreement.draftedAt.toISOString(),
    effectiveAt: effectiveAt?.toISOString() ?? null,
    signatures: signaturesOf(dispute, agreement, names, staff),
    waitsFor: waitsFor(dispute, agreement),
    steps: agreement.steps.map((step) => ({
      id: step.id,
      who: step.who as Agreement["steps"][number]["who"],
      what: unseal("agreement_step", "what", step.id, step.what),
      dueOn: step.dueOn.toISOString().slice(0, 10),
      state: step.state as Agreement["steps"][number]["state"],
      seenAt: step.seenAt?.toISOString() ?? null,
      note: unseal("agreement_step", "note", step.id, step.note),
    })),
    confirmation: effectiveAt && confirmationOf(agreement, effectiveAt),
    changes: changesOf(dispute, agreement, reader),
    clauses: reader === null ? clausesOf(agreement) : null,
  };
}

function signaturesOf(
  { signatures }: Dispute,
  { id }: AgreementRow,
  names: Record<Side, string>,
  staff: Map<string, string>,
): Agreement["signatures"] {
  return signatures
    .filter(({ subjectId }) => subjectId === id)
    .map((one) => {
      const side = one.signer === "applicant" || one.signer === "respondent" ? one.signer : null;
      return {
        role: side ?? "mediator",
        name: side ? names[side] : (staff.get(one.signer) ?? ""),
        at: one.signedAt.toISOString(),
        path: pathOf(one.id, one.strokes),
      };
    });
}

function confirmationOf(agreement: AgreementRow, effectiveAt: Date): Agreement["confirmation"] {
  const { id, applicantWantsAt, respondentWantsAt, court, courtOn, courtText } = agreement;
  return {
    until: confirmUntil(effectiveAt),
    daysLeft: daysLeft(effectiveAt, now()),
    wants: [
      ...(applicantWantsAt ? (["applicant"] as const) : []),
      ...(respondentWantsAt ? (["respondent"] as const) : []),
    ],
    result: court as NonNullable<Agreement["confirmation"]>["result"],
    on: courtOn?.toISOString().slice(0, 10) ?? null,
    text: unseal("dispute_agreement", "courtText", id, courtText),
  };
}

/** What was said of the text that stands now, not of an earlier one. */
function changesOf({ events }: Dispute, { draftedAt }: AgreementRow, reader: Side | null): Agreement["changes"] {
  return events
    .filter(
      ({ action, at, role }) => action === "ask_change" && at >= draftedAt && (reader === null || reader === role),
    )
    .map((event) => ({
      side: event.role as Side,
      text: unseal("dispute_event", "text", event.id, event.text) ?? "",
      at: event.at.toISOString(),
    }));
}

function clausesOf({ id, clauses }: AgreementRow): Agreement["clauses"] {
  const opened = unseal("dispute_agreement", "clauses", id, clauses);
  return opened ? (JSON.parse(opened) as NonNullable<Agreement["clauses"]>) : null;
}
