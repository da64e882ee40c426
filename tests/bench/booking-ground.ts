import { randomUUID } from "node:crypto";
import type { RowDataPacket } from "mysql2/promise";
import { noOverlap } from "../../server/bookings/places.js";
import { newId } from "../../server/db/ids.js";
import { insert, insertAll, sql } from "../../server/db/statement.js";
import { commit } from "../../server/db/work.js";
import { planRequest } from "../../server/requests/plan.js";
import { bareActs, benchActor } from "./bare.js";
import { type Answer, send } from "./load.js";
import type { barePool, makeResidents } from "./server.js";

type Pool = ReturnType<typeof barePool>;
type Person = Awaited<ReturnType<typeof makeResidents>>[number];

export interface Slot {
  id: string;
  resourceId: string;
  startsAt: Date;
  endsAt: Date;
}

export interface Place {
  id: string;
  communityId: string;
  queueId: string;
}

/** A desk of the demonstration data where rooms are booked. */
export async function aDesk(pool: Pool): Promise<Place> {
  const [[desk]] = await pool.query<RowDataPacket[]>(
    "SELECT d.id, d.communityId, q.id queueId FROM desk d JOIN queue q ON q.deskId = d.id WHERE d.code = 'culture' LIMIT 1",
  );
  return desk as unknown as Place;
}

/** One resident's try for a slot, over HTTP. */
export function tryBook(origin: string, person: Person | undefined, slot: Slot | undefined): Promise<Answer> {
  const headers = { ...person?.headers, "idempotency-key": randomUUID() };
  return send(origin, "POST", "/api/bookings", headers, { slotId: slot?.id });
}

export async function bookOver(origin: string, person: Person | undefined, slot: Slot | undefined): Promise<void> {
  const { status, body } = await tryBook(origin, person, slot);
  if (status !== 200) throw new Error(body);
}

/** The statements of `bookSlot` for one booking, to be sent again for others. */
export async function bareBooking(
  place: { communityId: string; queueId: string },
  slot: Slot | undefined,
  residentId: string,
): Promise<(residentId: string, slot: Slot | undefined) => string> {
  if (!slot) throw new Error("there is no slot");
  const plan = await planRequest(benchActor(residentId, place.communityId), {
    itemCode: "book-culture-room",
    title: "书画室",
    text: "",
    booked: { queueId: place.queueId, until: slot.endsAt, needsStaff: false },
  });
  const facts = [
    sql`UPDATE slot SET taken = taken + 1 WHERE id = ${slot.id} AND taken < capacity AND closed IS NULL`,
    sql`INSERT INTO booking (requestId, slotId, resourceId, residentId, state, startsAt, endsAt, note, createdAt, household)
        SELECT ${plan.id}, ${slot.id}, ${slot.resourceId}, ${residentId}, 'confirmed', ${slot.startsAt}, ${slot.endsAt}, '',
          ${plan.at}, ${null} FROM DUAL WHERE ${noOverlap(residentId, slot)}`,
  ];
  const acts = bareActs(plan, facts, residentId, [slot.id, slot.resourceId, place.communityId, place.queueId]);
  return (actingId, other) => acts(actingId, other ? { [slot.id]: other.id } : {});
}

/** Slots over their places, or whose count is not that of their bookings. */
export async function oversold(pool: Pool, slots: Slot[]): Promise<number> {
  const [[sums]] = await pool.query<RowDataPacket[]>(
    `SELECT SUM(s.taken > s.capacity) + SUM(s.taken <> (SELECT COUNT(*) FROM booking b WHERE b.slotId = s.id)) wrong
     FROM slot s WHERE s.id IN (?)`,
    [slots.map(({ id }) => id)],
  );
  return Number(sums?.wrong);
}

/** Slots of a new resource, a minute each, from the day after tomorrow on or where told. */
export async function makeSlots(
  desk: Place,
  count: number,
  { start, apartMin = 1, capacity = 100_000 }: { start?: Date; apartMin?: number; capacity?: number } = {},
): Promise<Slot[]> {
  const resourceId = newId();
  const first = start?.getTime() ?? Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 48 * 3_600_000;
  const slots = Array.from({ length: count }, (_, number) => {
    const begins = first + number * apartMin * 60_000;
    return { id: newId(), resourceId, startsAt: new Date(begins), endsAt: new Date(begins + 60_000), capacity };
  });
  const own = { id: resourceId, communityId: desk.communityId, deskId: desk.id, itemCode: "book-culture-room" };
  const words = { kind: "room", name: "书画室", place: "二楼", about: "", seats: 1, open: true, position: 9 };
  const terms = { pattern: [], horizonDays: 14, noticeMin: 0, materials: [], terms: "" };
  await commit({
    steps: [insert("Resource", { ...own, ...words, ...terms }), insertAll("Slot", slots)],
    result: null,
  });
  return slots;
}
