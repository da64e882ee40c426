import type { DisputeAction } from "../../../contract/dispute-law.js";
import type { recordVisit as visitEndpoint } from "../../../contract/dispute-performance.js";
import type { DisputeStage } from "../../../contract/dispute-stages.js";
import type { ParsedOf } from "../../../contract/endpoint.js";
import type { ResidentActor, StaffActor } from "../../actor/actor.js";
import { type Statement, sql } from "../../db/statement.js";
import { now } from "../../env/clock.js";
import { badInput, notFound, refused } from "../../errors/fault.js";
import { type Opened, stageOf } from "../access.js";
import type { AgreementRow } from "../queries.js";
import { seal } from "../seal.js";
import { actAsParty, actAsStaff } from "../stages/act.js";
import { advance } from "../stages/advance.js";

type Visit = ParsedOf<typeof visitEndpoint>["body"];
type Outcome = { action: DisputeAction; to?: DisputeStage };

/**
 * Records a 回访 (人民调解法 31). What follows from the steps is said with it: all done, it is performed; one broken, both
 * are told that they may go to court (32); what was broken and is mended goes on.
 */
export function recordVisit(actor: StaffActor, number: string, given: Visit): Promise<void> {
  return actAsStaff(
    actor,
    number,
    (opened) => outcomeOf(opened, given).action,
    (opened) => {
      const { dispute, doer } = opened;
      const at = now();
      const steps = given.steps.map(({ id, state, note }): Statement => {
        const seen = state === "open" ? null : at;
        return sql`UPDATE agreement_step SET state = ${state}, note = ${seal("agreement_step", "note", id, note)}, seenAt = ${seen}
                 WHERE id = ${id}`;
      });
      return advance({ dispute, ...outcomeOf(opened, given), by: doer, at, text: given.text, steps });
    },
  );
}

function outcomeOf({ dispute }: Opened, given: Visit): Outcome {
  const { steps } = effective(dispute.agreement);
  const states = steps.map(({ id }) => given.steps.find((one) => one.id === id)?.state);
  if (states.length !== given.steps.length || states.includes(undefined)) {
    throw badInput([{ path: "steps", message: "请写每一步做到没有。" }]);
  }
  if (states.every((state) => state === "done")) return { action: "perform" };
  const broken = states.includes("broken");
  if (stageOf(dispute) === "broken") return { action: "visit", to: broken ? "broken" : "performing" };
  return { action: broken ? "breach" : "visit" };
}

/** A party says how it stands with a step; what they say is for the mediator, who looks into it. */
export function tellOfStep(
  actor: ResidentActor,
  number: string,
  stepId: string,
  { done, text }: { done: boolean; text: string },
): Promise<void> {
  return actAsParty(actor, number, "tell_step", ({ dispute, doer }) => {
    const place = effective(dispute.agreement).steps.findIndex(({ id }) => id === stepId);
    if (place < 0) throw notFound("没有找到这一步。");
    const words = `第 ${place + 1} 步：${done ? "做好了" : "还没做"}${text ? `。${text}` : ""}`;
    return advance({ dispute, action: "tell_step", by: doer, at: now(), text: words, tell: ["mediators"] });
  });
}

/** The agreement once it holds. @throws Fault wrong_state */
export function effective(agreement: AgreementRow | null): AgreementRow & { effectiveAt: Date } {
  if (!agreement?.effectiveAt) throw refused("wrong_state", "协议还没生效。");
  return { ...agreement, effectiveAt: agreement.effectiveAt };
}
