import { randomUUID } from "node:crypto";
import type { Pool, ResultSetHeader, RowDataPacket } from "mysql2/promise";
import { newId } from "../../server/db/ids.js";
import { insert, insertAll } from "../../server/db/statement.js";
import { commit } from "../../server/db/work.js";
import { rate, send } from "./load.js";
import { barePool, makeResidents, startServer } from "./server.js";

/**
 * Booking over HTTP under load: one hot slot and a thousand cool ones. Nobody may hold two overlapping bookings, so each
 * act is another resident's. The limit is the same booking by the bare statements in one trip.
 */
export async function benchBooking(): Promise<Record<string, number>> {
  const pool = barePool(64);
  const [[desk]] = await pool.query<RowDataPacket[]>("SELECT id, communityId FROM desk WHERE code = 'culture' LIMIT 1");
  const server = await startServer(18_082);
  const figures: Record<string, number> = {};
  for (const [name, slots] of [
    ["hot", 1],
    ["cool", 1000],
  ] as const) {
    const slotIds = await makeSlots(desk as { id: string; communityId: string }, slots);
    const acts = 1_200;
    const residents = await makeResidents(acts, desk?.communityId);
    const perSecond = await bookAll(16, residents, (act) =>
      bookOver(server.origin, residents[act], slotIds[act % slots]),
    );
    const bare = await bookAll(16, residents, (act) =>
      bookBare(pool, residents[act]?.id ?? "", slotIds[(act * 7) % slots] ?? ""),
    );
    const [[sums]] = await pool.query<RowDataPacket[]>(
      "SELECT SUM(taken > capacity) oversold, SUM(taken) taken FROM slot WHERE id IN (?)",
      [slotIds],
    );
    figures[`booking.${name}.ratio`] = perSecond / bare;
    figures[`booking.${name}.oversold`] = Number(sums?.oversold);
    figures[`booking.${name}.per_second_note`] = perSecond;
  }
  await server.stop();
  await pool.end();
  return figures;
}

async function bookAll(clients: number, residents: unknown[], act: (act: number) => Promise<void>): Promise<number> {
  let next = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let mine = next++; mine < residents.length; mine = next++) await act(mine);
    }),
  );
  return (residents.length * 1000) / (performance.now() - started);
}

async function bookOver(
  origin: string,
  resident: { headers: Record<string, string> } | undefined,
  slotId: string | undefined,
) {
  const headers = { ...resident?.headers, "idempotency-key": randomUUID() };
  const { status, body } = await send(origin, "POST", "/api/bookings", headers, { slotId });
  if (status !== 200) throw new Error(body);
}

/** The writes of a booking without everything around them: the person, the place, the booking's own request left out. */
async function bookBare(pool: Pool, residentId: string, slotId: string): Promise<void> {
  const [results] = await pool.query<ResultSetHeader[]>(
    `BEGIN; UPDATE resident SET acts = acts + 1 WHERE id = '${residentId}';
     UPDATE slot SET taken = taken + 1 WHERE id = '${slotId}' AND taken < capacity; COMMIT`,
  );
  if (results[2]?.affectedRows !== 1) throw new Error("the slot is full");
}

async function makeSlots(desk: { id: string; communityId: string }, count: number): Promise<string[]> {
  const resourceId = newId();
  const start = Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 48 * 3_600_000;
  const slots = Array.from({ length: count }, (_, place) => ({
    id: newId(),
    resourceId,
    startsAt: new Date(start + place * 60_000),
    endsAt: new Date(start + place * 60_000 + 60_000),
    capacity: 100_000,
  }));
  const resource = {
    id: resourceId,
    communityId: desk.communityId,
    deskId: desk.id,
    itemCode: "book-culture-room",
    kind: "room",
  };
  const words = {
    name: "书画室",
    place: "二楼",
    about: "",
    seats: 1,
    open: true,
    position: 9,
    pattern: [],
    horizonDays: 14,
    noticeMin: 0,
  };
  await commit({ steps: [insert("Resource", { ...resource, ...words }), insertAll("Slot", slots)], result: null });
  return slots.map(({ id }) => id);
}

void rate;
