import type { VisitFinding } from "../../../contract/pairs.js";
import { chanceOf, idOf } from "../chance.js";
import type { PairRow, PairVisitRow, ResidentRow } from "../rows.js";
import { daysLater, instantOf } from "../shanghai.js";
import type { World } from "../world.js";

const communityCode = "shuguang";

interface Plot {
  key: string;
  state: "asked" | "active" | "ended";
  /** Who is visited: one of the demonstration's people, else somebody old. */
  visited?: string;
  /** Who visits: one of the demonstration's people, else somebody grown up. */
  by?: string;
  everyDays: number;
  note: string;
  /** Days ago of each visit, the first before all, and what it found. */
  visits: readonly (readonly [daysAgo: number, finding: VisitFinding, words: string])[];
  endedWords?: string;
}

const plots: readonly Plot[] = [
  {
    key: "li",
    state: "active",
    by: "limin",
    everyDays: 7,
    note: "耳朵背，敲门重一点。爱下象棋。",
    visits: [
      [26, "well", "精神好，下了两盘棋。"],
      [19, "well", "家里暖和，米还有半袋。"],
      [12, "concern", "降压药快吃完了，儿子在外地。"],
      [5, "well", "药买回来了，血压正常。"],
    ],
  },
  {
    key: "zhang",
    state: "active",
    visited: "zhangxiulan",
    everyDays: 10,
    note: "一个人住，手机只会接电话。",
    visits: [
      [31, "well", "教会了看消息。"],
      [20, "well", "一起把阳台的花搬进屋。"],
    ],
  },
  {
    key: "late",
    state: "active",
    everyDays: 7,
    note: "腿脚不便，按门铃要等一会儿。",
    visits: [
      [24, "well", "都好。"],
      [13, "not_met", "敲了门没人应，邻居说去女儿家了。"],
    ],
  },
  { key: "asked", state: "asked", by: "limin", everyDays: 14, note: "刚出院，要人看看伤口好了没有。", visits: [] },
  {
    key: "over",
    state: "ended",
    everyDays: 7,
    note: "",
    visits: [[48, "well", "收拾行李，要搬去儿子家。"]],
    endedWords: "搬到武汉儿子家去了。",
  },
];

export interface Pairs {
  pair: PairRow[];
  pair_visit: PairVisitRow[];
}

/** 结对帮扶 in 曙光社区: one in time, one in its last days, one overdue, one that waits for a yes, one that is over. */
export function pairUp(world: World, residents: readonly ResidentRow[]): Pairs {
  const made: Pairs = { pair: [], pair_visit: [] };
  const chance = chanceOf("pairs");
  const people = world.residentsOf(communityCode);
  const byAge = [...people].sort((one, other) => world.ageOf(other) - world.ageOf(one));
  const able = chance.some(
    people.filter((one) => world.ageOf(one) >= 25 && world.ageOf(one) <= 65),
    plots.length,
  );
  const staff = world.staffOf(world.desk(communityCode, "volunteers"))[0] ?? world.headOf(communityCode);
  const played = (key: string | undefined) => residents.find(({ id }) => id === idOf("resident", key ?? ""));
  for (const [number, plot] of plots.entries()) {
    const visited = played(plot.visited) ?? byAge[number];
    const visitor = played(plot.by) ?? able[number];
    if (!visited || !visitor) throw new Error(`nobody for the pair ${plot.key}`);
    const id = idOf("pair", plot.key);
    const began = daysLater(world.today, -(plot.visits[0]?.[0] ?? 1) - 3);
    const met = plot.visits.filter(([, finding]) => finding !== "not_met");
    const lastDay = daysLater(world.today, -(met.at(-1)?.[0] ?? 0));
    const nextDueOn = plot.state === "active" ? new Date(daysLater(lastDay, plot.everyDays)) : null;
    made.pair.push({
      id,
      communityId: idOf("community", communityCode),
      residentId: visited.id,
      activeFor: plot.state === "ended" ? null : visited.id,
      volunteerId: visitor.id,
      state: plot.state,
      everyDays: plot.everyDays,
      note: plot.note || null,
      consent: "in_person",
      pairedById: staff.id,
      pairedBy: staff.name,
      createdAt: instantOf(began, 9 * 60),
      acceptedAt: plot.state === "asked" ? null : instantOf(began, 19 * 60),
      visits: met.length,
      lastVisitOn: met.length ? new Date(lastDay) : null,
      nextDueOn,
      remindedDueOn: nextDueOn && nextDueOn <= world.now ? nextDueOn : null,
      toldDueOn: null,
      endedAt: plot.state === "ended" ? instantOf(daysLater(world.today, -30), 10 * 60) : null,
      endedBy: plot.state === "ended" ? "staff" : null,
      endedWords: plot.endedWords ?? null,
      revision: plot.visits.length + 1,
    });
    made.pair_visit.push(
      ...plot.visits.map(([daysAgo, finding, words], place) => ({
        id: idOf("pair_visit", `${plot.key}/${place}`),
        pairId: id,
        visitedOn: new Date(daysLater(world.today, -daysAgo)),
        finding,
        words,
        byName: visitor.name,
        createdAt: instantOf(daysLater(world.today, -daysAgo), 20 * 60),
      })),
    );
  }
  return made;
}
