import { layLine } from "../faults/line.js";
import { aDesk, bareBooking, bookOver, makeSlots, oversold, type Place } from "./booking-ground.js";
import { type Measured, quantile, race, send } from "./load.js";
import { barePool, makeResidents, startServer, statementsSeen } from "./server.js";

type Pool = ReturnType<typeof barePool>;

const steps = [
  { clients: 1, acts: 120 },
  { clients: 4, acts: 240 },
  { clients: 16, acts: 600 },
  { clients: 64, acts: 600 },
];
/** The figures without a number of clients are those at 16. */
const usual = 16;
const rounds = 3;

/**
 * Booking over HTTP under load, one hot slot and a thousand cool ones, against the same statements from bare mysql2 in one
 * trip, in turns. Nobody may hold two bookings that overlap, so each act is another resident's.
 */
export async function benchBooking(): Promise<Record<string, number>> {
  const pool = barePool(64);
  const place = await aDesk(pool);
  const server = await startServer(18_082);
  const figures: Record<string, number> = {};
  for (const [name, count] of [
    ["hot", 1],
    ["cool", 1000],
  ] as const) {
    const slots = await makeSlots(place, count);
    let wrong = 0;
    await warmUp(server.origin, place, slots);
    for (const { clients, acts } of steps) {
      const residents = await makeResidents(acts * rounds * 2, place.communityId);
      const bare = await bareBooking(place, slots[0], residents[0]?.id ?? "");
      const over = (act: number) => bookOver(server.origin, residents[act], slots[act % count]);
      const limit = async (act: number) => {
        await pool.query(bare(residents[act]?.id ?? "", slots[act % count]));
      };
      const ours: Measured = { ms: 0, each: [] };
      let limitMs = 0;
      for (let round = 0; round < rounds; round++) {
        const first = round * acts * 2;
        const measured = await race(clients, first, acts, over);
        ours.ms += measured.ms;
        ours.each.push(...measured.each);
        limitMs += (await race(clients, first + acts, acts, limit)).ms;
      }
      wrong += await oversold(pool, slots);
      const at = clients === usual ? "" : `.${clients}_clients`;
      figures[`booking.${name}.ratio${at}`] = limitMs / ours.ms;
      figures[`booking.${name}.p50_ms_note${at}`] = quantile(ours.each, 0.5);
      figures[`booking.${name}.p99_ms_note${at}`] = quantile(ours.each, 0.99);
      if (clients === usual) figures[`booking.${name}.per_second_note`] = (acts * rounds * 1000) / ours.ms;
    }
    figures[`booking.${name}.oversold`] = wrong;
  }
  await server.stop();
  Object.assign(figures, await costOfOne(pool, place), await monthOfMany(place));
  await pool.end();
  return figures;
}

/** A server that has just started translates its code first; that is not what is measured. */
async function warmUp(origin: string, place: Place, slots: Awaited<ReturnType<typeof makeSlots>>): Promise<void> {
  const residents = await makeResidents(600, place.communityId);
  await race(usual, 0, residents.length, (act) => bookOver(origin, residents[act], slots[act % slots.length]));
}

/** What one booking costs the database: statements, commits, and how often the server asks and waits. */
async function costOfOne(pool: Pool, place: Place): Promise<Record<string, number>> {
  const url = new URL(process.env.DATABASE_URL ?? "");
  const line = await layLine({ host: url.hostname, port: Number(url.port || 3306) });
  url.hostname = "127.0.0.1";
  url.port = String(line.port);
  const server = await startServer(18_084, { DATABASE_URL: url.href });
  const [slot] = await makeSlots(place, 1);
  const residents = await makeResidents(220, place.communityId);
  // The first ones fill what the server keeps: catalogue, rules, a block of numbers.
  for (const person of residents.slice(0, 20)) await bookOver(server.origin, person, slot);
  const before = { ...(await statementsSeen(pool)), trips: line.trips() };
  for (const person of residents.slice(20)) await bookOver(server.origin, person, slot);
  const after = { ...(await statementsSeen(pool)), trips: line.trips() };
  await server.stop();
  await line.close();
  return {
    "booking.statements": (after.statements - before.statements) / 200,
    "booking.commits": (after.commits - before.commits) / 200,
    "booking.trips": (after.trips - before.trips) / 200,
  };
}

/** The month view of a resource with 10,000 slots, over HTTP, against one with 100 in the same run. */
async function monthOfMany(place: Place): Promise<Record<string, number>> {
  const server = await startServer(18_085);
  const counts = [10_000, 100];
  const resources = await Promise.all(
    counts.map((count) => makeSlots(place, count, { start: nextMonth(), apartMin: 4 })),
  );
  const [person] = await makeResidents(1, place.communityId);
  const month = nextMonth().toISOString().slice(0, 7);
  const times: number[][] = counts.map(() => []);
  for (let turn = 0; turn < 60; turn++) {
    for (const [which, slots] of resources.entries()) {
      const path = `/api/resources/${slots[0]?.resourceId}/months/${month}`;
      const { each } = await race(1, 0, 1, async () => {
        const answer = await send(server.origin, "GET", path, person?.headers ?? {});
        if (answer.status !== 200) throw new Error(answer.body);
      });
      times[which]?.push(...each);
    }
  }
  await server.stop();
  const [many = 0, few = 1] = times.map((each) => quantile(each, 0.5));
  return { "booking.month.ratio_10k_100": many / few, "booking.month.p50_ms_note": many };
}

function nextMonth(): Date {
  const today = new Date();
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 1, 1));
}
