import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import type { Polygon } from "geojson";
import type { Point } from "../../../contract/fields.js";
import { distance } from "../distance.js";

/** A community on the map: its centre, and its boundary where one was imported (gcj02, as WeChat's points are). */
export interface MappedCommunity {
  id: string;
  lng: number;
  lat: number;
  boundary: Polygon | null;
}

/** The service radius of a community's centre, in metres (云梦县: about 2 km). */
const serviceRadius = 2_000;
/** The nearest centre decides only when the next one is clearly farther. */
const clearlyFarther = 1.3;

/**
 * The community of a point on the map: the one whose boundary holds it, else the nearest centre within 2 km.
 * @returns one community when it is sure, two when the person must say, none when nothing is near
 */
export function communitiesAt(point: Point, communities: readonly MappedCommunity[]): string[] {
  const within = communities.filter(
    ({ boundary }) => boundary && booleanPointInPolygon([point.lng, point.lat], boundary),
  );
  if (within.length > 0) return within.slice(0, 2).map(({ id }) => id);
  const near = communities
    .map((community) => ({ id: community.id, metres: distance(point, community) }))
    .filter(({ metres }) => metres <= serviceRadius)
    .sort((a, b) => a.metres - b.metres);
  const [first, second] = near;
  if (!first) return [];
  return second && second.metres < first.metres * clearlyFarther ? [first.id, second.id] : [first.id];
}
