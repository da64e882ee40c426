import {
  type DisputeAction,
  type DisputeMove,
  type DisputeMover,
  disputeMoves,
} from "../../../contract/dispute-law.js";
import { notAllowed, refused } from "../../errors/fault.js";
import { stageOf } from "../access.js";

/**
 * Refuses a move that the law does not have at this stage or of this person, in the article's own words.
 * @throws Fault wrong_state, not_allowed
 */
export function assertLawful(action: DisputeAction, dispute: { stage: string }, movers: readonly DisputeMover[]): void {
  const move: DisputeMove = disputeMoves[action];
  if (!move.who.some((who) => movers.includes(who))) {
    throw notAllowed(`这一步不是您来做的（${move.article}）。`);
  }
  if (!move.from.includes(stageOf(dispute))) throw refused("wrong_state", `${move.because}（${move.article}）`);
}
