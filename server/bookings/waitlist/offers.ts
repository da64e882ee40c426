import { dayOf } from "../../communities/calendar/shanghai.js";
import { publish } from "../../db/outbox.js";
import { mustChange, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { settings } from "../../env/settings.js";
import { Fault, refused } from "../../errors/fault.js";
import { spanWords } from "../slots.js";
import { findNext, type HeldSlot, listHeldSlots, listLapsed, listMissed } from "./queries.js";
import { offerUntil } from "./rules.js";

/** One look takes so many; the next one takes the rest. */
const page = 200;

/**
 * Offers the places that are held for the line, in order, inside waking hours, and takes back what was not answered in
 * time. Every step is decided by its write, so that two workers, or a worker that died, do no harm.
 * @returns how many offers were made or ended
 */
export async function offerPlaces(): Promise<number> {
  const at = now();
  let count = 0;
  for (const lapsed of await listLapsed(at, page)) if (await attempt(() => lapse(lapsed))) count++;
  for (const { id } of await listMissed(at, page)) await attempt(() => hold(id));
  for (const slot of await listHeldSlots(page)) {
    for (let left = slot.held; left > 0; left--) if (await attempt(() => offerOrRelease(slot, at))) count++;
  }
  await commit({
    steps: [sql`UPDATE waitlist_entry SET state = 'expired' WHERE state = 'waiting' AND day < ${dayOf(at)}`],
    result: null,
  });
  return count;
}

interface Lapsed {
  id: string;
  residentId: string;
  slotId: string | null;
  resource: { name: string };
  offeredUntil: Date | null;
}

async function lapse({ id, residentId, slotId, resource }: Lapsed): Promise<boolean> {
  const text = "没有等到您的回话，名额给了下一位。还想约，可以再候补。";
  await commit({
    steps: [
      sql`UPDATE slot SET held = held + 1 WHERE id = ${slotId}`,
      mustChange(
        1,
        () => refused("wrong_state"),
        sql`UPDATE waitlist_entry SET state = 'lapsed' WHERE id = ${id} AND state = 'offered' AND offeredUntil <= ${now()}`,
      ),
      tell(residentId, `${resource.name}：保留的名额过了时间`, text, false),
    ],
    result: null,
  });
  return true;
}

/** A free place for which somebody waits is taken for the line. */
async function hold(slotId: string): Promise<boolean> {
  await commit({
    steps: [
      mustChange(
        1,
        () => refused("wrong_state"),
        sql`UPDATE slot SET taken = taken + 1, held = held + 1 WHERE id = ${slotId} AND taken < capacity AND closed IS NULL
            AND NOT held`,
      ),
    ],
    result: null,
  });
  return true;
}

async function offerOrRelease(slot: HeldSlot, at: Date): Promise<boolean> {
  const day = dayOf(slot.startsAt);
  const usable = !slot.closed && slot.startsAt.getTime() - at.getTime() > slot.noticeMin * 60_000;
  const next = usable ? await findNext(slot, day) : null;
  if (!next) {
    await commit({
      steps: [sql`UPDATE slot SET held = held - 1, taken = taken - 1 WHERE id = ${slot.id} AND held > 0`],
      result: null,
    });
    return false;
  }
  const until = offerUntil(at, slot.startsAt, settings.quietHours);
  if (!until) return false;
  await commit({
    steps: [
      // The person first, so that their own booking at that time cannot slip in between.
      mustChange(
        1,
        () => refused("overlapping_booking"),
        sql`UPDATE resident SET acts = acts + 1 WHERE id = ${next.residentId} AND NOT EXISTS (
              SELECT 1 FROM booking WHERE residentId = ${next.residentId} AND state IN ('requested', 'confirmed', 'checked_in')
              AND startsAt < ${slot.endsAt} AND endsAt > ${slot.startsAt})`,
      ),
      mustChange(
        1,
        () => refused("wrong_state"),
        sql`UPDATE slot SET held = held - 1 WHERE id = ${slot.id} AND held > 0 AND closed IS NULL`,
      ),
      mustChange(
        1,
        () => refused("wrong_state"),
        sql`UPDATE waitlist_entry SET state = 'offered', slotId = ${slot.id}, offeredUntil = ${until}
            WHERE id = ${next.id} AND state = 'waiting'`,
      ),
      tell(next.residentId, `${slot.name}有空位了`, `${spanWords(slot)}给您留着，请尽快点“我要”。`, true),
    ],
    result: null,
  });
  return true;
}

/** Refused means that the resident, or another worker, was faster. */
async function attempt(step: () => Promise<boolean>): Promise<boolean> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof Fault && error.status === 409) return false;
    throw error;
  }
}

function tell(residentId: string, title: string, text: string, urgent: boolean) {
  return publish(
    "notify.resident",
    { residentId, requestNumber: null, title: title.slice(0, 60), text, urgent },
    now(),
  );
}
