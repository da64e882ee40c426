import type { CourseName } from "./courses.js";

/** One application of a community's mix: which course, submitted how many working days ago, lasting how long. */
export interface MixEntry {
  course: CourseName;
  /** Days left of the promise; negative is late. Open courses only. */
  daysLeft?: number;
  /** Of a finished one: when it was submitted, in working days ago, and how much of the promise it took. */
  daysAgo?: number;
  share?: number;
  score?: number;
}

function open(course: CourseName, ...daysLeft: number[]): MixEntry[] {
  return daysLeft.map((left) => ({ course, daysLeft: left }));
}

function fresh(course: CourseName, count: number): MixEntry[] {
  // 99 is more than any promise: submitted today.
  return open(course, ...new Array<number>(count).fill(99));
}

/** 曙光社区's desks are full: some 45 open applications in every state, late ones and due ones among them. */
export const busyMix: readonly MixEntry[] = [
  ...fresh("queued", 6),
  ...open("queued", 98, 98, 98),
  ...open("returnedWaiting", 2),
  ...fresh("accepted", 3),
  ...open("accepted", 4, 3, 3),
  ...open("working", -1, 0, 0, 1, 1, 2, 2, 2, 3, 3, 4, 5),
  ...open("noted", 1, 2, 2),
  ...open("urged", -2, 0, 1),
  ...open("supplied", 1, 3),
  ...open("transferred", 2, 1),
  ...open("returned", 2),
  ...open("extended", 1),
  ...open("reopened", 2, 1),
  ...open("assigned", 2),
  ...open("asked", 3, 2, 2, 1, 4),
  ...open("askedTwice", 2),
];

/** What the other communities have open, by turns: each takes four. */
export const quietMix: readonly MixEntry[] = [
  ...open("working", 2),
  ...fresh("queued", 1),
  ...open("asked", 3),
  ...open("working", 1),
  ...open("working", 0),
  ...fresh("accepted", 1),
  ...open("noted", 3),
  ...open("queued", 98),
  ...open("supplied", 2),
  ...open("working", -1),
  ...fresh("queued", 1),
  ...open("urged", 1),
  ...open("extended", 2),
  ...open("working", 4),
  ...open("asked", 2),
  ...open("reopened", 2),
  ...open("transferred", 1),
];

/** What is over, from last week to three months ago, by turns; some took longer than promised. */
export const finishedMix: readonly MixEntry[] = [
  { course: "rated", daysAgo: 12, share: 0.6, score: 5 },
  { course: "resolved", daysAgo: 5, share: 0.5 },
  { course: "ratedQuickly", daysAgo: 21, share: 0.3, score: 5 },
  { course: "rated", daysAgo: 33, share: 0.9, score: 4 },
  { course: "ratedAfterAsking", daysAgo: 40, share: 0.8, score: 5 },
  { course: "closed", daysAgo: 28, share: 0.5 },
  { course: "rated", daysAgo: 8, share: 0.4, score: 4 },
  { course: "withdrawn", daysAgo: 17, share: 0.3 },
  { course: "rated", daysAgo: 47, share: 1.2, score: 3 },
  { course: "rejected", daysAgo: 24, share: 0.4 },
  { course: "ratedQuickly", daysAgo: 55, share: 0.4, score: 5 },
  { course: "resolved", daysAgo: 4, share: 0.4 },
  { course: "rated", daysAgo: 60, share: 0.7, score: 5 },
];

/** `count` entries of a mix from a place on, over its end and round again. */
export function turned(mix: readonly MixEntry[], from: number, count: number): MixEntry[] {
  return Array.from({ length: count }, (_, index) => mix[(from + index) % mix.length]).filter(
    (entry) => entry !== undefined,
  );
}
