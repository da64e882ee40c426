import type { Point } from "../../contract/fields.js";
import type { hardshipNames, hoursNames, skillNames } from "../../contract/jobs.js";
import type { Offer, Wishes } from "../../server/jobs/matching/sides.js";

// How people and vacancies of a county town are written down to be marked: which of them should hear of what.

type Skill = (typeof skillNames)[number];
type Hours = (typeof hoursNames)[number];
type Hardship = (typeof hardshipNames)[number];

/** Kilometres east and north of the town's crossing. */
const places = {
  town: [0, 0],
  shuguang: [0.6, 0.4],
  taiping: [-0.8, 0.5],
  xingfu: [1.2, -0.9],
  huanghu: [4.5, 3],
  jianxin: [-1.5, -1.2],
  quyang: [-3.5, 2],
  chengnan: [0.5, -2.5],
  station: [2.2, 1.5],
  /** Villages. */
  wuluosi: [9, -6],
  daoqiao: [-7, 4],
  /** The works outside the town. */
  park: [3.5, -2.5],
} as const satisfies Record<string, readonly [number, number]>;
type Place = keyof typeof places;

function pointAt(place: Place): Point {
  const [east, north] = places[place];
  return { lng: 113.75 + east / 95.4, lat: 31.02 + north / 111.2 };
}

export type Told = readonly [
  skills: readonly Skill[],
  hours: Hours,
  payAtLeast: number,
  distanceKm: number,
  hardship: Hardship,
  home: Place,
  /** The vacancies to ring them about. */
  good: string,
];

export type Offered = readonly [skills: readonly Skill[], hours: Hours, payFrom: number, payTo: number, place: Place];

export interface MarkedPair {
  seeker: string;
  vacancy: string;
  good: boolean;
  wishes: Wishes;
  offer: Offer;
}

export function seekersOf(told: Readonly<Record<string, Told>>) {
  return Object.entries(told).map(([name, [skills, hours, payAtLeast, distanceKm, hardship, home, good]]) => ({
    name,
    wishes: { skills, hours, payAtLeast, distanceKm, hardship, home: pointAt(home) } satisfies Wishes,
    good: new Set(good.split(" ").filter(Boolean)),
  }));
}

export function vacanciesOf(offered: Readonly<Record<string, Offered>>) {
  return Object.entries(offered).map(([name, [skills, hours, payFrom, payTo, place]]) => ({
    name,
    offer: { skills, hours, payFrom, payTo, point: pointAt(place) } satisfies Offer,
  }));
}

export function pairsOf(
  seekers: ReturnType<typeof seekersOf>,
  vacancies: ReturnType<typeof vacanciesOf>,
): MarkedPair[] {
  return seekers.flatMap(({ name: seeker, wishes, good }) =>
    vacancies.map(({ name: vacancy, offer }) => ({ seeker, vacancy, good: good.has(vacancy), wishes, offer })),
  );
}
