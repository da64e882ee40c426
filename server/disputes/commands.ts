import { type reportDispute as endpoint, excludedMatters } from "../../contract/disputes.js";
import type { ParsedOf } from "../../contract/endpoint.js";
import type { ResidentActor } from "../actor/actor.js";
import { directory } from "../communities/directory.js";
import { findDeskStaff } from "../communities/staff/queries.js";
import { encryptField } from "../db/cipher.js";
import { newId } from "../db/ids.js";
import { insert, type Statement } from "../db/statement.js";
import { refused } from "../errors/fault.js";
import { tellStaff } from "../notifications/tell-staff.js";
import { type PlannedRequest, planRequest, submit } from "../requests/plan.js";

/** Danger goes before everything else in the queue (人民调解法 25). */
const dangerPriority = 100;

/**
 * Reports a dispute. Its words are confidential (人民调解法 13, 15, 23): they live encrypted in the dispute's own table,
 * and the envelope that lists, searches and messages see says 调解（保密） only.
 */
export async function reportDispute(actor: ResidentActor, report: ParsedOf<typeof endpoint>["body"]) {
  if (report.excluded !== "none") throw refused("out_of_scope", `${excludedMatters[report.excluded]}。`);
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
  return submit(
    actor,
    plan,
    [
      insert("Dispute", {
        source: "resident",
        requestId: plan.id,
        stage: "applied",
        topic: report.topic,
        statement: sealed("statement", report.statement),
        since: report.since,
        otherParty: sealed("otherParty", report.otherParty),
        wish: sealed("wish", report.wish),
        danger: report.danger,
        createdAt: plan.at,
        stageAt: plan.at,
      }),
      insert("DisputeParty", {
        id: newId(),
        requestId: plan.id,
        side: "applicant",
        residentId: actor.id,
        answer: "accepted",
        answeredAt: plan.at,
        answeredBy: "self",
      }),
      ...alarm,
    ],
    { ...plan.receipt, dial: report.danger ? "110" : null },
  );
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
