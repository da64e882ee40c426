import fc from "fast-check";
import { acceptOffer, book, joinWaitlist, leaveWaitlist, listMyWaiting, reschedule } from "../../contract/bookings.js";
import { HallError } from "../../contract/client.js";
import { moveMyRequest } from "../../contract/requests.js";
import { close, listSchedules, saveSchedule } from "../../contract/schedules.js";
import { offerPlaces } from "../../server/bookings/waitlist/offers.js";
import { dayOf } from "../../server/communities/calendar/shanghai.js";
import {
  makeCommunity,
  makeResident,
  makeSlot,
  makeStaff,
  type TestResident,
  type TestStaff,
} from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { rows } from "../support/rows.js";

type Act = {
  kind: "book" | "move" | "withdraw" | "wait" | "accept" | "leave" | "offer" | "close" | "resize";
  who: number;
  slot: number;
};

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom(
    ...([
      "book",
      "book",
      "book",
      "move",
      "move",
      "withdraw",
      "wait",
      "accept",
      "leave",
      "offer",
      "close",
      "resize",
    ] as const),
  ),
  who: fc.nat(5),
  slot: fc.nat(3),
});

/** How many acts are under way at a time. */
const clients = 6;

describe("whatever many people do in any order", () => {
  let hall: Hall;
  beforeAll(async () => {
    hall = await openHall();
  });
  afterAll(() => hall.close());

  it("no slot is overfull, the counts are those of the rows, nobody is in two places, and refusals are refusals", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 24, maxLength: 60 }), async (acts) => {
        const world = await openWorld(hall);
        const left = [...acts];
        await Promise.all(
          Array.from({ length: clients }, async () => {
            for (let next = left.shift(); next; next = left.shift()) await perform(world, next);
          }),
        );
        await assertSound(world);
        await offerPlaces();
        await assertSound(world);
      }),
      { numRuns: 6 },
    );
  });
});

interface World {
  people: TestResident[];
  head: TestStaff;
  resourceId: string;
  slotIds: string[];
  days: string[];
  numbers: Map<number, string[]>;
}

/** One resource with four slots, two of which overlap a slot of another, few places, and six people who all want them. */
async function openWorld(hall: Hall): Promise<World> {
  const community = await makeCommunity();
  const first = await makeSlot(community, { inHours: 48, capacity: 2 });
  const more = await Promise.all(
    [51, 72, 75].map((inHours) => makeSlot(community, { of: first.resourceId, inHours, capacity: 1 })),
  );
  const slotIds = [first.slotId, ...more.map(({ slotId }) => slotId)];
  const found = await rows<{ id: string; startsAt: Date }>`SELECT id, startsAt FROM slot WHERE id IN (${slotIds})`;
  return {
    people: await Promise.all(Array.from({ length: 6 }, () => makeResident(hall, community))),
    head: await makeStaff(hall, community, { role: "head" }),
    resourceId: first.resourceId,
    slotIds,
    days: slotIds.map((id) => dayOf(found.find((slot) => slot.id === id)?.startsAt ?? new Date())),
    numbers: new Map(),
  };
}

/** Does one act; only a refusal (409, 404, 400) may come of it, never a fault of the hall. */
async function perform(world: World, { kind, who, slot }: Act): Promise<void> {
  const { call } = world.people[who] ?? world.head;
  const slotId = world.slotIds[slot] ?? "";
  const number = world.numbers.get(who)?.at(-1) ?? "2026-0101-0001";
  try {
    switch (kind) {
      case "book": {
        const receipt = await call(book, { body: { slotId } });
        world.numbers.set(who, [...(world.numbers.get(who) ?? []), receipt.number]);
        return;
      }
      case "move":
        return void (await call(reschedule, { params: { number }, body: { slotId } }));
      case "withdraw":
        return void (await call(moveMyRequest, { params: { number }, body: { action: "withdraw" } }));
      case "wait":
        return void (await call(joinWaitlist, {
          params: { resourceId: world.resourceId },
          body: { day: world.days[slot] ?? "" },
        }));
      case "accept":
      case "leave": {
        const { waiting } = await call(listMyWaiting, {});
        const entry = waiting.find(({ state }) => state === "offered") ?? waiting[0];
        if (!entry) return;
        const params = { entryId: entry.id };
        return void (kind === "accept"
          ? await call(acceptOffer, { params, body: {} })
          : await call(leaveWaitlist, { params }));
      }
      case "offer":
        return void (await offerPlaces());
      case "close":
      case "resize":
        return await steer(world, kind, slot);
    }
  } catch (error) {
    if (!(error instanceof HallError) || error.status >= 500) throw error;
  }
}

async function steer({ head, resourceId, days }: World, kind: "close" | "resize", slot: number): Promise<void> {
  const params = { resourceId };
  if (kind === "close") {
    const day = days[slot] ?? "";
    const body = { fromDay: day, untilDay: day, startsAt: 0, endsAt: 1440, reason: "检修", seen: [] };
    return void (await head.call(close, { params, body }));
  }
  const { schedules } = await head.call(listSchedules, { query: {} });
  const schedule = schedules.find(({ id }) => id === resourceId);
  if (!schedule) return;
  const { revision, terms } = schedule;
  await head.call(saveSchedule, {
    params,
    body: { revision, terms, seasons: [{ name: "全年", from: null, until: null, spans: [] }] },
  });
}

async function assertSound({ slotIds, people }: World): Promise<void> {
  const counted = await rows<{
    id: string;
    capacity: number;
    taken: number;
    held: number;
    lived: number;
    offered: number;
  }>`
    SELECT s.id, s.capacity, s.taken, s.held,
      (SELECT COUNT(*) FROM booking b WHERE b.slotId = s.id AND b.state IN ('requested', 'confirmed', 'checked_in')) lived,
      (SELECT COUNT(*) FROM waitlist_entry w WHERE w.slotId = s.id AND w.state = 'offered') offered
    FROM slot s WHERE s.id IN (${slotIds})`;
  for (const { capacity, taken, held, lived, offered } of counted) {
    expect(Number(taken)).toBe(Number(lived) + Number(offered) + Number(held));
    expect(taken).toBeLessThanOrEqual(capacity);
    expect(held).toBeGreaterThanOrEqual(0);
  }
  const doubled = await rows`
    SELECT 1 FROM booking a JOIN booking b ON b.residentId = a.residentId AND b.requestId > a.requestId
      AND a.startsAt < b.endsAt AND a.endsAt > b.startsAt
    WHERE a.residentId IN (${people.map(({ id }) => id)}) AND a.state IN ('requested', 'confirmed', 'checked_in')
      AND b.state IN ('requested', 'confirmed', 'checked_in')`;
  expect(doubled).toEqual([]);
  const apart = await rows`
    SELECT 1 FROM booking b JOIN request r ON r.id = b.requestId
    WHERE b.residentId IN (${people.map(({ id }) => id)}) AND (b.state = 'confirmed') <> (r.state = 'booked')`;
  expect(apart).toEqual([]);
}
