import type { HelpKind } from "../../../contract/help-calls.js";
import { chanceOf, idOf } from "../chance.js";
import { places } from "../places/communities.js";
import type { HelpAskRow, HelpCallRow, ResidentRow, VolunteerRow } from "../rows.js";
import type { World } from "../world.js";

const minuteMs = 60_000;
const communityCode = "shuguang";

interface Plot {
  key: string;
  kind: HelpKind;
  words: string;
  state: HelpCallRow["state"];
  /** Of the demonstration's own people; left out: somebody old who lives there. */
  by?: string;
  minutesAgo: number;
  rings: number;
  urgent?: boolean;
  /** Who has it; left out: the first who was asked. */
  takenBy?: string;
  outcome?: string;
}

/** What 曙光社区 was asked for lately: one that waits, one that somebody has, one that nobody took, some that are over. */
const plots: readonly Plot[] = [
  { key: "waiting", kind: "errand", words: "药在中医院取，单子在我这里。", state: "calling", minutesAgo: 12, rings: 2 },
  { key: "nobody", kind: "repair", words: "厨房的灯不亮，够不着。", state: "unanswered", minutesAgo: 190, rings: 4 },
  {
    key: "zhang",
    kind: "carry",
    words: "买的米放在一楼，提不上来。",
    state: "taken",
    by: "zhangxiulan",
    minutesAgo: 35,
    rings: 1,
    takenBy: "limin",
  },
  {
    key: "storm",
    kind: "storm",
    words: "地下室进水，要人搬沙袋。",
    state: "confirmed",
    by: "limin",
    minutesAgo: 9 * 1_440,
    rings: 3,
    urgent: true,
    outcome: "搬了四十袋，水没有再进。",
  },
  {
    key: "hospital",
    kind: "company",
    words: "去县医院复查，听不清叫号。",
    state: "confirmed",
    minutesAgo: 16 * 1_440,
    rings: 1,
    takenBy: "limin",
    outcome: "陪着看完了，药也取了，送到家。",
  },
];

export interface Help {
  help_call: HelpCallRow[];
  help_ask: HelpAskRow[];
}

export function callForHelp(
  world: World,
  residents: readonly ResidentRow[],
  volunteers: readonly VolunteerRow[],
): Help {
  const made: Help = { help_call: [], help_ask: [] };
  const place = places.find(({ code }) => code === communityCode);
  if (!place) throw new Error(`no ${communityCode}`);
  const chance = chanceOf("calls for help");
  const old = chance.some(
    world.residentsOf(communityCode).filter((one) => world.ageOf(one) >= 55),
    plots.length,
  );
  const willing = volunteers
    .filter(({ answersCalls, lat }) => answersCalls && lat !== null && Math.abs(lat - place.lat) < 0.02)
    .map(({ residentId }) => residentId);
  for (const [number, plot] of plots.entries()) {
    const caller = plot.by ? residents.find(({ id }) => id === idOf("resident", plot.by ?? "")) : old[number];
    if (!caller) throw new Error(`nobody calls for ${plot.key}`);
    const id = idOf("help_call", plot.key);
    const createdAt = new Date(world.now.getTime() - plot.minutesAgo * minuteMs);
    const taken = ["taken", "confirmed"].includes(plot.state);
    const taker = plot.takenBy ? idOf("resident", plot.takenBy) : willing[0];
    const asked = [...new Set([...(taken && taker ? [taker] : []), ...chance.some(willing, plot.rings * 3)])].filter(
      (one) => one !== caller.id,
    );
    const takenAt = taken ? new Date(createdAt.getTime() + plot.rings * 6 * minuteMs) : null;
    const over = plot.state === "confirmed" ? new Date(createdAt.getTime() + 140 * minuteMs) : null;
    made.help_call.push({
      id,
      communityId: idOf("community", communityCode),
      residentId: caller.id,
      openFor: over ? null : caller.id,
      agentId: null,
      staffId: null,
      staffName: null,
      kind: plot.kind,
      urgent: plot.urgent ?? false,
      words: plot.words,
      address: caller.homeAddress,
      phone: caller.phone,
      lng: place.lng,
      lat: place.lat,
      state: plot.state,
      ring: plot.rings,
      lastRing: 4,
      asked: asked.length,
      nextRingAt: plot.state === "calling" ? new Date(world.now.getTime() + 8 * minuteMs) : null,
      takenById: taken ? (taker ?? null) : null,
      takenAt,
      nudgedAt: null,
      tellOthers: false,
      outcome: plot.outcome ?? null,
      createdAt,
      doneAt: over,
      endedAt: over,
      revision: plot.rings + 1,
    });
    made.help_ask.push(
      ...asked.map((residentId, place) => {
        const ring = Math.min(plot.rings, 1 + Math.floor(place / 3));
        const askedAt = new Date(createdAt.getTime() + (ring - 1) * 10 * minuteMs);
        const accepted = taken && residentId === taker;
        const declined = !accepted && place % 4 === 2;
        return {
          callId: id,
          residentId,
          ring,
          metres: 120 + place * 190 + chance.between(0, 90),
          askedAt,
          answer: accepted ? "accepted" : declined ? "declined" : null,
          answeredAt: accepted ? takenAt : declined ? new Date(askedAt.getTime() + 3 * minuteMs) : null,
        };
      }),
    );
  }
  return made;
}
