import { rankOf } from "./match.js";
import { hoursOpenTo, skillsNearTo, skillsSoonLearnedFrom, wishesServedBy } from "./near.js";
import type { Offer, Wishes } from "./sides.js";

interface Found<T> {
  candidate: T;
  rank: number;
}

/** A candidate lies on the shelf of each of its skills; `seenBy` is the last search that met it, on whichever. */
interface Placed<T, Asked> {
  candidate: T;
  asked: Asked;
  seenBy: number;
}

/** A vacancy that asks for no skill lies here. */
const noSkill = "";

/** Makes a search through vacancies: those that fit a seeker, best first. */
export function vacanciesToSearch<T>(candidates: readonly T[], offerOf: (candidate: T) => Offer) {
  const shelves = new Shelves<T, Offer>();
  for (const candidate of candidates) {
    const offer = offerOf(candidate);
    shelves.put(offer.skills.length ? offer.skills : [noSkill], offer.hours, candidate, offer);
  }
  return (wishes: Wishes, most: number): Found<T>[] => {
    const skills = new Set([noSkill, ...wishes.skills, ...wishes.skills.flatMap(skillsSoonLearnedFrom)]);
    return shelves.best(skills, hoursOpenTo(wishes.hours), (offer) => rankOf(wishes, offer), most);
  };
}

/** Makes a search through seekers: those whom a vacancy fits, best first. */
export function seekersToSearch<T>(candidates: readonly T[], wishesOf: (candidate: T) => Wishes) {
  const shelves = new Shelves<T, Wishes>();
  for (const candidate of candidates) {
    const wishes = wishesOf(candidate);
    // A vacancy that asks for no skill looks at everybody.
    shelves.put([noSkill, ...wishes.skills], wishes.hours, candidate, wishes);
  }
  return (offer: Offer, most: number): Found<T>[] => {
    const skills = new Set(offer.skills.length ? [...offer.skills, ...offer.skills.flatMap(skillsNearTo)] : [noSkill]);
    return shelves.best(skills, wishesServedBy(offer.hours), (wishes) => rankOf(wishes, offer), most);
  };
}

/** Candidates by skill and hours, so that a search meets only those with whom it could come together at all. */
class Shelves<T, Asked> {
  readonly #placed = new Map<string, Placed<T, Asked>[]>();
  #searches = 0;

  put(skills: readonly string[], hours: string, candidate: T, asked: Asked): void {
    const placed = { candidate, asked, seenBy: 0 };
    for (const skill of skills) {
      const key = `${skill}/${hours}`;
      const shelf = this.#placed.get(key);
      if (shelf) shelf.push(placed);
      else this.#placed.set(key, [placed]);
    }
  }

  best(
    skills: ReadonlySet<string>,
    hours: readonly string[],
    rankOfOne: (asked: Asked) => number | null,
    most: number,
  ): Found<T>[] {
    const search = ++this.#searches;
    const found: Found<T>[] = [];
    for (const skill of skills)
      for (const hour of hours)
        for (const placed of this.#placed.get(`${skill}/${hour}`) ?? []) {
          if (placed.seenBy === search) continue;
          placed.seenBy = search;
          const rank = rankOfOne(placed.asked);
          if (rank !== null) keep(found, { candidate: placed.candidate, rank }, most);
        }
    return found;
  }
}

/** Puts one in its place among the best so far. Most are worse than all of them, and cost one look. */
function keep<T>(best: Found<T>[], one: Found<T>, most: number): void {
  if (best.length >= most && one.rank <= (best[best.length - 1]?.rank ?? 0)) return;
  let [low, high] = [0, best.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((best[middle]?.rank ?? 0) >= one.rank) low = middle + 1;
    else high = middle;
  }
  best.splice(low, 0, one);
  if (best.length > most) best.pop();
}
