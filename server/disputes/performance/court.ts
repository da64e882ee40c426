import type { recordCourt as courtEndpoint } from "../../../contract/dispute-performance.js";
import { confirmDays } from "../../../contract/dispute-terms.js";
import type { ParsedOf } from "../../../contract/endpoint.js";
import type { ResidentActor, StaffActor } from "../../actor/actor.js";
import { dayOf, nextDay } from "../../communities/calendar/shanghai.js";
import { sql } from "../../db/statement.js";
import { now } from "../../env/clock.js";
import { badInput, refused } from "../../errors/fault.js";
import { seal } from "../seal.js";
import { actAsParty, actAsStaff } from "../stages/act.js";
import { advance } from "../stages/advance.js";
import { effective } from "./commands.js";

/** The last day on which both may ask the court together: thirty days from when it holds (人民调解法 33). */
export function confirmUntil(effectiveAt: Date): string {
  return nextDay(dayOf(effectiveAt), confirmDays);
}

/** Whole days until then; negative once it is too late. */
export function daysLeft(effectiveAt: Date, at: Date): number {
  return Math.round((Date.parse(confirmUntil(effectiveAt)) - Date.parse(dayOf(at))) / 86_400_000);
}

/** One side says whether it wants the court to confirm; the other hears that there is something to read. */
export function wantConfirmation(actor: ResidentActor, number: string, want: boolean): Promise<void> {
  return actAsParty(actor, number, "want_confirmation", ({ dispute, doer, side }) => {
    const agreement = effective(dispute.agreement);
    const at = now();
    if (daysLeft(agreement.effectiveAt, at) < 0) {
      throw refused("too_late", "过了三十天，不能再申请司法确认（《人民调解法》第三十三条）。可以去法院起诉。");
    }
    if (agreement.court) throw refused("wrong_state", "已经向法院申请过了。");
    const since = want ? at : null;
    const kept =
      side === "applicant"
        ? sql`UPDATE dispute_agreement SET applicantWantsAt = ${since} WHERE id = ${agreement.id}`
        : sql`UPDATE dispute_agreement SET respondentWantsAt = ${since} WHERE id = ${agreement.id}`;
    const text = want ? "想去法院确认" : "先不去法院确认了";
    return advance({ dispute, action: "want_confirmation", by: doer, at, text, steps: [kept] });
  });
}

/** What came of it, as the mediator learned it. Whoever asked after the thirty days was too late. */
export function recordCourt(
  actor: StaffActor,
  number: string,
  { result, on, text }: ParsedOf<typeof courtEndpoint>["body"],
): Promise<void> {
  return actAsStaff(actor, number, "record_court", ({ dispute, doer }) => {
    const agreement = effective(dispute.agreement);
    const at = now();
    if (on > dayOf(at)) throw badInput([{ path: "on", message: "日子不能在今天以后。" }]);
    if (on < dayOf(agreement.effectiveAt)) throw badInput([{ path: "on", message: "日子不能在协议生效以前。" }]);
    if (result === "applied" && on > confirmUntil(agreement.effectiveAt)) {
      throw refused("too_late", "申请要在协议生效以后三十天内（《人民调解法》第三十三条）。");
    }
    const kept = sql`UPDATE dispute_agreement SET court = ${result}, courtOn = ${on},
        courtText = ${seal("dispute_agreement", "courtText", agreement.id, text)} WHERE id = ${agreement.id}`;
    return advance({ dispute, action: "record_court", by: doer, at, text, steps: [kept] });
  });
}
