import { type Chance, chanceOf } from "../chance.js";
import { places } from "../places/communities.js";
import type { ResidentRow } from "../rows.js";
import type { World } from "../world.js";
import { act } from "./act.js";
import { type ApplicationFile, itemOf, playApplication } from "./applications.js";
import { busyMix, finishedMix, type MixEntry, quietMix, turned } from "./mix.js";
import type { RequestFile } from "./request-file.js";
import { stories, storyOf } from "./stories/stories.js";

/** Items that come up most, so that they stand more often in the rota of stories. */
const common = [
  "elder-allowance",
  "residence-proof",
  "medical-insurance",
  "temporary-aid",
  "question",
  "report-problem",
];
const rota = [...stories.map(({ item }) => item), ...common, ...common];

/** Applications of all communities; 曙光社区 by far the most. */
export function playCommunityApplications(world: World): ApplicationFile[] {
  const turns = new Turns();
  return places.flatMap(({ code }, number) => {
    const chance = chanceOf(`applications of ${code}`);
    const mix =
      code === "shuguang"
        ? [...busyMix, ...finishedMix, ...finishedMix]
        : [...turned(quietMix, number * 4, 4), ...turned(finishedMix, number * 7, 7)];
    return mix.map((entry, index) => playOne(world, code, entry, `${code}/application/${index}`, turns, chance));
  });
}

/** Deals out items and sentences in turn, so that neighbours on a list differ. */
class Turns {
  private items = 0;
  private readonly said = new Map<string, number>();

  /** 29 has no common factor with the rota's length and mixes desks. */
  item(): string {
    return rota[(this.items++ * 29) % rota.length] ?? "question";
  }

  /** The place of the sentence among those of the item's story. */
  sentence(itemCode: string): number {
    const turn = this.said.get(itemCode) ?? 0;
    this.said.set(itemCode, turn + 1);
    return turn % storyOf(itemCode).says.length;
  }
}

function playOne(
  world: World,
  communityCode: string,
  entry: MixEntry,
  key: string,
  turns: Turns,
  chance: Chance,
): ApplicationFile {
  // Of the problems reported, these are the ones that the police room takes over.
  const transferred = entry.course === "transferred";
  const itemCode = transferred ? "report-problem" : turns.item();
  const turn = transferred ? chance.pick([3, 4, 6]) : turns.sentence(itemCode);
  const said = storyOf(itemCode).says[turn] ?? "";
  const { promisedDays } = itemOf(itemCode);
  const { course, daysLeft, share, score } = entry;
  const daysAgo =
    entry.daysAgo ?? (daysLeft === 99 ? 0 : daysLeft === 98 ? 1 : Math.max(0, promisedDays - (daysLeft ?? 0)));
  const plot = {
    key,
    itemCode,
    resident: someone(world, communityCode, said, chance),
    communityCode,
    said,
    turn,
    course,
    daysAgo,
    channel: chance.pick(["mini_program", "mini_program", "mini_program", "browser", "phone", "counter"]),
    ...(share ? { lasted: Math.min(daysAgo, promisedDays * share) } : {}),
    ...(score ? { score, ratingText: ratingTexts[score]?.[chance.between(0, 3)] } : {}),
  };
  const played = playApplication(world, plot, chance);
  climb(world, played.file);
  return played;
}

const ratingTexts: Record<number, string[]> = {
  5: ["一次就办好了，没跑路。", "小同志很耐心，谢谢。", "比说的还快。"],
  4: ["挺好的，就是电话难打。", "办好了，满意。"],
  3: ["办是办了，就是慢了点。"],
};

/** An adult of the community; who speaks of parents is not eighty. */
function someone(world: World, communityCode: string, said: string, chance: Chance): ResidentRow {
  const grown = world.residentsOf(communityCode).filter((person) => world.ageOf(person) >= 18);
  const speaksOfParents = /妈|父亲|爹爹|爸|奶奶|婆婆|孩子|女儿/.test(said);
  const fitting = speaksOfParents ? grown.filter((person) => world.ageOf(person) < 70) : grown;
  return chance.pick(fitting);
}

/** What nobody claimed for four hours of office time stands with the head already, after eight with the county. */
function climb(world: World, file: RequestFile): void {
  const { row } = file;
  while (row.state === "queued" && row.escalateAt && row.escalateAt < world.now) {
    const to = row.escalation === 0 ? "社区负责人" : "县级督办台";
    act(world, file, {
      action: "escalate",
      at: row.escalateAt,
      text: `${row.escalation === 0 ? 4 : 8} 个工作小时没有人接，已报${to}。`,
    });
  }
}
