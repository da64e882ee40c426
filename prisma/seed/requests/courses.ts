import type { Chance } from "../chance.js";
import type { StaffPlan } from "../people/staff.js";
import type { DeskPlace, World } from "../world.js";
import { type Act, act } from "./act.js";
import { momentsBetween } from "./moments.js";
import type { RequestFile } from "./request-file.js";
import type { Story } from "./stories/story.js";

/** The courses that a request takes, as acts in order. */
export const courses = {
  queued: [],
  accepted: ["claim"],
  working: ["claim", "reply"],
  noted: ["claim", "reply", "note"],
  urged: ["claim", "reply", "urge"],
  asked: ["claim", "ask_back"],
  askedTwice: ["claim", "ask_back", "answer", "ask_back"],
  supplied: ["claim", "ask_back", "answer", "reply"],
  returned: ["claim", "return", "claim"],
  returnedWaiting: ["claim", "return"],
  transferred: ["claim", "transfer", "claim", "reply"],
  extended: ["claim", "reply", "extend"],
  reopened: ["claim", "reply", "resolve", "reopen"],
  assigned: ["assign", "reply"],
  resolved: ["claim", "reply", "resolve"],
  rated: ["claim", "reply", "resolve", "rate"],
  ratedQuickly: ["claim", "resolve", "rate"],
  ratedAfterAsking: ["claim", "ask_back", "answer", "resolve", "rate"],
  closed: ["claim", "reply", "resolve", "close"],
  rejected: ["claim", "reject"],
  withdrawn: ["claim", "withdraw"],
} as const;
export type CourseName = keyof typeof courses;

export interface Script {
  course: CourseName;
  story: Story;
  /** Names of the community's places, to be put into the story's words. */
  tell(words: string): string;
  /** Which of the story's sentences was said; what was written for it answers it. */
  turn?: number | undefined;
  /** Words in place of the story's. */
  replied?: string | undefined;
  answered?: string | undefined;
  until: Date;
  owner?: StaffPlan | undefined;
  score?: number;
  ratingText?: string | undefined;
}

const notes = [
  "电话打过了，下午再打一次。",
  "材料看过，日期对得上，等盖章。",
  "和乡镇的同事说过了，他们周四批。",
  "电话里说清楚了，明天把原件带来看。",
  "家里白天没人，晚上七点以后再联系。",
];

/** Plays a course between the submission and `until`. */
export function playCourse(world: World, file: RequestFile, script: Script, chance: Chance): void {
  const acts = courses[script.course];
  const moments = momentsBetween(world, file.row.submittedAt, script.until, acts.length);
  let owner = script.owner ?? chance.pick(world.staffOf(file.desk));
  for (const [index, action] of acts.entries()) {
    const at = moments[index] ?? script.until;
    const by = residentActs.has(action) || action === "close" ? {} : { by: owner };
    act(world, file, { action, at, ...by, ...detailsOf(action, world, file, script, chance) });
    if (action === "return" || action === "transfer") owner = chance.pick(world.staffOf(file.desk));
  }
}

type CourseAct = (typeof courses)[CourseName][number];

const residentActs: ReadonlySet<CourseAct> = new Set(["answer", "urge", "withdraw", "reopen", "rate"]);

function detailsOf(
  action: CourseAct,
  world: World,
  file: RequestFile,
  { story, tell, turn, replied, answered, score, ratingText }: Script,
  chance: Chance,
): Partial<Act> {
  switch (action) {
    case "claim":
    case "assign":
    case "urge":
    case "withdraw":
    case "close":
      return {};
    case "reply":
      return { text: replied ?? tell(chance.pick(story.replies)) };
    case "ask_back":
      return { text: tell(story.asks) };
    case "answer":
      return { text: tell(story.adds) };
    case "note":
      return { text: chance.pick(notes) };
    case "return":
      return { text: "看了一下不该是我经手，请熟悉的同事接。" };
    case "transfer": {
      const toDesk = otherDesk(world, file);
      return { toDesk, text: `这件事${toDesk.name}更熟，已经当面交代过了。` };
    }
    case "extend":
      return { days: 3, text: "要等县里回函，多要 3 个工作日，办好马上告诉您。" };
    case "resolve":
      return { text: answered ?? tell(endOf(story, turn) ?? chance.pick(story.ends)) };
    case "reject":
      return { text: story.refusal ?? chance.pick(story.ends) };
    case "reopen":
      return { text: "说是办好了，我这边还没有见到，请再查一下。" };
    case "rate":
      return { score: score ?? 5, ...(ratingText ? { text: ratingText } : {}) };
  }
}

/** Where a story has one ending for each sentence, the one that belongs to what was said. */
function endOf({ says, ends }: Story, turn: number | undefined): string | undefined {
  return turn !== undefined && says.length === ends.length ? ends[turn] : undefined;
}

/** A plausible second desk: what came to the front goes on, anything else comes to the front. */
function otherDesk(world: World, { desk }: RequestFile): DeskPlace {
  const code = desk.code === "general" ? "police" : "general";
  return world.desk(desk.communityCode, code);
}
