import type { Side } from "../../../contract/dispute-file.js";
import { type Dispute, namesOf } from "../queries.js";
import { unseal } from "../seal.js";

/** What both sides are called: as staff wrote it, else as the resident's own name says. */
export async function partyNames(dispute: Pick<Dispute, "parties">): Promise<Record<Side, string>> {
  const names = await namesOf(dispute.parties.map(({ residentId }) => residentId));
  const of = (side: Side) => {
    const party = dispute.parties.find((one) => one.side === side);
    if (!party) return "";
    return unseal("dispute_party", "name", party.id, party.name) ?? names.get(party.residentId ?? "") ?? "";
  };
  return { applicant: of("applicant"), respondent: of("respondent") };
}
