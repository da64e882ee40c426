import type { FieldFault } from "../../../contract/errors.js";
import { dayOf, instantOf, nextDay } from "../../communities/calendar/shanghai.js";
import type { Calendar } from "../../communities/calendar/working-days.js";
import { newId } from "../../db/ids.js";
import { insertAll, mustChange, type Statement, sql } from "../../db/statement.js";
import { refused } from "../../errors/fault.js";
import { spanWords } from "../slots.js";
import type { FutureSlot } from "./queries.js";
import { type Exception, type Plan, slotsOfDay } from "./week.js";

export interface DatedException extends Exception {
  day: Date;
}

interface Wanted {
  startsAt: Date;
  endsAt: Date;
  capacity: number;
  closed: string | null;
}

/** The slots that a schedule wants on the days from one to another, both included. */
export function wantedSlots(
  plan: Plan,
  calendar: Calendar,
  exceptions: readonly DatedException[],
  fromDay: string,
  untilDay: string,
): Wanted[] {
  const wanted: Wanted[] = [];
  for (let day = fromDay; day <= untilDay; day = nextDay(day)) {
    const own = exceptions.filter((one) => one.day.toISOString().slice(0, 10) === day);
    for (const slot of slotsOfDay(plan, day, calendar, own)) {
      wanted.push({
        startsAt: instantOf(day, slot.startsAt),
        endsAt: instantOf(day, slot.endsAt),
        capacity: slot.capacity,
        closed: slot.closed,
      });
    }
  }
  return wanted;
}

const faster = () => refused("places_taken", "刚刚有人约了，请再看一眼再存。");

/**
 * What must be written so that the slots that are there become those that are wanted. A slot that holds bookings keeps its
 * time, and never gets fewer places than are taken: those are named, and nothing is written. Each statement says so once
 * more itself, since somebody may book between the reading and the writing.
 */
export function fitSlots(resourceId: string, existing: readonly FutureSlot[], wanted: readonly Wanted[]) {
  const steps: Statement[] = [];
  const hits: FieldFault[] = [];
  const byStart = new Map(wanted.map((slot) => [slot.startsAt.getTime(), slot]));
  for (const slot of existing) {
    const want = byStart.get(slot.startsAt.getTime());
    byStart.delete(slot.startsAt.getTime());
    if (!want) removal(slot);
    else if (want.endsAt.getTime() !== slot.endsAt.getTime()) lengthening(slot, want);
    else change(slot, want);
  }
  const fresh = [...byStart.values()].map((want) => ({ id: newId(), resourceId, ...want }));
  if (fresh.length) steps.push(orKeep(insertAll("Slot", fresh)));
  return { steps, hits };

  function removal(slot: FutureSlot) {
    if (slot.taken > 0) return void hits.push(...faultsOf(slot, "这个时间要撤掉"));
    const used = slot._count.bookings + slot._count.offers + slot._count.holds > 0;
    steps.push(
      mustChange(
        1,
        faster,
        used
          ? sql`UPDATE slot SET closed = ${noLonger} WHERE id = ${slot.id} AND taken = 0`
          : sql`DELETE FROM slot WHERE id = ${slot.id} AND taken = 0`,
      ),
    );
  }

  function lengthening(slot: FutureSlot, want: Wanted) {
    if (slot.taken > 0) return void hits.push(...faultsOf(slot, "时长要改"));
    const { endsAt, capacity, closed } = want;
    steps.push(
      mustChange(
        1,
        faster,
        sql`UPDATE slot SET endsAt = ${endsAt}, capacity = ${capacity}, closed = ${closed} WHERE id = ${slot.id} AND taken = 0`,
      ),
    );
  }

  function change(slot: FutureSlot, want: Wanted) {
    const closed = slot.closed === noLonger ? want.closed : (want.closed ?? slot.closed);
    if (want.capacity === slot.capacity && closed === slot.closed) return;
    if (want.capacity < slot.taken) return void hits.push(...faultsOf(slot, `名额要改成 ${want.capacity}`));
    steps.push(
      mustChange(
        1,
        faster,
        sql`UPDATE slot SET capacity = ${want.capacity}, closed = ${closed}
            WHERE id = ${slot.id} AND taken <= ${want.capacity}`,
      ),
    );
  }
}

/** A slot that left the schedule but has a past. */
const noLonger = "这个时间不开了";

/** A slot that another worker made meanwhile stands. */
export function orKeep(statement: Statement): Statement {
  return { text: `${statement.text} ON DUPLICATE KEY UPDATE capacity = capacity` };
}

/** One sentence for each booking that stands in the way; where only offers do, one for the slot. */
function faultsOf(slot: FutureSlot, why: string): FieldFault[] {
  const at = spanWords(slot);
  if (slot.holds.length > 0) return [{ path: "slots", message: `${at}：${why}，社区自己留着开会用。` }];
  if (slot.bookings.length === 0) return [{ path: "slots", message: `${at}：${why}，有名额正留给候补的人。` }];
  return slot.bookings.map(({ resident, request }) => ({
    path: request.number,
    message: `${at}：${why}，${resident.name}已经约了。`,
  }));
}

export function lastMade(madeUntil: Date | null, at: Date): string {
  return madeUntil ? madeUntil.toISOString().slice(0, 10) : nextDay(dayOf(at), -1);
}
