import { auditWords } from "../../contract/audit.js";
import type { Side } from "../../contract/dispute-file.js";
import {
  type DisputeAction,
  type DisputeMove,
  type DisputeMover,
  disputeActions,
  disputeMoves,
} from "../../contract/dispute-law.js";
import { type DisputeOutcome, type DisputeSource, disputeSources } from "../../contract/dispute-outcomes.js";
import { breachRoutes, otherRoutes, partyRights } from "../../contract/dispute-rights.js";
import { disputeStages } from "../../contract/dispute-stages.js";
import type { AnswerOf } from "../../contract/endpoint.js";
import type { getDispute, getMyDispute, listMyDisputes } from "../../contract/mediation.js";
import type { Fact } from "../../contract/requests.js";
import { decryptField } from "../db/cipher.js";
import { now } from "../env/clock.js";
import { presentAttachment } from "../files/present.js";
import { maskPhone } from "../identity/masks.js";
import { type Opened, stageOf } from "./access.js";
import { presentAgreement } from "./agreements/present.js";
import { candidatesOf } from "./mediators.js";
import { partyNames } from "./parties/names.js";
import { type Dispute, type ListedDispute, listOpenings, staffNames } from "./queries.js";
import { unseal } from "./seal.js";
import { presentSessions } from "./sessions/present.js";
import { todoOf } from "./todo.js";

const byNames: Record<string, string> = {
  applicant: "申请人",
  respondent: "对方",
  mediator: "调解员",
  head: "委员会负责人",
  system: "大厅",
};
const helpless = new Set<string | null>(["excluded", "refused", "failed", "ended"]);

/** The file as one of its people may read it; `reader` null is the staff, who read both sides. */
async function fileOf(dispute: Dispute, movers: readonly DisputeMover[], reader: Side | null) {
  const stage = stageOf(dispute);
  const [sides, staff] = await Promise.all([
    partyNames(dispute),
    staffNames([
      ...dispute.parties.flatMap(({ choiceId }) => choiceId ?? []),
      ...dispute.signatures.map(({ signer }) => signer),
    ]),
  ]);
  return {
    number: dispute.request.number,
    stage,
    stageWords: disputeStages[stage],
    outcome: dispute.outcome as DisputeOutcome | null,
    communityName: dispute.request.community.name,
    phone: dispute.request.queue.desk.phone || dispute.request.community.phone,
    since: dispute.createdAt.toISOString(),
    concludeBy: dispute.concludeBy?.toISOString().slice(0, 10) ?? null,
    parties: dispute.parties.map((party) => {
      const own = reader === null || reader === party.side;
      const phone = own ? unseal("dispute_party", "phone", party.id, party.phone) : null;
      return {
        side: party.side as Side,
        name: sides[party.side as Side],
        phone: phone && maskPhone(phone),
        address: own ? unseal("dispute_party", "address", party.id, party.address) : null,
        inHall: party.residentId !== null,
        answer: party.answer as "asked" | "accepted" | "refused",
        answeredAt: party.answeredAt?.toISOString() ?? null,
        evidence: reader === null ? unseal("dispute_party", "evidence", party.id, party.evidence) : null,
        code: reader === null ? unseal("dispute_party", "code", party.id, party.code) : null,
        choice: party.choiceId ? { id: party.choiceId, name: staff.get(party.choiceId) ?? "" } : null,
      };
    }),
    mediators: dispute.mediators.map((one) => ({
      id: one.staffId,
      name: one.staff.name,
      role: one.role as "lead" | "co",
      expertise: (one.staff.panel?.expertise ?? []) as string[],
      about: one.staff.panel?.about ?? "",
      from: one.fromAt.toISOString(),
      until: one.untilAt?.toISOString() ?? null,
      objection:
        reader === null || reader === one.objectBy
          ? unseal("dispute_mediator", "objection", one.id, one.objection)
          : null,
    })),
    sessions: presentSessions(dispute, sides, reader),
    agreement: presentAgreement(dispute, sides, staff, reader),
    register: dispute.events
      .filter(({ side }) => reader === null || side === null || side === reader)
      .map((event) => ({
        id: event.id,
        at: event.at.toISOString(),
        title: disputeMoves[event.action as DisputeAction].told,
        by: byNames[event.role] ?? "",
        article: disputeMoves[event.action as DisputeAction].article,
        // What one side said stays with the mediators and with that side.
        text: reader === null || reader === event.role ? unseal("dispute_event", "text", event.id, event.text) : null,
      })),
    moves: disputeActions(stage, movers).map((action) => ({
      action,
      label: disputeMoves[action].label,
      article: disputeMoves[action].article,
      part: partOf(action),
    })),
    routes: routesOf(dispute),
    revision: dispute.revision,
  };
}

/** Where else to go: where mediation did not help (26), or where somebody does not do what was agreed (32). */
function routesOf({ outcome, agreement }: Dispute) {
  if (helpless.has(outcome)) return [...otherRoutes];
  return agreement?.steps.some(({ state }) => state === "broken") ? [...breachRoutes] : [];
}

const partOf = (action: DisputeAction) => (disputeMoves[action] as DisputeMove).part ?? null;

export async function presentForStaff({ dispute, movers }: Opened): Promise<AnswerOf<typeof getDispute>> {
  const at = now();
  return {
    ...(await fileOf(dispute, movers, null)),
    topic: dispute.topic,
    source: disputeSources[dispute.source as DisputeSource],
    referral: decryptField("dispute", "referral", dispute.requestId, dispute.referral),
    danger: dispute.danger,
    facts: wordsOf(dispute),
    attachments: dispute.request.attachments.map((file) => presentAttachment(file, at, null)),
    candidates: await candidatesOf(dispute),
    isHead: movers.includes("head"),
    openings: await openingsOf(dispute),
  };
}

export async function presentForParty({
  dispute,
  movers,
  side,
}: Opened & { side: Side }): Promise<AnswerOf<typeof getMyDispute>> {
  const choosing = dispute.stage === "consented";
  return {
    ...(await fileOf(dispute, movers, side)),
    side,
    todo: todoOf(dispute, side),
    facts: side === "applicant" ? wordsOf(dispute) : [],
    panel: choosing ? (await candidatesOf(dispute)).filter(({ hindrance }) => !hindrance) : [],
    rights: [...partyRights],
    openings: await openingsOf(dispute),
  };
}

export function presentMine(
  dispute: ListedDispute,
  residentId: string,
): AnswerOf<typeof listMyDisputes>["disputes"][number] {
  const side = dispute.parties.find((party) => party.residentId === residentId)?.side as Side;
  const stage = stageOf(dispute);
  return {
    number: dispute.request.number,
    stage,
    stageWords: disputeStages[stage],
    invited: side === "respondent",
    todo: todoOf(dispute, side),
    since: dispute.createdAt.toISOString(),
  };
}

/** The applicant's own words. */
function wordsOf(dispute: Dispute): Fact[] {
  const opened = (column: "statement" | "since" | "otherParty" | "wish") =>
    decryptField("dispute", column, dispute.requestId, dispute[column]);
  return [
    { label: "哪类事", value: dispute.topic },
    { label: "发生了什么", value: opened("statement") },
    { label: "从什么时候起", value: opened("since") },
    { label: "说的对方", value: opened("otherParty") },
    { label: "希望怎么解决", value: opened("wish") },
  ].filter(({ value }) => value);
}

async function openingsOf(dispute: Dispute) {
  const openings = await listOpenings(dispute.requestId);
  const names = await staffNames(openings.flatMap(({ actorId }) => actorId ?? []));
  return openings.map(({ at, actorId, action }) => ({
    at: at.toISOString(),
    who: names.get(actorId ?? "") ?? "",
    what: auditWords(action),
  }));
}
