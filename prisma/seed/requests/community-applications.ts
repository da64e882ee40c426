import { type Chance, chanceOf } from "../chance.js";
import { places } from "../places/communities.js";
import type { ResidentRow } from "../rows.js";
import type { World } from "../world.js";
import { act } from "./act.js";
import { type ApplicationFile, itemOf, playApplication } from "./applications.js";
import type { CourseName } from "./courses.js";
import { busyMix, finishedMix, type MixEntry, quietMix, turned } from "./mix.js";
import type { RequestFile } from "./request-file.js";
import { stories, storyOf } from "./stories/stories.js";
import type { Story } from "./stories/story.js";

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
  sentence({ item, says }: Story): number {
    const turn = this.said.get(item) ?? 0;
    this.said.set(item, turn + 1);
    return turn % says.length;
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
  const { course, daysLeft, share, score } = entry;
  const { story, people } = chooseStory(world, communityCode, course, turns);
  // Of the problems reported, these are the ones that the police room takes over.
  const turn = course === "transferred" ? chance.pick([3, 4, 6]) : turns.sentence(story);
  const { promisedDays } = itemOf(story.item);
  const daysAgo =
    entry.daysAgo ?? (daysLeft === 99 ? 0 : daysLeft === 98 ? 1 : Math.max(0, promisedDays - (daysLeft ?? 0)));
  const plot = {
    key,
    itemCode: story.item,
    resident: chance.pick(people),
    communityCode,
    said: story.says[turn] ?? "",
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

/** The next story that suits the course and that somebody of this community would tell. */
function chooseStory(
  world: World,
  communityCode: string,
  course: CourseName,
  turns: Turns,
): { story: Story; people: ResidentRow[] } {
  for (let tries = 0; tries < rota.length; tries += 1) {
    const story = storyOf(course === "transferred" ? "report-problem" : turns.item());
    const people = world.residentsOf(communityCode).filter((person) => wouldTell(world, person, story));
    if (people.length && (course !== "rejected" || story.refusal)) return { story, people };
  }
  throw new Error(`${communityCode}: nobody has a story for ${course}`);
}

function wouldTell(world: World, person: ResidentRow, { ages: [youngest, oldest], women }: Story): boolean {
  const age = world.ageOf(person);
  // The seventeenth digit of an identity number is even for women.
  return age >= youngest && age <= oldest && (!women || Number(person.idNumber?.[16]) % 2 === 0);
}

const ratingTexts: Record<number, string[]> = {
  5: ["一次就办好了，没跑路。", "小同志很耐心，谢谢。", "比说的还快。"],
  4: ["挺好的，就是电话难打。", "办好了，满意。"],
  3: ["办是办了，就是慢了点。"],
};

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
