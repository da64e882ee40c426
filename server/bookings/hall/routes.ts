import {
  callNext,
  decideAppeal,
  getCheckInCode,
  getDaySheet,
  getHall,
  getScreen,
  leaveLine,
  listAppeals,
  listMyTickets,
  markBooking,
  moveTicket,
  sitDown,
  takeOwnTicket,
  takeTicket,
} from "../../../contract/hall.js";
import { communitiesOf } from "../../actor/rights.js";
import { dayOf, dayWords } from "../../communities/calendar/shanghai.js";
import { directory } from "../../communities/directory.js";
import { placeOf, presentPlace } from "../../communities/staff/policy.js";
import { now } from "../../env/clock.js";
import { notFound } from "../../errors/fault.js";
import { route } from "../../http/route.js";
import { codeOf } from "../../lines/code.js";
import { inOrder, lateMinutes, letterOf, minutesEach } from "../../lines/order.js";
import { presentOwnTickets, presentTicket } from "../../lines/present.js";
import { listInHall, listLastCalls, listOwnTickets, listServedMinutes, type TicketRow } from "../../lines/queries.js";
import { decideAppeal as decide } from "../no-shows/commands.js";
import { listAppeals as findAppeals } from "../no-shows/queries.js";
import { findBookingByNumber } from "../queries.js";
import { callNextAt, takeCounter } from "./counters.js";
import { mark } from "./marks.js";
import { canServe } from "./policy.js";
import { presentCounter, presentDayBooking, presentDayResource, presentScreen } from "./present.js";
import { listCounters, listDay } from "./queries.js";
import { actOnTicket, giveTicket, leaveLine as leave, takeOwn } from "./tickets.js";

export const hallRoutes = [
  route(getDaySheet, async ({ actor, query }) => {
    const world = await directory();
    const community = placeOf(actor, world, query.communityId);
    const at = now();
    const day = query.day ?? dayOf(at);
    const resources = await listDay(community.id, day);
    return {
      ...presentPlace(actor, community, world),
      day,
      dayWords: dayWords(day),
      resources: resources.map((resource) => presentDayResource(resource, at)),
    };
  }),

  route(markBooking, async ({ actor, params, body }) => {
    await mark(actor, params.number, body);
    const booking = await findBookingByNumber(params.number);
    if (!booking) throw notFound();
    return presentDayBooking(booking, now());
  }),

  route(getHall, async ({ actor, query }) => {
    const world = await directory();
    const community = placeOf(actor, world, query.communityId);
    const at = now();
    const deskIds = community.desks.map(({ id }) => id);
    const [tickets, counters, served] = await Promise.all([
      listInHall(deskIds, at),
      listCounters(community.id),
      listServedMinutes(deskIds, at),
    ]);
    return {
      ...presentPlace(actor, community, world),
      desks: community.desks.map((desk, place) => {
        const own = tickets.filter(({ deskId, state }) => deskId === desk.id && state === "waiting");
        return {
          id: desk.id,
          name: desk.name,
          letter: letterOf(place),
          own: canServe(actor, desk),
          lateMinutes: lateMinutes(own, at),
          minutesEach: minutesEach(served.get(desk.id) ?? []),
          waiting: inOrder(own, at).map(presentTicket),
        };
      }),
      counters: counters.map((counter) => presentCounter(counter, tickets, actor.id)),
    };
  }),

  route(takeTicket, async ({ actor, body }) => presentTicket(await giveTicket(actor, body.deskId))),

  route(sitDown, async ({ actor, params, body }) => {
    await takeCounter(actor, params.number, body);
    return {};
  }),

  route(callNext, async ({ actor, params, body }) => {
    const ticket = await callNextAt(actor, params.number, body.communityId);
    return { ticket: ticket && presentTicket(ticket) };
  }),

  route(moveTicket, async ({ actor, params, body }) =>
    presentTicket(await actOnTicket(actor, params.ticketId, body.act)),
  ),

  route(getCheckInCode, async ({ actor, query }) => {
    const community = placeOf(actor, await directory(), query.communityId);
    const { code, until } = codeOf(community.id, now());
    return {
      code,
      link: `/#/bookings/check-in/index?code=${code}&community=${community.id}`,
      until: until.toISOString(),
    };
  }),

  route(getScreen, async ({ params }) => {
    const { communities } = await directory();
    const community = communities.get(params.communityId);
    if (!community) throw notFound("没有找到这个社区。");
    const at = now();
    const deskIds = community.desks.map(({ id }) => id);
    const [counters, tickets, served, last] = await Promise.all([
      listCounters(community.id),
      listInHall(deskIds, at),
      listServedMinutes(deskIds, at),
      listLastCalls({ deskIds }, at),
    ]);
    return presentScreen(community.name, counters, tickets, served, last, at);
  }),

  route(takeOwnTicket, async ({ actor, body }) => {
    const [ticket] = await presentOwn([await takeOwn(actor, body.deskId, body.code)]);
    if (!ticket) throw notFound();
    return ticket;
  }),

  route(leaveLine, async ({ actor, params }) => {
    const [ticket] = await presentOwn([await leave(actor, params.ticketId)]);
    if (!ticket) throw notFound();
    return ticket;
  }),

  route(listMyTickets, async ({ actor }) => ({ tickets: await presentOwn(await listOwnTickets(actor.id, now())) })),

  route(listAppeals, async ({ actor }) => {
    const appeals = await findAppeals(communitiesOf(actor, "decide_appeals"));
    return {
      appeals: appeals.map(({ id, resident, appealText, untilAt, askedAt }) => ({
        id,
        residentName: resident.name,
        text: appealText ?? "",
        untilAt: untilAt.toISOString(),
        askedAt: (askedAt ?? untilAt).toISOString(),
      })),
    };
  }),

  route(decideAppeal, async ({ actor, params, body }) => {
    await decide(actor, params.pauseId, body);
    return {};
  }),
];

/** Own numbers, with how many counters call each desk's line. */
export async function presentOwn(tickets: readonly TicketRow[]) {
  const communityIds = [...new Set(tickets.map(({ desk }) => desk.communityId))];
  const counters = await Promise.all(communityIds.map(listCounters));
  const open = new Map<string, number>();
  for (const { deskId, state } of counters.flat()) {
    if (state === "open") open.set(deskId, (open.get(deskId) ?? 0) + 1);
  }
  return presentOwnTickets(tickets, open, now());
}
