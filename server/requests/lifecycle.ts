import {
  type Action,
  governed,
  type Move,
  type Mover,
  moves,
  needsOf,
  type RequestKind,
  type RequestState,
} from "../../contract/lifecycle.js";
import { dayOf } from "../communities/calendar/shanghai.js";
import { badInput, notAllowed, refused } from "../errors/fault.js";
import type { Given } from "./given.js";

/** A request reopens within this many days of its end (*setting*, domain rule 1). */
export const reopenDays = 15;

interface Ended {
  state: string;
  kind: string;
  resolvedAt: Date | null;
  endedAt: Date | null;
}

/** Refuses a move that the table does not have from this state, that is not this person's, or that lacks what it needs. */
export function assertMove(
  action: Action,
  request: { state: string; kind: string },
  movers: readonly Mover[],
  given: Omit<Given, "action" | "attachmentIds">,
): void {
  const move: Move = moves[action];
  const kind = request.kind as RequestKind;
  const law = governed[kind];
  if (law && (given.text || !law.left.includes(action))) throw refused("wrong_state", law.because);
  if (!movers.includes(move.who)) throw notAllowed("这一步不是您来做的。");
  if (!move.from.includes(request.state as RequestState)) throw refused("wrong_state");
  if (move.only && !move.only.includes(kind)) throw refused("wrong_state");
  for (const need of needsOf(action, kind)) {
    if (need === "text" && !given.text) throw badInput([{ path: "text", message: `请写：${move.asks ?? "几句话"}。` }]);
    if (need === "queue" && !given.queueId)
      throw badInput([{ path: "queueId", message: `请选${action === "split" ? "请" : "转给"}哪个窗口。` }]);
    if (need === "staff" && !given.staffId) throw badInput([{ path: "staffId", message: "请选派给谁。" }]);
    if (need === "days" && !given.days) throw badInput([{ path: "days", message: "请写延期几个工作日。" }]);
    if (need === "request" && !given.intoNumber) {
      throw badInput([{ path: "intoNumber", message: "请写并到哪一件的编号。" }]);
    }
  }
}

interface Disputed {
  returnedCount: number;
  events: readonly { data: unknown }[];
}

/** 分歧: returned twice, and the county has not yet said whose it is. */
export function awaitsRuling(request: Disputed): boolean {
  return request.returnedCount >= 2 && !isRuled(request);
}

/**
 * Is this the county's ruling on whose it is? A ruling needs its reason (domain rule 3, 分歧).
 * @throws Fault bad_input without a reason
 */
export function mustRule(request: Disputed, given: { action: Action; text: string }): boolean {
  const decides = given.action === "transfer" || given.action === "assign";
  if (!decides || !awaitsRuling(request)) return false;
  if (!given.text) throw badInput([{ path: "text", message: "请写裁定的理由。" }]);
  return true;
}

/** Refuses to send away once more what the county has decided. */
export function assertUndecided(request: Disputed): void {
  if (isRuled(request)) throw refused("wrong_state", "县里已经裁定由这里办，不能再退再转。");
}

/** The county has said whose it is. */
export function isRuled(request: Disputed): boolean {
  return request.events.some(({ data }) => (data as { ruling?: boolean } | null)?.ruling === true);
}

/** Once a day (domain rule 1, 催办). */
export function canUrge(request: { urgedAt: Date | null }, at: Date): boolean {
  return !request.urgedAt || dayOf(request.urgedAt) < dayOf(at);
}

export function canReopen(request: Ended, at: Date): boolean {
  const ended = request.resolvedAt ?? request.endedAt;
  if (request.kind === "booking" || !ended) return false;
  return at.getTime() - ended.getTime() <= reopenDays * 24 * 60 * 60_000;
}

/** Once for each request, when it is answered (国办发〔2019〕51号). */
export function canRate(request: {
  state: string;
  rating: unknown;
  mergedIntoId: string | null;
  booking: { state: string } | null;
}): boolean {
  // What was merged is answered where it went.
  if (request.mergedIntoId) return false;
  // Who did not come has nothing to rate.
  if (request.booking && request.booking.state !== "served") return false;
  return (request.state === "resolved" || request.state === "closed") && !request.rating;
}

/** 不满意 and worse opens a follow-up by itself. */
export function isLow(score: number): boolean {
  return score <= 2;
}
