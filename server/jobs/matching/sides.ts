import type { Point } from "../../../contract/fields.js";

/** What a seeker can do and wants; `home` is the community's point where nothing nearer is known. */
export interface Wishes {
  skills: readonly string[];
  hours: string;
  payAtLeast: number;
  distanceKm: number;
  home: Point | null;
  hardship: string;
}

export interface Offer {
  skills: readonly string[];
  hours: string;
  payFrom: number;
  payTo: number;
  point: Point | null;
}
