import { type Side, sideNames } from "../../../contract/dispute-file.js";
import type { ResidentActor, StaffActor } from "../../actor/actor.js";
import { now } from "../../env/clock.js";
import { badInput } from "../../errors/fault.js";
import { partyOf } from "../access.js";
import { actAsParty, actAsStaff } from "./act.js";
import { advance } from "./advance.js";

const outcomes = { screen: undefined, exclude: "excluded", fail: "failed", archive: undefined } as const;

/** Moves that need nothing but words; who refuses or gives up says why. */
export function moveDispute(
  actor: StaffActor,
  number: string,
  given: { action: keyof typeof outcomes; text: string },
): Promise<void> {
  return actAsStaff(actor, number, given.action, ({ dispute, doer }) => {
    const { action, text } = given;
    const outcome = outcomes[action];
    if (outcome && !text) throw badInput([{ path: "text", message: "请写为什么，该去哪里。" }]);
    return advance({ dispute, action, by: doer, at: now(), text, ...(outcome ? { outcome } : {}) });
  });
}

/** Either party may end it (人民调解法 23). */
export function endMine(actor: ResidentActor, number: string, text: string): Promise<void> {
  return actAsParty(actor, number, "end", ({ dispute, doer }) =>
    advance({ dispute, action: "end", by: doer, at: now(), text, outcome: "ended" }),
  );
}

/**
 * The committee takes down that a party ends it, who said so by word of mouth (23), and how one knows.
 * @throws Fault bad_input for somebody who was not invited yet
 */
export function recordEnd(actor: StaffActor, number: string, given: { side: Side; evidence: string }): Promise<void> {
  return actAsStaff(actor, number, "end", ({ dispute, doer }) => {
    if (!partyOf(dispute, given.side)) throw badInput([{ path: "side", message: "还没请对方，对方什么都不知道。" }]);
    const text = `${sideNames[given.side]}：${given.evidence}`;
    return advance({ dispute, action: "end", by: doer, at: now(), text, outcome: "ended" });
  });
}
