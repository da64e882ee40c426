import type { Side } from "../../contract/dispute-file.js";
import type { DisputeMover } from "../../contract/dispute-law.js";
import type { DisputeStage } from "../../contract/dispute-stages.js";
import type { ResidentActor, StaffActor } from "../actor/actor.js";
import { may } from "../actor/rights.js";
import { notFound } from "../errors/fault.js";
import { canOpen } from "../requests/policy.js";
import { type Dispute, findDispute, kinOf, type Party } from "./queries.js";

/** Who acts on a dispute, as its register names them. */
export interface DisputeDoer {
  role: Side | "mediator" | "head" | "system";
  kind: "resident" | "staff" | "system";
  id: string | null;
}

export interface Opened {
  dispute: Dispute;
  movers: DisputeMover[];
  doer: DisputeDoer;
}

export const nobody: DisputeDoer = { role: "system", kind: "system", id: null };

const absent = () => notFound("没有找到这一件。");

/** The mediators at this time, the lead first. */
export function mediatorsOf(dispute: Dispute) {
  return dispute.mediators
    .filter(({ untilAt }) => untilAt === null)
    .sort((a, b) => Number(b.role === "lead") - Number(a.role === "lead"));
}

export function partyOf(dispute: Dispute, side: Side): Party | undefined {
  return dispute.parties.find((party) => party.side === side);
}

export const stageOf = (dispute: { stage: string }) => dispute.stage as DisputeStage;

/**
 * The file for its mediators and the committee's head (人民调解法 13, 15, 23). Until a mediator is named it opens for
 * whoever of the committee took it, or any of them while nobody has. For anybody else it does not exist.
 * @throws Fault not_found
 */
export async function openAsStaff(actor: StaffActor, number: string): Promise<Opened> {
  const dispute = await findDispute(number);
  if (!dispute) throw absent();
  const head = may(actor, "lead_mediations", dispute.request.communityId);
  const named = mediatorsOf(dispute);
  const mediates = named.length ? named.some(({ staffId }) => staffId === actor.id) : canOpen(actor, dispute.request);
  if (!head && !mediates) throw absent();
  // A relative of a party keeps away, also before anybody is named (19).
  const kin = await kinOf(
    [actor.id],
    dispute.parties.map(({ residentId }) => residentId),
  );
  if (kin.has(actor.id) && !head) throw absent();
  const movers: DisputeMover[] = [...(mediates ? (["mediator"] as const) : []), ...(head ? (["head"] as const) : [])];
  return { dispute, movers, doer: { role: mediates ? "mediator" : "head", kind: "staff", id: actor.id } };
}

/** The file for a party; who acts for somebody under a mandate is none. @throws Fault not_found */
export async function openAsParty(
  actor: ResidentActor,
  number: string,
): Promise<Opened & { side: Side; party: Party }> {
  const dispute = await findDispute(number);
  const party = dispute?.parties.find(({ residentId }) => residentId === actor.id);
  if (!dispute || !party || actor.agent) throw absent();
  const side = party.side as Side;
  const movers: DisputeMover[] = side === "respondent" ? ["party", "respondent"] : ["party"];
  return { dispute, party, side, movers, doer: { role: side, kind: "resident", id: actor.id } };
}
