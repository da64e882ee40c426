import type { findResources } from "../../contract/bookings.js";
import type { AnswerOf, ParsedOf } from "../../contract/endpoint.js";
import { instantOf } from "../communities/calendar/shanghai.js";
import { metresBetween } from "../communities/distance.js";
import { now } from "../env/clock.js";
import { notFound } from "../errors/fault.js";
import { presentElsewhere, presentFound, presentSlot } from "./present.js";
import { findResource, listFreeSlots, listResourcesWhere, type ResourceRow, type SlotRow } from "./queries.js";
import { bookableSpan } from "./slots.js";
import { countWaiting } from "./waitlist/queries.js";

type Query = ParsedOf<typeof findResources>["query"];

/** What can be booked in the county, by item, words and community: the nearest first, or what is free the earliest. */
export async function findAll(query: Query): Promise<AnswerOf<typeof findResources>> {
  const at = now();
  const { itemCode, communityId, q, lng, lat, order } = query;
  const rows = await listResourcesWhere({
    ...(itemCode ? { itemCode } : {}),
    ...(communityId ? { communityId } : {}),
    ...(q?.trim() ? { q: q.trim() } : {}),
  });
  const point = lng !== undefined && lat !== undefined ? { lng, lat } : null;
  const firsts = await firstFree(rows, at);
  const found = rows.map((row) =>
    presentFound(row, point ? metresBetween(point, pointOf(row)) : null, firsts.get(row.id), at),
  );
  const early = (one: (typeof found)[number]) => one.earliest?.startsAt ?? "9";
  const near = (one: (typeof found)[number]) => one.distanceM ?? 0;
  return {
    resources: found.sort((one, other) =>
      order === "earliest" ? (early(one) < early(other) ? -1 : 1) : near(one) - near(other),
    ),
  };
}

/** The county's rule: a service reaches two kilometres. */
const reachM = 2_000;
const most = 4;

/** Where else, when a day of a resource has nothing free. */
export async function findOthers(resourceId: string, day: string) {
  const at = now();
  const resource = await findResource(resourceId);
  if (!resource) throw notFound("这里现在不能约了。");
  const here = await listFreeSlots([resource.id], bookableSpan(resource, at), 200);
  const near = (await listResourcesWhere({ itemCode: resource.itemCode }))
    .filter((other) => other.communityId !== resource.communityId)
    .map((other) => ({ other, distance: metresBetween(pointOf(resource), pointOf(other)) }))
    .filter(({ distance }) => distance <= reachM)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, most);
  const firsts = await firstFree(
    near.map(({ other }) => other),
    at,
  );
  const noon = instantOf(day, 12 * 60).getTime();
  const away = (slot: SlotRow) => Math.abs(slot.startsAt.getTime() - noon);
  return {
    here: here
      .sort((one, other) => away(one) - away(other))
      .slice(0, most)
      .map((slot) => presentSlot(slot, resource, at)),
    elsewhere: near.flatMap(({ other, distance }) => {
      const slot = firsts.get(other.id);
      return slot ? [presentElsewhere(other, distance, slot, at)] : [];
    }),
    waiting: await countWaiting(resourceId, day),
  };
}

/** The first slot of each resource that can be booked now. Few resources differ in their terms: one read for each kind. */
async function firstFree(rows: readonly ResourceRow[], at: Date): Promise<Map<string, SlotRow>> {
  const byTerms = new Map<string, ResourceRow[]>();
  for (const row of rows) {
    const terms = `${row.horizonDays} ${row.noticeMin}`;
    byTerms.set(terms, [...(byTerms.get(terms) ?? []), row]);
  }
  const found = await Promise.all(
    [...byTerms.values()].map((alike) =>
      alike[0]
        ? listFreeSlots(
            alike.map(({ id }) => id),
            bookableSpan(alike[0], at),
            1,
          )
        : [],
    ),
  );
  return new Map(found.flat().map((slot) => [slot.resourceId, slot]));
}

function pointOf({ community }: ResourceRow) {
  return { lng: Number(community.lng), lat: Number(community.lat) };
}
