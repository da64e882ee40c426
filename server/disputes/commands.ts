import type { DisputeSource } from "../../contract/dispute-outcomes.js";
import {
  type reportDispute as endpoint,
  excludedMatters,
  type takeDispute as takeEndpoint,
} from "../../contract/disputes.js";
import type { ParsedOf } from "../../contract/endpoint.js";
import { reachesOf } from "../../contract/rights.js";
import type { ResidentActor, StaffActor } from "../actor/actor.js";
import { directory } from "../communities/directory.js";
import { findDeskStaff } from "../communities/staff/queries.js";
import { audit } from "../db/audit.js";
import { encryptField } from "../db/cipher.js";
import { newId } from "../db/ids.js";
import { insert, type Statement } from "../db/statement.js";
import { badInput, Fault, notAllowed, refused } from "../errors/fault.js";
import { inPerson } from "../identity/counter/commands.js";
import { tellStaff } from "../notifications/tell-staff.js";
import { type PlannedRequest, planRequest, submit } from "../requests/plan.js";
import { openAsStaff } from "./access.js";
import { seal } from "./seal.js";

/** Danger goes before everything else in the queue (人民调解法 25). */
const dangerPriority = 100;

interface Origin {
  source: DisputeSource;
  /** The reference of the court or the police. */
  referral: string;
  /** Where nobody came by themselves: how the first side said yes. */
  agreed: string;
  /** What else is written with it. */
  noted: Statement[];
}

/** Reports a dispute on one's own phone. */
export function reportDispute(actor: ResidentActor, report: ParsedOf<typeof endpoint>["body"]) {
  if (report.excluded !== "none") throw refused("out_of_scope", `${excludedMatters[report.excluded]}。`);
  return openDispute(actor, report, { source: "resident", referral: "", agreed: "", noted: [] });
}

/**
 * Writes a dispute down for a resident. Who comes in may tell it to whoever sits at the counter; what the committee takes up
 * itself, or a court or the police refer, is written down by the committee.
 * @throws Fault not_allowed; bad_input where the referral's number, or how the first side said yes, is missing
 */
export async function takeDispute(
  actor: StaffActor,
  { residentId, by, source, referral, agreed, ...report }: ParsedOf<typeof takeEndpoint>["body"],
) {
  const committee = reachesOf(actor.posts, "open_mediations").length > 0;
  if (source !== "walk_in" && !committee)
    throw notAllowed("这样来的，由调解员或负责人来登记（《人民调解法》第十七条）。");
  if ((source === "court" || source === "police") && !referral) {
    throw badInput([{ path: "referral", message: "请写委托函的编号。" }]);
  }
  if (source !== "walk_in" && !agreed) {
    throw badInput([{ path: "agreed", message: "请写这一边怎么答应调解的：谁、什么时候、怎么说的。" }]);
  }
  const resident = await inPerson(actor, residentId, by);
  const noted = [audit(actor, "take_mediation", `resident:${residentId}`)];
  const made = await openDispute(resident, { ...report, attachmentIds: [] }, { source, referral, agreed, noted });
  return { ...made, opens: await opensFor(actor, made.number) };
}

type Told = Omit<ParsedOf<typeof endpoint>["body"], "excluded">;

/**
 * Opens a request and writes the dispute into it. Its words are confidential (人民调解法 13, 15, 23): they live encrypted in
 * the dispute's own table, and the envelope that lists, searches and messages see says 调解（保密） only.
 */
async function openDispute(actor: ResidentActor, report: Told, { source, referral, agreed, noted }: Origin) {
  const plan = await planRequest(actor, {
    itemCode: "dispute",
    title: "调解（保密）",
    text: null,
    confidential: true,
    communityId: report.communityId,
    incident: { address: report.incidentAddress, point: report.incidentPoint, confirmed: report.placeConfirmed },
    contactPhone: report.contactPhone,
    attachmentIds: report.attachmentIds,
    priority: report.danger ? dangerPriority : 0,
  });
  const sealed = (column: string, plain: string) => encryptField("dispute", column, plan.id, plain);
  const alarm = report.danger ? await alarmOf(plan) : [];
  const partyId = newId();
  return submit(
    actor,
    plan,
    [
      insert("Dispute", {
        source,
        referral: referral ? sealed("referral", referral) : null,
        requestId: plan.id,
        stage: "applied",
        topic: report.topic,
        statement: sealed("statement", report.statement),
        since: sealed("since", report.since),
        otherParty: sealed("otherParty", report.otherParty),
        wish: sealed("wish", report.wish),
        danger: report.danger,
        createdAt: plan.at,
        stageAt: plan.at,
      }),
      insert("DisputeParty", {
        id: partyId,
        requestId: plan.id,
        side: "applicant",
        residentId: actor.id,
        answer: "accepted",
        answeredAt: plan.at,
        answeredBy: agreed ? "staff" : "self",
        evidence: seal("dispute_party", "evidence", partyId, agreed),
      }),
      ...noted,
      ...alarm,
    ],
    { ...plan.receipt, dial: report.danger ? "110" : null },
  );
}

/** Whether who wrote it down may open the file. */
async function opensFor(actor: StaffActor, number: string): Promise<boolean> {
  try {
    await openAsStaff(actor, number);
    return true;
  } catch (error) {
    if (error instanceof Fault && error.code === "not_found") return false;
    throw error;
  }
}

/**
 * Tells the police desk at once (人民调解法 25). That somebody may get hurt and whom to call for the place, no more: who it
 * is about and what it is about stay in the file.
 */
async function alarmOf({ communityId, at }: PlannedRequest): Promise<Statement[]> {
  const community = (await directory()).communities.get(communityId);
  const mediation = community?.desks.find(({ code }) => code === "mediation");
  const letter = {
    title: "可能有人受伤，请马上联系",
    text: `刚收到一件有危险的调解。请打 ${mediation?.phone ?? community?.phone ?? "110"} 找${community?.name ?? "社区"}的调解员。`,
    urgent: true,
  };
  return tellStaff(await findDeskStaff(communityId, "police"), letter, at);
}
