import { aDesk, makeSlots, tryBook } from "./booking-ground.js";
import { race } from "./load.js";
import { barePool, makeResidents, startServer } from "./server.js";

const clients = 16;
const slotCount = 10_000;

/**
 * The race for places: ten thousand slots of one place each, and sixteen residents who all want every one of them, at the
 * same time. One of them gets it; the others hear 409.
 */
export async function benchRace(): Promise<Record<string, number>> {
  const pool = barePool(4);
  const place = await aDesk(pool);
  const server = await startServer(18_086);
  const slots = await makeSlots(place, slotCount, { capacity: 1, start: new Date(Date.now() + 3_600_000) });
  const people = await makeResidents(clients, place.communityId);
  const answers = new Map<number, number>();
  // Client n of sixteen takes every sixteenth act, so that all sixteen stand before one slot at a time.
  const { ms } = await race(clients, 0, slotCount * clients, async (act) => {
    const { status } = await tryBook(server.origin, people[act % clients], slots[Math.floor(act / clients)]);
    answers.set(status, (answers.get(status) ?? 0) + 1);
  });
  const [[kept]] = (await pool.query(
    `SELECT SUM(s.taken > s.capacity) oversold, SUM(s.taken <> (SELECT COUNT(*) FROM booking b WHERE b.slotId = s.id)) miscounted,
       (SELECT COUNT(*) FROM booking b WHERE b.resourceId = ?) booked
     FROM slot s WHERE s.resourceId = ?`,
    [slots[0]?.resourceId, slots[0]?.resourceId],
  )) as unknown as [[Record<string, string>]];
  await server.stop();
  await pool.end();
  const other = [...answers].filter(([status]) => status !== 200 && status !== 409);
  return {
    "race.slots": slotCount,
    "race.booked": Number(kept.booked),
    "race.won": answers.get(200) ?? 0,
    "race.refused_409": answers.get(409) ?? 0,
    "race.other_answers": other.reduce((sum, [, count]) => sum + count, 0),
    "race.oversold": Number(kept.oversold),
    "race.miscounted": Number(kept.miscounted),
    "race.tries_per_second_note": (slotCount * clients * 1000) / ms,
  };
}
