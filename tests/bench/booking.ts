import { randomUUID } from "node:crypto";
import type { RowDataPacket } from "mysql2/promise";
import { noOverlap } from "../../server/bookings/places.js";
import { newId } from "../../server/db/ids.js";
import { insert, insertAll, sql } from "../../server/db/statement.js";
import { commit } from "../../server/db/work.js";
import { planRequest } from "../../server/requests/plan.js";
import { bareActs, benchActor } from "./bare.js";
import { send } from "./load.js";
import { barePool, makeResidents, startServer } from "./server.js";

const clients = 16;
const actsARound = 400;
const rounds = 4;

/**
 * Booking over HTTP under load, one hot slot and a thousand cool ones, against the same statements from bare mysql2 in one
 * trip, in turns. Nobody may hold two bookings that overlap, so each act is another resident's.
 */
export async function benchBooking(): Promise<Record<string, number>> {
  const pool = barePool(clients);
  const [[desk]] = await pool.query<RowDataPacket[]>(
    "SELECT d.id, d.communityId, q.id queueId FROM desk d JOIN queue q ON q.deskId = d.id WHERE d.code = 'culture' LIMIT 1",
  );
  const place = desk as { id: string; communityId: string; queueId: string };
  const server = await startServer(18_082);
  const figures: Record<string, number> = {};
  for (const [name, count] of [
    ["hot", 1],
    ["cool", 1000],
  ] as const) {
    const slots = await makeSlots(place, count);
    const residents = await makeResidents(actsARound * rounds * 2, place.communityId);
    const bare = await bareBooking(place, slots[0], residents[0]?.id ?? "");
    const over = (act: number) => bookOver(server.origin, residents[act]?.headers ?? {}, slots[act % count]?.id ?? "");
    const limit = async (act: number) => {
      const slot = slots[act % count];
      await pool.query(bare(residents[act]?.id ?? "", slot));
    };
    let next = 0;
    const rates = { over: 0, limit: 0 };
    for (let round = 0; round < rounds; round++) {
      rates.over += await timeActs(next, over);
      rates.limit += await timeActs(next + actsARound, limit);
      next += actsARound * 2;
    }
    figures[`booking.${name}.ratio`] = rates.limit / rates.over;
    figures[`booking.${name}.oversold`] = await oversold(pool, slots);
    figures[`booking.${name}.per_second_note`] = (actsARound * rounds * 1000) / rates.over;
  }
  await server.stop();
  await pool.end();
  return figures;
}

/** @returns milliseconds for a round of acts by all clients */
async function timeActs(first: number, act: (act: number) => Promise<void>): Promise<number> {
  let next = first;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let mine = next++; mine < first + actsARound; mine = next++) await act(mine);
    }),
  );
  return performance.now() - started;
}

async function bookOver(origin: string, person: Record<string, string>, slotId: string): Promise<void> {
  const headers = { ...person, "idempotency-key": randomUUID() };
  const { status, body } = await send(origin, "POST", "/api/bookings", headers, { slotId });
  if (status !== 200) throw new Error(body);
}

interface Slot {
  id: string;
  resourceId: string;
  startsAt: Date;
  endsAt: Date;
}

/** The statements of `bookSlot` for one booking, to be sent again for others. */
async function bareBooking(
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

async function oversold(pool: ReturnType<typeof barePool>, slots: Slot[]): Promise<number> {
  const [[sums]] = await pool.query<RowDataPacket[]>(
    `SELECT SUM(s.taken > s.capacity) + SUM(s.taken <> (SELECT COUNT(*) FROM booking b WHERE b.slotId = s.id)) wrong
     FROM slot s WHERE s.id IN (?)`,
    [slots.map(({ id }) => id)],
  );
  return Number(sums?.wrong);
}

async function makeSlots(desk: { id: string; communityId: string }, count: number): Promise<Slot[]> {
  const resourceId = newId();
  const start = Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 48 * 3_600_000;
  const slots = Array.from({ length: count }, (_, number) => ({
    id: newId(),
    resourceId,
    startsAt: new Date(start + number * 60_000),
    endsAt: new Date(start + number * 60_000 + 60_000),
    capacity: 100_000,
  }));
  const own = { id: resourceId, communityId: desk.communityId, deskId: desk.id, itemCode: "book-culture-room" };
  const words = { kind: "room", name: "书画室", place: "二楼", about: "", seats: 1, open: true, position: 9 };
  const terms = { pattern: [], horizonDays: 14, noticeMin: 0, materials: [], terms: "" };
  await commit({
    steps: [insert("Resource", { ...own, ...words, ...terms }), insertAll("Slot", slots)],
    result: null,
  });
  return slots;
}
