import type { Point } from "../../../contract/fields.js";
import { normaliseAddress } from "../../communities/addresses/normalise.js";
import { directory } from "../../communities/directory.js";
import { db } from "../../db/prisma.js";

/** About a hundred metres of latitude: nearness needs no more, and a door stays nobody's business. */
const grain = 1_000;

export function coarse({ lng, lat }: Point): Point {
  return { lng: Math.round(lng * grain) / grain, lat: Math.round(lat * grain) / grain };
}

/**
 * Where an address lies: at the longest name of its community's tables that stands in it, else at the community's centre.
 * @returns the point (gcj02) and the name that said so
 */
export async function pointOfAddress(communityId: string, address: string): Promise<{ point: Point; name: string }> {
  const names = await db().addressName.findMany({
    where: { communityId },
    select: { name: true, lng: true, lat: true },
  });
  const written = normaliseAddress(address);
  const [best] = names
    .filter(({ name }) => written.includes(normaliseAddress(name) || name))
    .sort((one, other) => other.name.length - one.name.length);
  if (best) return { point: { lng: Number(best.lng), lat: Number(best.lat) }, name: best.name };
  const { communities, county } = await directory();
  const { lng, lat, name } = communities.get(communityId) ?? county;
  return { point: { lng, lat }, name };
}
