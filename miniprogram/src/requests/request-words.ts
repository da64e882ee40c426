import type { RequestState } from "../../../contract/lifecycle.js";

const over: readonly RequestState[] = ["resolved", "closed", "rejected", "withdrawn"];

/** Does nobody owe anybody anything any more? */
export function isOver(state: RequestState): boolean {
  return over.includes(state);
}
