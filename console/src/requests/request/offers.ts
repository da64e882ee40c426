import type { Action } from "../../../../contract/lifecycle.js";
import type { OfferedMove } from "../../../../contract/requests.js";
import type { Way } from "./composer.js";

/** The one thing that most likely comes next, in the order of choice. */
const primaries: Action[] = ["claim", "resolve", "call_back"];
/** What stands beside it, most used first; what has no room goes into a menu. */
const asides: Action[] = [
  "ask_back",
  "transfer",
  "split",
  "assign",
  "hand_over",
  "call_back",
  "merge",
  "extend",
  "return",
  "reject",
];
const roomForAsides = 2;

export interface Offers {
  primary: OfferedMove | undefined;
  asides: OfferedMove[];
  more: OfferedMove[];
  /** Moves that are only a message, written in the field below the request. */
  ways: Way[];
}

/** Sorts what the server offers into the places of the action bar. */
export function arrangeOffers(offered: readonly OfferedMove[]): Offers {
  const find = (action: Action) => offered.find((move) => move.action === action);
  const primary = primaries.map(find).find((move) => move !== undefined);
  const rest = asides.map(find).filter((move): move is OfferedMove => move !== undefined && move !== primary);
  const ways = (["reply", "note"] as const).filter((way) => find(way));
  return { primary, asides: rest.slice(0, roomForAsides), more: rest.slice(roomForAsides), ways };
}

/** Keys of the moves that have one. */
export const moveKeys: Partial<Record<Action, string>> = { claim: "A", ask_back: "M", transfer: "T" };
