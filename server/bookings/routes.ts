import {
  acceptOffer,
  appealPause,
  book,
  bookingCalendar,
  checkIn,
  findAlternatives,
  findResources,
  getMyBooking,
  getMyPause,
  joinWaitlist,
  leaveWaitlist,
  listMyWaiting,
  listResources,
  listSlots,
  reschedule,
  showMonth,
} from "../../contract/bookings.js";
import { dayOf } from "../communities/calendar/shanghai.js";
import { directory } from "../communities/directory.js";
import { now } from "../env/clock.js";
import { notFound } from "../errors/fault.js";
import { route } from "../http/route.js";
import { findTicket } from "../lines/queries.js";
import { calendarOf } from "./calendar/event.js";
import { isCalendarLink } from "./calendar/links.js";
import { bookSlot, rescheduleBooking } from "./commands.js";
import { findAll, findOthers } from "./find.js";
import { checkInSelf } from "./hall/marks.js";
import { hallRoutes, presentOwn } from "./hall/routes.js";
import { appeal } from "./no-shows/commands.js";
import { presentPause } from "./no-shows/present.js";
import { findPause } from "./no-shows/queries.js";
import { laterWords, presentBooking, presentDays, presentMonth, presentResource } from "./present.js";
import {
  findBookingByNumber,
  findOwnBooking,
  findResource,
  listResourcesWhere,
  listSlotsOf,
  sumDays,
} from "./queries.js";
import { scheduleRoutes } from "./schedules/routes.js";
import { bookableSpan, lastBookableDay } from "./slots.js";
import { acceptPlace, joinLine, leaveLine } from "./waitlist/commands.js";
import { presentEntry } from "./waitlist/present.js";
import { countAhead, findOwnEntry, listOwnEntries } from "./waitlist/queries.js";

/** No more days in one answer than two weeks and today. */
const mostDays = 15;

const residentRoutes = [
  route(listResources, async ({ params }) => {
    const { communities } = await directory();
    if (!communities.has(params.communityId)) throw notFound("没有找到这个社区。");
    return { resources: (await listResourcesWhere({ communityId: params.communityId })).map(presentResource) };
  }),

  route(findResources, async ({ query }) => findAll(query)),

  route(listSlots, async ({ params, query }) => {
    const at = now();
    const resource = await findResource(params.resourceId);
    if (!resource) throw notFound("这里现在不能约了。");
    const today = dayOf(at);
    const first = query.from && query.from > today ? query.from : today;
    const count = Math.min(mostDays, resource.horizonDays + 1);
    const slots = await listSlotsOf(resource.id, first, count);
    const { calendar } = await directory();
    return {
      resource: presentResource(resource),
      community: resource.community,
      bookableUntil: lastBookableDay(resource, at),
      laterWords: laterWords(resource, at),
      days: presentDays(resource, slots, calendar, first, count, at),
    };
  }),

  route(showMonth, async ({ params }) => {
    const at = now();
    const resource = await findResource(params.resourceId);
    if (!resource) throw notFound("这里现在不能约了。");
    const sums = await sumDays(resource.id, params.month, bookableSpan(resource, at), at);
    const { calendar } = await directory();
    const bookableUntil = lastBookableDay(resource, at);
    return {
      month: params.month,
      bookableUntil,
      days: presentMonth(params.month, sums, calendar, bookableUntil),
    };
  }),

  route(findAlternatives, async ({ params, query }) => findOthers(params.resourceId, query.day)),

  route(book, async ({ actor, body }) => bookSlot(actor, body)),

  route(getMyBooking, async ({ actor, params }) => ownBooking(actor.id, params.number)),

  route(reschedule, async ({ actor, params, body }) => {
    await rescheduleBooking(actor, params.number, body.slotId);
    return ownBooking(actor.id, params.number);
  }),

  route(checkIn, async ({ actor, params, body }) => {
    await checkInSelf(actor, params.number, body.code);
    return ownBooking(actor.id, params.number);
  }),

  route(bookingCalendar, async ({ params, query, ctx }) => {
    const booking = isCalendarLink(params.number, query.signature) ? await findBookingByNumber(params.number) : null;
    if (!booking) throw notFound("没有找到这个预约。");
    ctx.type = "text/calendar; charset=utf-8";
    ctx.set("content-disposition", `attachment; filename="${params.number}.ics"`);
    ctx.set("cache-control", "no-cache");
    ctx.body = calendarOf(booking, now());
  }),
];

const waitingRoutes = [
  route(joinWaitlist, async ({ actor, params, body }) => {
    const entryId = await joinLine(actor, params.resourceId, body.day);
    return ownEntry(actor.id, entryId);
  }),

  route(listMyWaiting, async ({ actor }) => {
    const entries = await listOwnEntries(actor.id, new Date(now().getTime() - 3 * 86_400_000));
    return { waiting: await Promise.all(entries.map(presentOwnEntry)) };
  }),

  route(acceptOffer, async ({ actor, params, body }) => acceptPlace(actor, params.entryId, body.accepted)),

  route(leaveWaitlist, async ({ actor, params }) => {
    await leaveLine(actor, params.entryId);
    return {};
  }),

  route(getMyPause, async ({ actor }) => ownPause(actor.id)),

  route(appealPause, async ({ actor, body }) => {
    await appeal(actor, body.text);
    return ownPause(actor.id);
  }),
];

export const bookingRoutes = [...residentRoutes, ...waitingRoutes, ...hallRoutes, ...scheduleRoutes];

async function ownBooking(residentId: string, number: string) {
  const booking = await findOwnBooking(residentId, number);
  if (!booking) throw notFound("没有找到这个预约。");
  const ticket = booking.ticket ? await findTicket(booking.ticket.id) : null;
  const [own] = ticket ? await presentOwn([ticket]) : [];
  return presentBooking(booking, own ?? null, now());
}

async function ownEntry(residentId: string, entryId: string) {
  const entry = await findOwnEntry(residentId, entryId);
  if (!entry) throw notFound("没有找到这个候补。");
  return presentOwnEntry(entry);
}

async function presentOwnEntry(entry: NonNullable<Awaited<ReturnType<typeof findOwnEntry>>>) {
  return presentEntry(entry, entry.state === "waiting" ? await countAhead(entry) : null);
}

async function ownPause(residentId: string) {
  const pause = await findPause(residentId, now());
  return { pause: pause && presentPause(pause) };
}
