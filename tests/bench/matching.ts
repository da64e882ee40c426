import { hardshipNames, hoursNames, skillNames } from "../../contract/jobs.js";
import { directory } from "../../server/communities/directory.js";
import { rankOf } from "../../server/jobs/matching/match.js";
import { seekersToSearch, vacanciesToSearch } from "../../server/jobs/matching/pool.js";
import type { Offer, Wishes } from "../../server/jobs/matching/sides.js";

const seekerCount = 10_000;
const vacancyCount = 2_000;
const most = 30;

/**
 * The thirty best vacancies for each of 10,000 seekers, and the thirty best seekers for each of 2,000 vacancies, from the
 * shelves of `pool.ts`, against the same rule asked of each of the twenty million pairs. What both find must be one number.
 */
export async function benchMatching(): Promise<Record<string, number>> {
  const homes = [...(await directory()).communities.values()].map(({ lng, lat }) => ({ lng, lat }));
  const chance = chanceFrom(7);
  const seekers = Array.from({ length: seekerCount }, () => seekerBy(chance, homes));
  const vacancies = Array.from({ length: vacancyCount }, () => vacancyBy(chance, homes));

  const plain = timed(() => {
    let kept = 0;
    for (const wishes of seekers) {
      const found: { offer: Offer; rank: number }[] = [];
      for (const offer of vacancies) {
        const rank = rankOf(wishes, offer);
        if (rank !== null) found.push({ offer, rank });
      }
      kept += found.sort((one, other) => other.rank - one.rank).slice(0, most).length;
    }
    return kept;
  });
  const forward = timed(() => {
    const search = vacanciesToSearch(vacancies, (offer) => offer);
    return seekers.reduce((kept, wishes) => kept + search(wishes, most).length, 0);
  });
  const plainBack = timed(() => {
    let kept = 0;
    for (const offer of vacancies) {
      const found: { wishes: Wishes; rank: number }[] = [];
      for (const wishes of seekers) {
        const rank = rankOf(wishes, offer);
        if (rank !== null) found.push({ wishes, rank });
      }
      kept += found.sort((one, other) => other.rank - one.rank).slice(0, most).length;
    }
    return kept;
  });
  const backward = timed(() => {
    const search = seekersToSearch(seekers, (wishes) => wishes);
    return vacancies.reduce((kept, offer) => kept + search(offer, most).length, 0);
  });
  if (plain.kept !== forward.kept || plainBack.kept !== backward.kept) throw new Error("the shelves lost a match");
  const pairs = seekerCount * vacancyCount;
  return {
    "matching.kept_per_seeker": forward.kept / seekerCount,
    "matching.seekers_ms": forward.ms,
    "matching.seekers.million_pairs_per_s": pairs / forward.ms / 1000,
    "matching.seekers.ratio": plain.ms / forward.ms,
    "matching.vacancies_ms": backward.ms,
    "matching.vacancies.million_pairs_per_s": pairs / backward.ms / 1000,
    "matching.vacancies.ratio": plainBack.ms / backward.ms,
  };
}

function timed(work: () => number): { ms: number; kept: number } {
  const started = performance.now();
  const kept = work();
  return { ms: performance.now() - started, kept };
}

type Home = { lng: number; lat: number };
type Chance = (below: number) => number;

function seekerBy(chance: Chance, homes: readonly Home[]): Wishes {
  return {
    skills: someOf(skillNames, 1 + chance(3), chance),
    // Most want a full day.
    hours: chance(10) < 6 ? "全天" : oneOf(hoursNames, chance),
    payAtLeast: 1_500 + 100 * chance(35),
    distanceKm: oneOf([2, 3, 5, 10, 20], chance),
    home: oneOf(homes, chance),
    hardship: oneOf(hardshipNames, chance),
  };
}

function vacancyBy(chance: Chance, homes: readonly Home[]): Offer {
  const home = oneOf(homes, chance);
  const payFrom = 1_800 + 100 * chance(32);
  return {
    skills: chance(10) === 0 ? [] : someOf(skillNames, 1 + chance(2), chance),
    hours: chance(10) < 7 ? "全天" : oneOf(hoursNames, chance),
    payFrom,
    payTo: payFrom + 100 * chance(20),
    point: { lng: home.lng + chance(1000) / 50_000, lat: home.lat + chance(1000) / 50_000 },
  };
}

function oneOf<T>(things: readonly T[], chance: Chance): T {
  const one = things[chance(things.length)];
  if (one === undefined) throw new Error("nothing to choose from");
  return one;
}

function someOf<T>(things: readonly T[], count: number, chance: Chance): T[] {
  return [...new Set(Array.from({ length: count }, () => oneOf(things, chance)))];
}

/** The same chances in every run. */
function chanceFrom(seed: number): Chance {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
