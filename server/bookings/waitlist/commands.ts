import type { ResidentActor } from "../../actor/actor.js";
import { newId } from "../../db/ids.js";
import { mustChange, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { notFound, refused } from "../../errors/fault.js";
import { submit } from "../../requests/plan.js";
import { wasDone } from "../../requests/repeats.js";
import { pausedUntil } from "../no-shows/queries.js";
import { findBookable, findResource, listSlotsOf } from "../queries.js";
import { assertMaySit, planBooking, seat } from "../seat.js";
import { whyNot } from "../slots.js";
import { findOwnEntry } from "./queries.js";

/** Waits for a place on a day that has slots, all of them full. @returns the entry's id */
export async function joinLine(actor: ResidentActor, resourceId: string, day: string): Promise<string> {
  const at = now();
  const resource = await findResource(resourceId);
  if (!resource) throw notFound("这里现在不能约了。");
  const slots = await listSlotsOf(resourceId, day, 1);
  const reasons = slots.map((slot) => whyNot(slot, resource, at));
  if (!(await wasDone(actor))) {
    if (reasons.includes("")) throw refused("wrong_state", "这一天还有空位，直接约就行。");
    if (!reasons.includes("约满了")) throw refused("too_late", "这一天不会再有空位了，请换一天。");
    if (resource.kind === "room" && (await pausedUntil(actor.id, at))) throw refused("bookings_paused");
  }
  const id = newId();
  const { id: entryId } = await commit({
    steps: [
      sql`UPDATE resident SET acts = acts + 1 WHERE id = ${actor.id}`,
      mustChange(
        1,
        () => refused("already_registered", "您已经在等这一天了。"),
        sql`INSERT INTO waitlist_entry (id, resourceId, day, residentId, state, origin, createdAt)
            SELECT ${id}, ${resourceId}, ${day}, ${actor.id}, 'waiting', 'line', ${at} FROM DUAL
            WHERE NOT EXISTS (SELECT 1 FROM waitlist_entry WHERE residentId = ${actor.id} AND resourceId = ${resourceId}
              AND day = ${day} AND state IN ('waiting', 'offered'))`,
      ),
    ],
    result: { id },
    intention: actor.intention,
  });
  return entryId;
}

/** Takes the held place. It is counted already, so that nobody can have been faster; only its time may be over. */
export async function acceptPlace(actor: ResidentActor, entryId: string, accepted: boolean) {
  const at = now();
  const entry = await findOwnEntry(actor.id, entryId);
  if (!entry) throw notFound("没有找到这个候补。");
  const slot = entry.slotId ? await findBookable(entry.slotId, actor.id) : null;
  const over = () => refused("too_late", "保留的时间过了，名额给了下一位。");
  if (!slot) throw over();
  assertMaySit({ ...slot, paused: false }, accepted);
  const plan = await planBooking(actor, slot, { note: "" });
  return submit(
    actor,
    plan,
    [
      // The slot first: whoever closes it waits, or has closed it already.
      mustChange(1, over, sql`UPDATE slot SET taken = taken WHERE id = ${slot.id} AND closed IS NULL`),
      mustChange(
        1,
        over,
        sql`UPDATE waitlist_entry SET state = 'accepted' WHERE id = ${entryId} AND state = 'offered'
            AND slotId = ${slot.id} AND offeredUntil > ${at}`,
      ),
      ...seat(actor, slot, plan, ""),
    ],
    plan.receipt,
  );
}

/** Stops waiting, or leaves the held place to whoever is next. */
export async function leaveLine(actor: ResidentActor, entryId: string): Promise<void> {
  if (await wasDone(actor)) return;
  const entry = await findOwnEntry(actor.id, entryId);
  if (!entry) throw notFound("没有找到这个候补。");
  const gone = () => refused("wrong_state", "这个候补已经结束了。");
  if (entry.state !== "waiting" && entry.state !== "offered") throw gone();
  const { slotId } = entry;
  const to = entry.state === "offered" ? "declined" : "left";
  await commit({
    steps: [
      ...(slotId ? [sql`UPDATE slot SET held = held + 1 WHERE id = ${slotId}`] : []),
      mustChange(
        1,
        gone,
        sql`UPDATE waitlist_entry SET state = ${to} WHERE id = ${entryId} AND state = ${entry.state}`,
      ),
    ],
    result: null,
    intention: actor.intention,
  });
}
