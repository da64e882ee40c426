import { type Action, type Move, moves, type RequestState } from "../../../contract/lifecycle.js";
import { idOf } from "../chance.js";
import type { StaffPlan } from "../people/staff.js";
import type { RequestEventRow } from "../rows.js";
import { dayOf, daysLater } from "../shanghai.js";
import type { DeskPlace, World } from "../world.js";
import { type RequestFile, unclaimedMinutes } from "./request-file.js";

/** One thing that happened to a request. `rate` and `escalate` are the hall's own, beside the table of moves. */
export interface Act {
  action: Action | "rate" | "escalate";
  at: Date;
  /** Who of the staff did it; a resident's own acts and the system's need none. */
  by?: StaffPlan;
  text?: string;
  toDesk?: DeskPlace;
  days?: number;
  score?: number;
  anonymous?: boolean;
}

/** Writes an act into a request by the one table of moves: the row, the event, the counts and the clock. */
export function act(world: World, file: RequestFile, done: Act): void {
  const { row } = file;
  const fromState = row.state;
  const toState = stateAfter(done.action, fromState as RequestState, file.key);
  change(world, file, done);
  row.state = toState;
  row.updatedAt = done.at;
  row.revision += 1;
  file.events.push({
    id: idOf("request_event", `${file.key}/${file.events.length}`),
    requestId: row.id,
    at: done.at,
    action: done.action,
    ...actorOf(file, done),
    fromState,
    toState,
    visible: done.action === "rate" || done.action === "escalate" || moves[done.action].visible,
    text: done.text ?? null,
    data: done.score ? { score: done.score } : { deskName: file.desk.name },
  });
}

function stateAfter(action: Act["action"], from: RequestState, key: string): RequestState {
  if (action === "escalate") return from;
  if (action === "rate") return "closed";
  const move: Move = moves[action];
  if (!move.from.includes(from)) throw new Error(`${key}: ${action} is not allowed from ${from}`);
  return move.to ?? from;
}

function actorOf(
  file: RequestFile,
  { action, by, anonymous }: Act,
): Pick<RequestEventRow, "actorKind" | "actorId" | "actorName"> {
  if (by) return { actorKind: "staff", actorId: by.id, actorName: by.name };
  if (action === "escalate" || action === "close") return { actorKind: "system", actorId: null, actorName: "系统" };
  return { actorKind: "resident", actorId: file.resident.id, actorName: anonymous ? "居民" : file.resident.name };
}

function change(world: World, file: RequestFile, done: Act): void {
  const { row } = file;
  const { action, at, by, text } = done;
  switch (action) {
    case "claim":
    case "assign":
      row.ownerId = by?.id ?? null;
      row.acceptedAt ??= at;
      // 首问负责: the first stays on it through every transfer.
      row.firstReceiverId ??= row.ownerId;
      row.escalateAt = null;
      return;
    case "ask_back":
      Object.assign(row, { asked: text ?? null, askedCount: row.askedCount + 1, pausedAt: at });
      return;
    case "answer":
      row.dueAt = resumed(world, row.dueAt, row.pausedAt ?? at, at);
      row.legalDueAt = resumed(world, row.legalDueAt, row.pausedAt ?? at, at);
      Object.assign(row, { asked: null, pausedAt: null });
      return;
    case "return":
      Object.assign(row, {
        ownerId: null,
        returnedCount: row.returnedCount + 1,
        escalateAt: world.clock.after(at, unclaimedMinutes),
      });
      return;
    case "transfer":
      transfer(world, file, done);
      return;
    case "extend":
      row.extendedDays = done.days ?? 0;
      row.dueAt = world.workingDays.add(row.dueAt, row.extendedDays);
      return;
    case "resolve":
      Object.assign(row, { resolvedAt: at, answer: text ?? null, escalateAt: null });
      return;
    case "reject":
      Object.assign(row, { endedAt: at, answer: text ?? null, escalateAt: null });
      return;
    case "withdraw":
      Object.assign(row, { endedAt: at, escalateAt: null, pausedAt: null, asked: null });
      return;
    case "urge":
      Object.assign(row, { urgedAt: at, urgedCount: row.urgedCount + 1 });
      return;
    case "reopen":
      Object.assign(row, { resolvedAt: null, endedAt: null, reopenedCount: row.reopenedCount + 1 });
      row.dueAt = world.workingDays.add(at, row.promisedDays);
      return;
    case "close":
      row.endedAt = at;
      return;
    case "rate":
      rate(world, file, done);
      return;
    case "call_back":
      if (file.rating) file.rating.calledBackAt = at;
      return;
    case "escalate":
      row.escalation += 1;
      row.escalateAt = row.escalation === 1 ? world.clock.after(row.submittedAt, 2 * unclaimedMinutes) : null;
      return;
    case "reply":
    case "note":
    case "add":
      return;
  }
}

/** As many working days are left as when the clock stopped; what was late before stays late. */
function resumed(world: World, limit: Date, pausedAt: Date, at: Date): Date {
  if (limit < pausedAt) return limit;
  let left = 0;
  for (let day = daysLater(dayOf(pausedAt), 1); day <= dayOf(limit); day = daysLater(day, 1)) {
    if (world.workingDays.isWorkingDay(day)) left += 1;
  }
  return world.workingDays.add(at, left);
}

function transfer(world: World, file: RequestFile, { at, text, toDesk }: Act): void {
  if (!toDesk) throw new Error(`${file.key}: a transfer needs a desk`);
  const { row } = file;
  const sentence = `${file.desk.name}转给了${toDesk.communityName}${toDesk.name}：${text}`;
  file.desk = toDesk;
  Object.assign(row, {
    communityId: idOf("community", toDesk.communityCode),
    queueId: toDesk.queueId,
    ownerId: null,
    transferCount: row.transferCount + 1,
    escalateAt: world.clock.after(at, unclaimedMinutes),
    routing: { ...(row.routing as object), sentence, what: sentence },
  });
}

/** The last two words open a follow-up: called back within one working day, put right within five (domain rule 9). */
function rate(world: World, file: RequestFile, { at, score = 5, text, anonymous = true }: Act): void {
  const { row } = file;
  row.endedAt ??= at;
  const low = score <= 2;
  file.rating = {
    requestId: row.id,
    residentId: row.residentId,
    queueId: row.queueId,
    score,
    text: text ?? null,
    anonymous,
    createdAt: at,
    callBackDueAt: low ? world.workingDays.add(at, 1) : null,
    putRightDueAt: low ? world.workingDays.add(at, 5) : null,
    calledBackAt: null,
  };
}
