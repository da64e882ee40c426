import type { TicketAct } from "../../../contract/hall.js";
import type { ResidentActor, StaffActor } from "../../actor/actor.js";
import { type DeskEntry, directory } from "../../communities/directory.js";
import { newId } from "../../db/ids.js";
import type { Statement } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { notAllowed, notFound, refused } from "../../errors/fault.js";
import { assertCode } from "../../lines/code.js";
import { letterOf } from "../../lines/order.js";
import { findTicket, type TicketRow } from "../../lines/queries.js";
import { actOn, type Line, onlyOneIn, takeNumberOf } from "../../lines/tickets.js";
import { wasDone } from "../../requests/repeats.js";
import { served } from "../attendance.js";
import { findBookingByRequest } from "../queries.js";
import { canServe, isOf } from "./policy.js";

/** The desk's entry and its line. @throws Fault not_found; desk_closed */
export async function deskToQueue(deskId: string): Promise<{ desk: DeskEntry; line: Line }> {
  const { communities, desksByQueue } = await directory();
  const desk = [...desksByQueue.values()].find((one) => one.id === deskId);
  if (!desk) throw notFound("没有找到这个窗口。");
  if (!desk.open) throw refused("desk_closed");
  const place = communities.get(desk.communityId)?.desks.findIndex((one) => one.id === deskId) ?? 0;
  return { desk, line: { deskId, boothId: "", boothName: "", letter: letterOf(place) } };
}

/** Gives a number to somebody who walked in and has no phone, or does not want to use it. */
export async function giveTicket(actor: StaffActor, deskId: string): Promise<TicketRow> {
  const { desk, line } = await deskToQueue(deskId);
  if (!isOf(actor, desk.communityId)) throw notFound("没有找到这个窗口。");
  const id = newId();
  const first = await commit({
    steps: takeNumberOf(line, { residentId: null }, id, now()),
    result: { id },
    intention: actor.intention,
  });
  return mustFind(first.id);
}

/** A resident takes a number in the hall, with the code on the screen; one of a desk at a time. */
export async function takeOwn(actor: ResidentActor, deskId: string, code: string): Promise<TicketRow> {
  const at = now();
  const { desk, line } = await deskToQueue(deskId);
  if (!(await wasDone(actor))) await assertCode(actor.id, desk.communityId, code, at);
  const id = newId();
  const first = await commit({
    steps: [
      onlyOneIn(line, actor.id, "您在这个窗口已经有号了。", at),
      ...takeNumberOf(line, { residentId: actor.id }, id, at),
    ],
    result: { id },
    intention: actor.intention,
  });
  return mustFind(first.id);
}

/** Gives up one's number, of a desk or of a booth, before it is called. A booking is called off as a booking. */
export async function leaveLine(actor: ResidentActor, ticketId: string): Promise<TicketRow> {
  const ticket = await findTicket(ticketId);
  if (!ticket || ticket.residentId !== actor.id) throw notFound("没有找到这个号。");
  if (await wasDone(actor)) return ticket;
  if (ticket.state !== "waiting" || ticket.bookingId) throw refused("wrong_state", "这个号现在不能退了。");
  await commit({ steps: [actOn(ticketId, "leave", now())], result: null, intention: actor.intention });
  return mustFind(ticketId);
}

/** What ends a number ends its booking too. */
export async function actOnTicket(actor: StaffActor, ticketId: string, act: TicketAct): Promise<TicketRow> {
  const ticket = await findTicket(ticketId);
  if (!ticket || ticket.boothId || !isOf(actor, ticket.desk.communityId)) throw notFound("没有找到这个号。");
  const desk = { communityId: ticket.desk.communityId, queueId: ticket.desk.queue?.id ?? "" };
  if (!canServe(actor, desk)) throw notAllowed("叫号由这个窗口的人来做。");
  if (await wasDone(actor)) return ticket;
  const at = now();
  const ended = act === "finish" ? await endOfBooking(actor, ticket, at) : [];
  await commit({ steps: [...ended, actOn(ticketId, act, at)], result: null, intention: actor.intention });
  return mustFind(ticketId);
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
