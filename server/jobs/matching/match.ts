import type { MatchLine } from "../../../contract/matches.js";
import { distance } from "../../communities/distance.js";
import { hoursFit, skillsNearTo } from "./near.js";
import type { Offer, Wishes } from "./sides.js";
import { wordsOf } from "./words.js";

/** What one must know outweighs what one would like; a skill that is only near counts less, and none at all the least. */
const weights = { skills: 4, near: 2, pay: 2, distance: 2, hours: 2, nearHours: 1.5, hardship: 0.5 } as const;
/** Of what is asked this many may be missed, and by no more than this. */
const mostMissed = 1;
/** Of the pay that somebody wants. */
export const leastPay = 0.9;
/** Of the way. A home is known by its community only, so a tenth more is no miss. */
const easyWay = 1.1;
const longestWay = 1.5;
/** No degree of latitude is shorter, in metres. */
const degree = 110_500;

/**
 * How well a vacancy fits: a number that orders matches and is never shown (look.md: 您要的 4 条，合上 3 条, no percentage).
 * Null where it does not: another trade, hours that cannot be, much less pay, much farther, or two things missed.
 */
export function rankOf(wishes: Wishes, offer: Offer): number | null {
  const hours = hoursFit(wishes.hours, offer.hours);
  if (!hours) return null;
  // The cheap questions first: most pairs end here.
  const missedPay = offer.payTo < wishes.payAtLeast;
  if (missedPay && offer.payTo < wishes.payAtLeast * leastPay) return null;
  let missed = Number(hours === "missed") + Number(missedPay);
  if (missed > mostMissed) return null;
  const skill = skillFit(wishes.skills, offer.skills);
  if (!skill) return null;
  if (skill === "near" && ++missed > mostMissed) return null;
  const metres = wayOf(wishes, offer);
  const asked = wishes.distanceKm * 1000;
  if (metres !== null && metres > asked * longestWay) return null;
  const missedWay = metres !== null && metres > asked * easyWay;
  if (missedWay && ++missed > mostMissed) return null;
  return (
    (skill === "known" ? weights.skills : skill === "near" ? weights.near : 0) +
    (missedPay ? 0 : weights.pay) +
    (missedWay ? 0 : weights.distance) +
    (hours === "same" ? weights.hours : hours === "near" ? weights.nearHours : 0) +
    // Among equals those first whom the law says to help first (就业促进法 52).
    (wishes.hardship === "没有" ? 0 : weights.hardship) -
    (metres ?? 0) / 100_000
  );
}

/** Why it fits, line by line; null where it does not. */
export function linesOf(wishes: Wishes, offer: Offer): MatchLine[] | null {
  if (rankOf(wishes, offer) === null) return null;
  const way = wayOf(wishes, offer);
  return wordsOf(wishes, offer, way, way === null || way <= wishes.distanceKm * 1000 * easyWay);
}

/** The skill is a hard need: one of those named, or one near to it. A vacancy that names none asks for none. */
function skillFit(known: readonly string[], wanted: readonly string[]): "known" | "near" | "none" | null {
  if (wanted.length === 0) return "none";
  if (wanted.some((skill) => known.includes(skill))) return "known";
  return wanted.some((skill) => skillsNearTo(skill).some((near) => known.includes(near))) ? "near" : null;
}

/** Metres to work; null where nobody knows, and where nobody goes. */
function wayOf({ home, distanceKm }: Wishes, { point, hours }: Offer): number | null {
  if (!home || !point || hours === "在家做") return null;
  // Too far to the north or south already: the exact way, which costs more, need not be known.
  const north = Math.abs(home.lat - point.lat) * degree;
  return north > distanceKm * 1000 * longestWay ? north : distance(home, point);
}
