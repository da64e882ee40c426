import { type Move, moves, type RequestKind, type RequestState } from "../../contract/lifecycle.js";
import type { ResidentActor, StaffActor } from "../actor/actor.js";
import { mayInCounty } from "../actor/rights.js";
import { keepCorrection } from "../catalogue/suggest/corrections.js";
import { dayOf } from "../communities/calendar/shanghai.js";
import { addWorkingMinutes, workingDayAfter } from "../communities/calendar/working-days.js";
import { type Directory, directory } from "../communities/directory.js";
import { findStaffMember } from "../communities/staff/queries.js";
import { audit } from "../db/audit.js";
import { newId } from "../db/ids.js";
import { publish } from "../db/outbox.js";
import { insert, mustChange, type Statement, sql } from "../db/statement.js";
import { commit } from "../db/work.js";
import { now } from "../env/clock.js";
import { notFound, refused } from "../errors/fault.js";
import { takeFiles } from "../files/commands.js";
import { tellStaff } from "../notifications/tell-staff.js";
import { type Arrived, planAssignment } from "./assignment/assign.js";
import { countMoves } from "./assignment/loads.js";
import { besideOf } from "./beside.js";
import { extendLimit, resumeClock, unclaimedMinutes } from "./clock.js";
import { recount } from "./counts/changes.js";
import type { Given } from "./given.js";
import { behaviourOf } from "./kinds.js";
import { assertUndecided, canReopen, canUrge, mustRule } from "./lifecycle.js";
import { mentionSteps } from "./mentions/mentions.js";
import { hoursOf } from "./present.js";
import type { RequestRow } from "./queries.js";

/** The worker, where it makes a move of the table. */
export const systemActor = { kind: "system", id: null, name: "系统", intention: undefined } as const;

export type Moving = ResidentActor | StaffActor | typeof systemActor;

/**
 * Makes a move that was found to be allowed: the row, its event, what the service adds, what it means for the parts of
 * the request or for the one that it is a part of, and the message, in one work.
 * The expected state and revision stand in the `where`: whoever was faster wins, and the other is told.
 */
export async function makeMove(actor: Moving, request: RequestRow, given: Given): Promise<void> {
  const world = await directory();
  const at = now();
  const move: Move = moves[given.action];
  const ruling = actor.kind === "staff" && mayInCounty(actor, "rule_requests") && mustRule(request, given);
  const change = changeOf(given, request, actor, world, at);
  if (given.action === "reopen" && request.ownerId && !(await findStaffMember(request.ownerId))) {
    backToDesk(change, addWorkingMinutes(world.calendar, hoursOf(request.communityId, world), at, unclaimedMinutes));
  }
  const beside = await besideOf(given, request, actor, world, at);
  const service = (await behaviourOf(request.kind as RequestKind).onMove?.(request, given.action, at)) ?? [];
  const eventId = newId();
  const toState = change.state ?? move.to ?? request.state;
  const after = { state: toState, queueId: request.queueId, ownerId: request.ownerId, ...change.held };
  const next = change.arrived && (await planAssignment(change.arrived, world, at));
  if (next) change.set.routing = { ...(change.set.routing as object), who: next.words };
  await commit({
    steps: [
      ...(actor.kind === "resident" ? [sql`UPDATE resident SET acts = acts + 1 WHERE id = ${actor.id}`] : []),
      ...(beside.first ?? []),
      ...recount(
        [request.id],
        [
          mustChange(
            1,
            () => refused(given.action === "claim" ? "taken_by_other" : "wrong_state"),
            sql`UPDATE request SET ${assignments({ ...change.set, ...beside.set, state: toState, updatedAt: at })}, revision = revision + 1
              WHERE id = ${request.id} AND state = ${request.state} AND revision = ${request.revision}`,
          ),
          insert("RequestEvent", {
            id: eventId,
            requestId: request.id,
            at,
            action: given.action,
            actorKind: actor.kind,
            actorId: actor.id,
            actorName: actor.name,
            fromState: request.state,
            toState,
            // Of a part the resident knows nothing.
            visible: move.visible && request.parentId === null,
            text: beside.text ?? (given.text || null),
            data: {
              deskName: beside.deskName ?? change.deskName ?? request.queue.desk.name,
              ...(ruling ? { ruling } : {}),
              ...(given.itemCode ? { itemCode: given.itemCode } : {}),
              ...(actor.kind === "resident" && actor.agent && { agentName: actor.agent.name }),
            },
          }),
          ...(actor.kind === "system"
            ? []
            : takeFiles(actor, given.attachmentIds, {
                requestId: request.id,
                eventId,
                confidential: request.confidential,
              })),
          ...mentionSteps(request, { eventId, by: actor.name, text: given.text, at }, given.mentions ?? []),
          ...(change.also ?? []),
          ...(beside.steps ?? []),
          ...service,
          publish("request.event", { requestId: request.id, eventId }, at),
          ...countMoves([{ before: request, after }, ...(beside.counted ?? [])], { capped: given.action !== "reopen" }),
          ...(beside.last ?? []),
          ...(next?.steps ?? []),
        ],
      ),
    ],
    result: { eventId },
    intention: actor.intention,
    receipt: sql`SELECT 1 FROM request_event WHERE id = ${eventId}`,
  });
}

type Value = string | number | Date | null | object;

interface Change {
  /** Where it goes, if not where the table says. */
  state?: RequestState;
  set: Record<string, Value>;
  /** Who has it afterwards and where it lies, when that changes. */
  held?: { ownerId?: string | null; queueId?: string };
  /** It has come into another queue, which may choose its person. */
  arrived?: Arrived;
  /** The desk that the story should name, when it is a new one. */
  deskName?: string;
  also?: Statement[];
}

/** What each move changes besides the state. */
function changeOf(given: Given, request: RequestRow, actor: Moving, world: Directory, at: Date): Change {
  const { calendar } = world;
  const hours = hoursOf(request.communityId, world);
  const escalateAt = () => addWorkingMinutes(calendar, hours, at, unclaimedMinutes);
  switch (given.action) {
    case "claim":
      return taken(request, actor.id ?? "", at);
    case "assign":
      return taken(request, given.staffId ?? "", at);
    case "hand_over":
      return handedOver(request, given, actor, at);
    case "ask_back":
      return { set: { asked: given.text, askedCount: request.askedCount + 1, pausedAt: at } };
    case "answer": {
      const pausedAt = request.pausedAt ?? at;
      const moved = (limit: Date) => resumeClock(limit, pausedAt, calendar, hours, at);
      return {
        set: { asked: null, pausedAt: null, dueAt: moved(request.dueAt), legalDueAt: moved(request.legalDueAt) },
      };
    }
    case "return":
      assertUndecided(request);
      return {
        set: { ownerId: null, escalateAt: escalateAt(), returnedCount: request.returnedCount + 1 },
        held: { ownerId: null },
      };
    case "transfer":
      if (actor.kind !== "staff" || !mayInCounty(actor, "rule_requests")) assertUndecided(request);
      return transfer(given, request, actor, world, escalateAt(), at);
    case "extend": {
      if (request.extendedDays > 0) throw refused("wrong_state", "这件事已经延过一次期了。");
      const days = given.days ?? 0;
      return { set: { extendedDays: days, dueAt: extendLimit(request.dueAt, days, calendar, hours) } };
    }
    case "approve":
      return { set: { escalateAt: null } };
    case "resolve":
      return { set: { resolvedAt: at, answer: given.text, escalateAt: null } };
    case "reject":
      return { set: { endedAt: at, answer: given.text, escalateAt: null } };
    case "merge":
      return { set: { endedAt: at, escalateAt: null } };
    case "withdraw":
      return { set: { endedAt: at, escalateAt: null, pausedAt: null, asked: null } };
    case "urge":
      if (!canUrge(request, at)) throw refused("already_urged");
      return { set: { urgedAt: at, urgedCount: request.urgedCount + 1 } };
    case "reopen": {
      if (!canReopen(request, at)) throw refused("too_late", "办好已经超过 15 天，请重新申请。");
      const again = workingDayAfter(calendar, dayOf(at), request.promisedDays);
      return {
        set: {
          resolvedAt: null,
          endedAt: null,
          reopenedCount: request.reopenedCount + 1,
          dueAt: extendLimit(at, request.promisedDays, calendar, hours),
          provisional: calendar.isPublished(again) ? 0 : 1,
        },
      };
    }
    case "call_back":
      return { set: {}, also: [calledBack(request, at)] };
    case "close":
      return { set: { endedAt: at } };
    case "split":
    case "reply":
    case "note":
    case "add":
      return { set: {} };
  }
}

function taken(request: RequestRow, staffId: string, at: Date): Change {
  return {
    set: {
      ownerId: staffId,
      acceptedAt: request.acceptedAt ?? at,
      // 首问负责: the first stays on it through every transfer.
      firstReceiverId: request.firstReceiverId ?? staffId,
      escalateAt: null,
    },
    held: { ownerId: staffId },
  };
}

/** Whoever did it has left: what comes back waits for the desk again, and climbs when nobody takes it. */
function backToDesk(change: Change, escalateAt: Date): void {
  change.state = "queued";
  change.set = { ...change.set, ownerId: null, escalateAt };
  change.held = { ownerId: null };
}

/** It stays what and where it is, in other hands; who has it now hears of it. */
function handedOver(request: RequestRow, given: Given, actor: Moving, at: Date): Change {
  const staffId = given.staffId ?? "";
  const letter = {
    title: `交接给您一件：${request.title}`,
    text: given.text || "打开看看办到哪一步了。",
    requestNumber: request.number,
  };
  return {
    set: { ownerId: staffId },
    held: { ownerId: staffId },
    also: [
      ...tellStaff([staffId], letter, at),
      ...(actor.kind === "staff" ? [audit(actor, "hand_over", `request:${request.id}`)] : []),
    ],
  };
}

function transfer(
  given: Given,
  request: RequestRow,
  actor: Moving,
  world: Directory,
  escalateAt: Date,
  at: Date,
): Change {
  const desk = world.desksByQueue.get(given.queueId ?? "");
  if (!desk?.open) throw notFound("没有找到这个窗口。");
  if (request.confidential && desk.code !== "mediation")
    throw refused("not_allowed", "调解的事只能转给别的调解委员会。");
  if (desk.queueId === request.queueId) throw refused("wrong_state", "这件事已经在这个窗口了。");
  const community = world.communities.get(desk.communityId) ?? world.county;
  const before = request.routing as Record<string, unknown>;
  const sentence = `${request.queue.desk.name}转给了${community.name}${desk.name}：${given.text}`;
  return {
    set: {
      queueId: desk.queueId,
      communityId: desk.communityId,
      ownerId: null,
      escalateAt,
      transferCount: request.transferCount + 1,
      routing: { ...before, sentence, what: sentence },
    },
    held: { ownerId: null, queueId: desk.queueId },
    arrived: {
      id: request.id,
      queueId: desk.queueId,
      communityId: desk.communityId,
      deskName: desk.name,
      residentId: request.residentId,
      confidential: request.confidential,
      booked: request.kind === "booking",
    },
    deskName: desk.name,
    also: given.itemCode && actor.kind === "staff" ? [keepCorrection(request.id, given.itemCode, actor.id, at)] : [],
  };
}

function calledBack(request: RequestRow, at: Date): Statement {
  return mustChange(
    1,
    () => refused("wrong_state", "这件事没有等着回访的差评。"),
    sql`UPDATE rating SET calledBackAt = ${at}
        WHERE requestId = ${request.id} AND callBackDueAt IS NOT NULL AND calledBackAt IS NULL`,
  );
}

function assignments(set: Record<string, Value>): Statement {
  const pairs = Object.entries(set).map(([column, value]) => {
    const plain = value === null || typeof value !== "object" || value instanceof Date;
    return `\`${column}\` = ${sql`${plain ? value : JSON.stringify(value)}`.text}`;
  });
  return { text: pairs.join(", ") };
}
