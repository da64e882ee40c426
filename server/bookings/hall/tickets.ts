import type { TicketAct } from "../../../contract/hall.js";
import type { ResidentActor, StaffActor } from "../../actor/actor.js";
import { dayOf } from "../../communities/calendar/shanghai.js";
import { type DeskEntry, directory } from "../../communities/directory.js";
import { newId } from "../../db/ids.js";
import { mustBeFirst, mustChange, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { notAllowed, notFound, refused } from "../../errors/fault.js";
import { wasDone } from "../../requests/repeats.js";
import { served } from "../attendance.js";
import { findBookingByRequest } from "../queries.js";
import { assertCode } from "./code.js";
import { letterOf } from "./line.js";
import { canServe, isOf } from "./policy.js";
import { findTicket, type TicketRow } from "./queries.js";

/** Who takes a number, and with which booking. */
interface Taker {
  residentId: string | null;
  booking?: { requestId: string; startsAt: Date };
}

/**
 * Gives out the next number of a desk's day. The line's counter is written first, so that numbers are dense and in order,
 * and two who press at once get two.
 */
export function takeNumberOf(
  desk: DeskEntry,
  letter: string,
  { residentId, booking }: Taker,
  id: string,
  at: Date,
): Statement[] {
  const day = dayOf(at);
  return [
    sql`INSERT INTO ticket_line (deskId, day, last) VALUES (${desk.id}, ${day}, 1) ON DUPLICATE KEY UPDATE last = last + 1`,
    mustBeFirst(
      "ticket_bookingId_key",
      () => refused("wrong_state", "已经取过号了。"),
      sql`INSERT INTO ticket (id, deskId, day, letter, number, bookingId, residentId, state, dueAt, takenAt)
          SELECT ${id}, ${desk.id}, ${day}, ${letter}, last, ${booking?.requestId ?? null}, ${residentId}, 'waiting',
            ${booking?.startsAt ?? at}, ${at}
          FROM ticket_line WHERE deskId = ${desk.id} AND day = ${day}`,
    ),
  ];
}

/** The desk's entry and letter. @throws Fault not_found; desk_closed */
export async function deskToQueue(deskId: string): Promise<{ desk: DeskEntry; letter: string }> {
  const { communities, desksByQueue } = await directory();
  const desk = [...desksByQueue.values()].find((one) => one.id === deskId);
  if (!desk) throw notFound("没有找到这个窗口。");
  if (!desk.open) throw refused("desk_closed");
  const place = communities.get(desk.communityId)?.desks.findIndex((one) => one.id === deskId) ?? 0;
  return { desk, letter: letterOf(place) };
}

/** Gives a number to somebody who walked in and has no phone, or does not want to use it. */
export async function giveTicket(actor: StaffActor, deskId: string): Promise<TicketRow> {
  const { desk, letter } = await deskToQueue(deskId);
  if (!isOf(actor, desk.communityId)) throw notFound("没有找到这个窗口。");
  const id = newId();
  const first = await commit({
    steps: takeNumberOf(desk, letter, { residentId: null }, id, now()),
    result: { id },
    intention: actor.intention,
  });
  return mustFind(first.id);
}

/** A resident takes a number in the hall, with the code on the screen; one of a desk at a time. */
export async function takeOwn(actor: ResidentActor, deskId: string, code: string): Promise<TicketRow> {
  const at = now();
  const { desk, letter } = await deskToQueue(deskId);
  if (!(await wasDone(actor))) await assertCode(actor.id, desk.communityId, code, at);
  const id = newId();
  const first = await commit({
    steps: [
      mustChange(
        1,
        () => refused("already_registered", "您在这个窗口已经有号了。"),
        sql`UPDATE resident SET acts = acts + 1 WHERE id = ${actor.id} AND NOT EXISTS (
              SELECT 1 FROM ticket WHERE residentId = ${actor.id} AND deskId = ${deskId} AND day = ${dayOf(at)}
              AND state IN ('waiting', 'called', 'serving'))`,
      ),
      ...takeNumberOf(desk, letter, { residentId: actor.id }, id, at),
    ],
    result: { id },
    intention: actor.intention,
  });
  return mustFind(first.id);
}

/** From which state each act starts, and where it leads; what ends a number ends its booking too. */
const acts: Record<TicketAct, { from: readonly string[]; to: string }> = {
  recall: { from: ["called"], to: "called" },
  serve: { from: ["called"], to: "serving" },
  finish: { from: ["called", "serving"], to: "served" },
  no_show: { from: ["called"], to: "no_show" },
  again: { from: ["called", "no_show"], to: "waiting" },
  leave: { from: ["waiting", "called"], to: "left" },
};

export async function actOnTicket(actor: StaffActor, ticketId: string, act: TicketAct): Promise<TicketRow> {
  const ticket = await findTicket(ticketId);
  if (!ticket || !isOf(actor, ticket.desk.communityId)) throw notFound("没有找到这个号。");
  const desk = { communityId: ticket.desk.communityId, queueId: ticket.desk.queue?.id ?? "" };
  if (!canServe(actor, desk)) throw notAllowed("叫号由这个窗口的人来做。");
  if (await wasDone(actor)) return ticket;
  const at = now();
  const { from, to } = acts[act];
  const extra = act === "finish" ? await endOfBooking(actor, ticket, at) : [];
  await commit({
    steps: [
      ...extra,
      mustChange(
        1,
        () => refused("wrong_state", "这个号的状态刚刚变了，请再看一眼。"),
        sql`UPDATE ticket SET state = ${to}${columnsOf(act, at)} WHERE id = ${ticketId} AND state IN (${from})`,
      ),
    ],
    result: null,
    intention: actor.intention,
  });
  return mustFind(ticketId);
}

function columnsOf(act: TicketAct, at: Date): Statement {
  switch (act) {
    case "recall":
      return sql`, calls = calls + 1, calledAt = ${at}`;
    case "serve":
      return sql`, servingAt = ${at}`;
    case "again":
      return sql`, counter = NULL, endedAt = NULL`;
    default:
      return sql`, endedAt = ${at}, servingAt = COALESCE(servingAt, calledAt)`;
  }
}

/**
 * A number that was taken with a booking and is served ends the booking, in the same work. Who checked in and did not
 * answer the call was there all the same: the number is a no-show, the booking is not.
 */
export async function endOfBooking(actor: StaffActor, { bookingId }: TicketRow, at: Date): Promise<Statement[]> {
  const booking = bookingId ? await findBookingByRequest(bookingId) : null;
  if (booking?.state !== "checked_in") return [];
  return served(booking, actor, at, null);
}

async function mustFind(ticketId: string): Promise<TicketRow> {
  const ticket = await findTicket(ticketId);
  if (!ticket) throw notFound("没有找到这个号。");
  return ticket;
}
