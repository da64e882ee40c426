import type { Point } from "../../contract/fields.js";
import type { MatchLine } from "../../contract/matches.js";
import { distance } from "../communities/distance.js";

/** What a seeker can do and wants; `home` is the community's point where nothing nearer is known. */
export interface Wishes {
  skills: readonly string[];
  hours: string;
  payAtLeast: number;
  distanceKm: number;
  home: Point | null;
}

export interface Offer {
  skills: readonly string[];
  hours: string;
  payFrom: number;
  payTo: number;
  point: Point | null;
}

export interface Match {
  lines: MatchLine[];
  /** Orders matches; never shown (look.md: 您要的 4 条，合上 3 条, and no percentage). */
  rank: number;
}

/** What one must know outweighs what one would like. */
const weights = { skills: 4, pay: 2, distance: 2, hours: 2 } as const;
/** Nearer than this many metres, a home that is known by its community only says nothing of the way. */
const nearby = 300;
/** Of the wishes this many may be missed. */
const mostMissed = 1;

/**
 * Does the vacancy fit, and why? The skill is a hard need; of pay, way and hours at most one may be missed. Null where it
 * does not fit.
 */
export function matchOf(wishes: Wishes, offer: Offer): Match | null {
  if (!hasSkill(wishes, offer)) return null;
  const missedHours = offer.hours !== wishes.hours;
  const missedPay = offer.payTo < wishes.payAtLeast;
  // The two cheap questions first: most pairs end here.
  if (Number(missedHours) + Number(missedPay) > mostMissed) return null;
  const metres = wishes.home && offer.point ? distance(wishes.home, offer.point) : null;
  const missedWay = metres !== null && metres > wishes.distanceKm * 1000;
  if (Number(missedHours) + Number(missedPay) + Number(missedWay) > mostMissed) return null;
  const rank =
    (offer.skills.length ? weights.skills : 0) +
    (missedPay ? 0 : weights.pay) +
    (missedWay ? 0 : weights.distance) +
    (missedHours ? 0 : weights.hours) -
    (metres ?? 0) / 100_000;
  return { lines: linesOf(wishes, offer, metres), rank };
}

function hasSkill(wishes: Wishes, { skills }: Offer): boolean {
  return skills.length === 0 || skills.some((skill) => wishes.skills.includes(skill));
}

function linesOf(wishes: Wishes, offer: Offer, metres: number | null): MatchLine[] {
  const has = offer.skills.filter((skill) => wishes.skills.includes(skill));
  return [
    { fits: true, words: has.length ? `要会${has.join("、")}，您会` : "不要求手艺" },
    {
      fits: offer.payTo >= wishes.payAtLeast,
      words:
        offer.payTo >= wishes.payAtLeast
          ? `工资 ${offer.payFrom}–${offer.payTo} 元，合您的要求`
          : `工资最多 ${offer.payTo} 元，比您要的少`,
    },
    ...(metres === null
      ? []
      : [
          {
            fits: metres <= wishes.distanceKm * 1000,
            words: wayWords(metres, wishes.distanceKm),
          },
        ]),
    {
      fits: offer.hours === wishes.hours,
      words: offer.hours === wishes.hours ? `上班时间：${offer.hours}` : `上班是${offer.hours}，您想要${wishes.hours}`,
    },
  ];
}

function wayWords(metres: number, distanceKm: number): string {
  if (metres < nearby) return "就在您社区";
  return `离您社区 ${(metres / 1000).toFixed(1)} 公里${metres <= distanceKm * 1000 ? "" : "，比您要的远"}`;
}

/** The best of many, best first. */
export function bestOf<T>(candidates: readonly T[], match: (candidate: T) => Match | null, most: number) {
  const found: { candidate: T; lines: MatchLine[]; rank: number }[] = [];
  for (const candidate of candidates) {
    const fit = match(candidate);
    if (fit) found.push({ candidate, ...fit });
  }
  return found.sort((a, b) => b.rank - a.rank).slice(0, most);
}
