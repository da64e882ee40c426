import { type Action, openStates, type RequestState, stateNames } from "../../../contract/lifecycle.js";
import { notAllowed, refused } from "../../errors/fault.js";

interface Whole {
  parentId: string | null;
  kind: string;
  confidential: boolean;
}

/** What a part has no use for: only its parent speaks with the resident, has the limit, and may ask further desks. */
const notForParts = new Set<Action>(["ask_back", "extend", "split", "merge"]);

/** May other desks be asked to do a part of it? What was told in a mediation stays there (人民调解法 13). */
export function canSplit({ parentId, kind, confidential }: Whole): boolean {
  return parentId === null && kind !== "booking" && !confidential;
}

/** May this move be made on it, as a part or as a whole? */
export function suitsPart(action: Action, request: Whole): boolean {
  if (request.parentId !== null) return !notForParts.has(action);
  return action !== "split" || canSplit(request);
}

/** @throws Fault not_allowed for a confidential request, wrong_state for a booking or for what only the parent may do */
export function assertSuitsPart(action: Action, request: Whole): void {
  if (suitsPart(action, request)) return;
  if (request.confidential) throw notAllowed("调解要保密，不能请别的窗口协办。");
  throw refused("wrong_state", request.parentId ? "这是协办的件，请告诉请您办的窗口。" : "预约不用别的窗口协办。");
}

/** Parts that somebody still has to do. */
export function openParts<P extends { state: string }>(parts: readonly P[]): P[] {
  return parts.filter(({ state }) => (openStates as readonly string[]).includes(state));
}

/** One answer to the resident: it waits until every desk that was asked has answered. */
export function assertPartsDone(parts: readonly { state: string; queue: { desk: { name: string } } }[]): void {
  const names = [...new Set(openParts(parts).map(({ queue }) => queue.desk.name))];
  if (names.length === 0) return;
  throw refused("wrong_state", `${names.join("、")}协办的还没办好，等他们回话再告诉居民。`);
}

/** The state of a request as staff read it; a part is never the resident's to withdraw. */
export function stateWordsOf({
  state,
  parentId,
  mergedIntoId,
}: {
  state: string;
  parentId: string | null;
  mergedIntoId: string | null;
}): string {
  if (mergedIntoId) return "并到另一件";
  return parentId && state === "withdrawn" ? "不用办了" : stateNames[state as RequestState];
}
