import type { ParsedOf } from "../../../contract/endpoint.js";
import type { RequestState } from "../../../contract/lifecycle.js";
import type { close } from "../../../contract/schedules.js";
import type { StaffActor } from "../../actor/actor.js";
import { dayOf, instantOf, nextDay } from "../../communities/calendar/shanghai.js";
import { audit } from "../../db/audit.js";
import { newId } from "../../db/ids.js";
import { insert, mustChange, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { badInput, Fault, refused } from "../../errors/fault.js";
import { appointmentFollower } from "../../requests/appointment-follower.js";
import { stepAppointment } from "../../requests/appointments.js";
import { wasDone } from "../../requests/repeats.js";
import { endBooking } from "../commands.js";
import { giveHousehold } from "../places.js";
import { listFreeSlots, type SlotRow } from "../queries.js";
import { bookableSpan, spanWords } from "../slots.js";
import { closureOfferHours } from "../waitlist/rules.js";
import { scheduleToSteer } from "./commands.js";
import { type FutureSlot, listSlotsBetween, type ScheduleRow } from "./queries.js";

type Closure = Omit<ParsedOf<typeof close>["body"], "reason" | "seen">;
/** A longer closure is a change of the schedule. */
const longestDays = 60;

type Booked = FutureSlot["bookings"][number];

/** What a closure touches: its slots, the bookings in them, and for each of these the nearest free place. */
export async function planClosure(actor: StaffActor, resourceId: string, closure: Closure) {
  const at = now();
  const schedule = await scheduleToSteer(actor, resourceId);
  const { fromDay, untilDay, startsAt, endsAt } = closure;
  if (startsAt >= endsAt) throw badInput([{ path: "endsAt", message: "结束要在开始之后。" }]);
  if (fromDay > untilDay) throw badInput([{ path: "untilDay", message: "最后一天要在第一天之后。" }]);
  if (untilDay > nextDay(fromDay, longestDays)) throw badInput([{ path: "untilDay", message: "一次最多关 60 天。" }]);
  if (untilDay < dayOf(at)) throw refused("too_late", "过去的日子不用关了。");
  const around = await listSlotsBetween(resourceId, instantOf(fromDay, 0), instantOf(nextDay(untilDay), 0));
  const slots = around.filter((slot) => slot.startsAt > at && !slot.closed && touches(slot, closure));
  const held = slots.filter(({ holds }) => holds.length > 0);
  if (held.length) {
    const faults = held.map((slot) => ({ path: "slots", message: `${spanWords(slot)}：社区自己留着开会用。` }));
    throw new Fault("places_taken", "有的时间社区自己留着开会用，先和同事说好改期，再关。", faults);
  }
  const free = await listFreeSlots([resourceId], bookableSpan(schedule, at), 500);
  return { at, schedule, slots, hits: offersFor(slots, free) };
}

function touches(slot: FutureSlot, { startsAt, endsAt }: Closure): boolean {
  const day = dayOf(slot.startsAt);
  return slot.startsAt < instantOf(day, endsAt) && slot.endsAt > instantOf(day, startsAt);
}

export interface Hit {
  slot: FutureSlot;
  booking: Booked;
  offer: SlotRow | null;
}

/** Each booking gets the free place that is nearest to its own time, and none is given twice. */
function offersFor(slots: readonly FutureSlot[], free: readonly SlotRow[]): Hit[] {
  const closing = new Set(slots.map(({ id }) => id));
  const left = new Map(free.filter(({ id }) => !closing.has(id)).map((slot) => [slot.id, slot.capacity - slot.taken]));
  return slots.flatMap((slot) =>
    slot.bookings.map((booking) => {
      const away = (other: SlotRow) => Math.abs(other.startsAt.getTime() - slot.startsAt.getTime());
      const offer =
        free.filter(({ id }) => (left.get(id) ?? 0) > 0).toSorted((one, other) => away(one) - away(other))[0] ?? null;
      if (offer) left.set(offer.id, (left.get(offer.id) ?? 0) - 1);
      return { slot, booking, offer };
    }),
  );
}

/**
 * Closes the slots, calls off the bookings that the person saw, and holds another place for each, in one work: whoever
 * books meanwhile makes it refuse, with the list as it then is.
 */
export async function closeSpan(actor: StaffActor, resourceId: string, body: ParsedOf<typeof close>["body"]) {
  const { reason, seen, ...closure } = body;
  const { at, schedule, slots, hits } = await planClosure(actor, resourceId, closure);
  const result = { closed: slots.length, told: hits.length, offered: hits.filter(({ offer }) => offer).length };
  const numbers = hits.map(({ booking }) => booking.request.number);
  const same = numbers.length === seen.length && numbers.every((number) => seen.includes(number));
  if (!same && !(await wasDone(actor))) throw new Fault("places_taken", "名单刚刚变了，请再看一遍。", faultsOf(hits));
  const followed = await Promise.all(
    hits.map(({ booking: { matterId, request } }) =>
      matterId ? appointmentFollower().ended(matterId, request.number, at) : [],
    ),
  );
  return commit({
    steps: [
      ...byId(hits.map(({ booking }) => booking)).flatMap((booking) => calledOff(booking, actor, reason, hits, at)),
      ...exceptionRows(schedule, closure, reason, at),
      ...slotSteps(slots, hits, reason),
      ...hits.map(({ booking }) =>
        endBooking(booking, "cancelled_by_hall", ["requested", "confirmed", "checked_in"], at),
      ),
      ...hits.flatMap(({ booking }) => giveHousehold(booking.resourceId, booking.household)),
      ...hits.flatMap((hit) => heldOffer(hit, at)),
      ...followed.flat(),
      audit(actor, "close_resource", `resource:${resourceId}`, reason),
    ],
    result,
    intention: actor.intention,
  });
}

function faultsOf(hits: readonly Hit[]) {
  return hits.map(({ slot, booking }) => ({
    path: booking.request.number,
    message: `${spanWords(slot)} ${booking.resident.name}`,
  }));
}

function byId<T extends { requestId: string }>(bookings: readonly T[]): T[] {
  return bookings.toSorted((one, other) => (one.requestId < other.requestId ? -1 : 1));
}

function calledOff(booking: Booked, actor: StaffActor, reason: string, hits: readonly Hit[], at: Date): Statement[] {
  const offer = hits.find((hit) => hit.booking === booking)?.offer;
  const instead = offer ? `给您留了${spanWords(offer)}，${closureOfferHours} 小时内点“我要”。` : "请另约一个时间。";
  return stepAppointment({
    requestId: booking.requestId,
    at,
    action: "cancel",
    by: actor,
    from: booking.request.state as RequestState,
    to: "rejected",
    text: `${reason}，${spanWords(booking)}开不了，对不住。${instead}`,
    lying: booking.request,
  });
}

function exceptionRows(schedule: ScheduleRow, closure: Closure, reason: string, at: Date): Statement[] {
  const rows: Statement[] = [];
  const { startsAt, endsAt } = closure;
  for (let day = closure.fromDay; day <= closure.untilDay; day = nextDay(day)) {
    const span = { startsAt, endsAt, slotMinutes: 0, capacity: 0, reason };
    rows.push(
      insert("ScheduleException", {
        id: newId(),
        resourceId: schedule.id,
        day: new Date(day),
        kind: "closed",
        ...span,
        createdAt: at,
      }),
    );
  }
  return rows;
}

/** The slots that close and those that are offered instead, in the order of their ids. */
function slotSteps(slots: readonly FutureSlot[], hits: readonly Hit[], reason: string): Statement[] {
  const changed = () => refused("places_taken", "名单刚刚变了，请再看一遍。");
  const offered = new Map<string, number>();
  for (const { offer } of hits) if (offer) offered.set(offer.id, (offered.get(offer.id) ?? 0) + 1);
  const closing = slots.flatMap((slot) => [
    {
      id: slot.id,
      steps: [
        mustChange(
          1,
          changed,
          // Whatever was taken is let go: bookings are called off, and who had an offer waits again.
          sql`UPDATE slot SET closed = ${reason}, taken = 0, held = 0
              WHERE id = ${slot.id} AND taken - held = ${slot.bookings.length + slot.offers.length} AND closed IS NULL`,
        ),
        mustChange(
          slot.offers.length,
          changed,
          sql`UPDATE waitlist_entry SET state = 'waiting', slotId = NULL, offeredUntil = NULL
              WHERE slotId = ${slot.id} AND state = 'offered'`,
        ),
      ],
    },
  ]);
  const taking = [...offered].map(([id, count]) => ({
    id,
    steps: [
      mustChange(
        1,
        changed,
        sql`UPDATE slot SET taken = taken + ${count} WHERE id = ${id} AND taken + ${count} <= capacity AND closed IS NULL`,
      ),
    ],
  }));
  return [...closing, ...taking].sort((one, other) => (one.id < other.id ? -1 : 1)).flatMap(({ steps }) => steps);
}

function heldOffer({ booking, offer }: Hit, at: Date): Statement[] {
  if (!offer) return [];
  const day = 3_600_000 * closureOfferHours;
  const until = new Date(Math.min(at.getTime() + day, offer.startsAt.getTime()));
  return [
    insert("WaitlistEntry", {
      id: newId(),
      resourceId: offer.resourceId,
      day: new Date(dayOf(offer.startsAt)),
      residentId: booking.residentId,
      state: "offered",
      origin: "closure",
      slotId: offer.id,
      offeredUntil: until,
      createdAt: at,
    }),
  ];
}
