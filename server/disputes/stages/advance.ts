import type { Side } from "../../../contract/dispute-file.js";
import { type DisputeAction, type DisputeMove, disputeMoves } from "../../../contract/dispute-law.js";
import type { DisputeOutcome } from "../../../contract/dispute-outcomes.js";
import { type DisputeStage, disputeStages } from "../../../contract/dispute-stages.js";
import type { RequestState } from "../../../contract/lifecycle.js";
import { mediationLetter } from "../../../contract/mediation-letter.js";
import { newId } from "../../db/ids.js";
import { publish } from "../../db/outbox.js";
import { insert, mustChange, type Statement, sql } from "../../db/statement.js";
import { refused } from "../../errors/fault.js";
import { tellStaff } from "../../notifications/tell-staff.js";
import { countMoves } from "../../requests/assignment/loads.js";
import { recount } from "../../requests/counts/changes.js";
import { type DisputeDoer, mediatorsOf, partyOf } from "../access.js";
import type { Dispute } from "../queries.js";
import { seal } from "../seal.js";
import { allCalledOff } from "../sessions/call-off.js";

export interface Advance {
  dispute: Dispute;
  action: DisputeAction;
  by: DisputeDoer;
  at: Date;
  /** Goes into the register, encrypted. */
  text?: string | null | undefined;
  /** Where the table leaves the stage as it is. */
  to?: DisputeStage;
  outcome?: DisputeOutcome;
  concludeBy?: Date;
  /** Who has the request now. */
  ownerId?: string;
  /** What else is written, after the dispute's own row. */
  steps?: readonly Statement[];
  /** The mediator spoke with this side alone: the other does not read the line. */
  side?: Side;
  /** Who hears of it; left out: everybody but who did it. */
  tell?: readonly ("applicant" | "respondent" | "mediators")[];
}

/** It is over for the one who waits: the request is answered, whatever is still performed. */
const answers: Partial<Record<DisputeStage, { state: RequestState; answer: string }>> = {
  excluded: { state: "rejected", answer: "这件事不属于调解的范围，该去哪里写在调解里（人民调解工作若干规定 22）。" },
  not_mediated: { state: "resolved", answer: "对方不愿意调解。别的路写在调解里（人民调解法 17、26）。" },
  performing: { state: "resolved", answer: "双方说好了，协议生效了。怎么履行写在调解里（人民调解法 29、30、31）。" },
  failed: { state: "resolved", answer: "这次没谈成。仲裁、行政、法院怎么走写在调解里（人民调解法 26）。" },
  ended: { state: "resolved", answer: "调解停了。仲裁、行政、法院怎么走写在调解里（人民调解法 23、26）。" },
};

/**
 * What a move writes: the envelope, the dispute, the register, and the letters that say no word of it. The stage and the
 * revision that were seen stand in the `where`: whoever was faster wins.
 */
export function advance(step: Advance): Statement[] {
  const { dispute, action, by, at, outcome, concludeBy } = step;
  const move: DisputeMove = disputeMoves[action];
  const to = step.to ?? move.to ?? (dispute.stage as DisputeStage);
  const id = newId();
  return [
    ...(by.kind === "resident" ? [sql`UPDATE resident SET acts = acts + 1 WHERE id = ${by.id}`] : []),
    ...stepEnvelope(step, to),
    mustChange(
      1,
      () => refused("wrong_state"),
      sql`UPDATE dispute SET stage = ${to}, revision = revision + 1,
            stageAt = ${to === dispute.stage ? dispute.stageAt : at}, outcome = ${outcome ?? dispute.outcome},
            closedAt = ${outcome ? at : dispute.closedAt}, concludeBy = ${concludeBy ? dayOnly(concludeBy) : dayOnly(dispute.concludeBy)}
          WHERE requestId = ${dispute.requestId} AND stage = ${dispute.stage} AND revision = ${dispute.revision}`,
    ),
    ...(over.has(to) ? allCalledOff(dispute, disputeStages[to], at) : []),
    ...(step.steps ?? []),
    insert("DisputeEvent", {
      id,
      requestId: dispute.requestId,
      at,
      action,
      fromStage: dispute.stage,
      toStage: to,
      role: by.role,
      actorId: by.id,
      side: step.side ?? null,
      text: seal("dispute_event", "text", id, step.text),
    }),
    ...letters(step),
  ];
}

/** Nobody meets any more. */
const over = new Set<DisputeStage>(["not_mediated", "failed", "ended", "performing"]);

/** A DATE column is a day; an instant would be cut in UTC. */
export function dayOnly(day: Date | null): string | null {
  return day?.toISOString().slice(0, 10) ?? null;
}

function stepEnvelope({ dispute, at, by, ownerId }: Advance, to: DisputeStage): Statement[] {
  const { request } = dispute;
  const answer = to === dispute.stage ? undefined : answers[to];
  const wasOpen = request.resolvedAt === null && request.endedAt === null;
  const worked = request.state === "queued" || request.state === "accepted" ? "in_progress" : request.state;
  const state = answer && wasOpen ? answer.state : wasOpen && by.kind === "staff" ? worked : request.state;
  const owner = ownerId ?? request.ownerId ?? (by.kind === "staff" && wasOpen ? by.id : null);
  const over =
    answer && wasOpen
      ? sql`, answer = ${answer.answer}, resolvedAt = ${answer.state === "resolved" ? at : null}, endedAt = ${answer.state === "rejected" ? at : null}`
      : sql``;
  const eventId = newId();
  return [
    ...recount(
      [request.id],
      [
        mustChange(
          1,
          () => refused("wrong_state"),
          sql`UPDATE request SET state = ${state}, ownerId = ${owner}, acceptedAt = COALESCE(acceptedAt, ${owner ? at : null}),
            firstReceiverId = COALESCE(firstReceiverId, ${owner}), escalateAt = ${state === "queued" ? request.escalateAt : null},
            updatedAt = ${at}, revision = revision + 1${over}
          WHERE id = ${request.id} AND state = ${request.state} AND revision = ${request.revision}`,
        ),
      ],
    ),
    insert("RequestEvent", {
      id: eventId,
      requestId: request.id,
      at,
      action: "mediate",
      actorKind: by.kind,
      actorId: by.id,
      // A party's name stays in the file.
      actorName: by.kind === "resident" ? "当事人" : "调解委员会",
      fromState: request.state,
      toState: state,
      visible: false,
      text: null,
      data: {},
    }),
    publish("request.event", { requestId: request.id, eventId }, at),
    ...countMoves([{ before: request, after: { queueId: request.queueId, state, ownerId: owner } }], { capped: false }),
  ];
}

function letters({ dispute, action, by, at, tell, ownerId }: Advance): Statement[] {
  const { number } = dispute.request;
  const heard = tell ?? ["applicant", "respondent", "mediators"];
  const residents = (["applicant", "respondent"] as const).filter((side) => heard.includes(side) && by.role !== side);
  const lead = ownerId ?? mediatorsOf(dispute)[0]?.staffId ?? dispute.request.ownerId;
  const staff = heard.includes("mediators") && by.kind !== "staff" && lead ? [lead] : [];
  return [
    ...residents.flatMap((side) => {
      const residentId = partyOf(dispute, side)?.residentId;
      // Who is not invited yet knows of nothing.
      if (!residentId || (side === "respondent" && (action === "screen" || action === "exclude"))) return [];
      return [publish("notify.resident", { residentId, requestNumber: number, ...mediationLetter, urgent: false }, at)];
    }),
    ...tellStaff(staff, { title: "调解（保密）", text: "请打开卷宗看一看。", requestNumber: number }, at),
  ];
}
