import type { Point } from "../../contract/fields.js";

const earthRadius = 6_371_000;

/** Metres between two points of the map, as the crow flies; exact enough within a county. */
export function metresBetween(one: Point, other: Point): number {
  const [a, b] = [radians(one.lat), radians(other.lat)];
  const x = radians(other.lng - one.lng) * Math.cos((a + b) / 2);
  return Math.round(Math.hypot(x, b - a) * earthRadius);
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
