import type { Agreement } from "../../../contract/dispute-file.js";
import { mediatorsOf } from "../access.js";
import type { AgreementRow, Dispute } from "../queries.js";

/** Who signs or seals next (人民调解法 29): both parties, who mediates first, then the committee; empty once it holds. */
export function waitsFor(dispute: Dispute, agreement: AgreementRow): Agreement["waitsFor"] {
  if (agreement.effectiveAt) return [];
  const signers = dispute.signatures.filter(({ subjectId }) => subjectId === agreement.id).map(({ signer }) => signer);
  const mediators = mediatorsOf(dispute).map(({ staffId }) => staffId);
  return [
    ...(["applicant", "respondent"] as const).filter((side) => !signers.includes(side)),
    ...(mediators.some((id) => signers.includes(id)) ? [] : (["mediator"] as const)),
    "seal",
  ];
}
