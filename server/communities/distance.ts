import type { Point } from "../../contract/fields.js";

const earthRadius = 6_371_000;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Metres between two points of the map, by the haversine formula on a sphere; exact to half a percent. */
export function distance(one: Point, other: Point): number {
  const half = (x: number) => Math.sin(x / 2) ** 2;
  const chord =
    half(radians(other.lat - one.lat)) +
    Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * half(radians(other.lng - one.lng));
  return 2 * earthRadius * Math.asin(Math.sqrt(chord));
}

/** The same in whole metres, as people are told. */
export function metresBetween(one: Point, other: Point): number {
  return Math.round(distance(one, other));
}
