import { volunteerSkills, volunteerTimes } from "../../../contract/volunteers.js";
import { type Chance, chanceOf } from "../chance.js";
import { places } from "../places/communities.js";
import type { ResidentRow, VolunteerRow } from "../rows.js";
import type { World } from "../world.js";
import { itemOf } from "./applications.js";
import { type CourseName, playCourse } from "./courses.js";
import { endOfStory, sentOn } from "./moments.js";
import { openFile, type RequestFile } from "./request-file.js";
import type { Story } from "./stories/story.js";

export interface VolunteerFile {
  file: RequestFile;
  volunteer: VolunteerRow;
}

export interface VolunteerPlot {
  key: string;
  resident: ResidentRow;
  communityCode: string;
  course: CourseName;
  state: "applied" | "accepted" | "withdrew";
  daysAgo: number;
  lasted?: number;
  skills: string[];
  times: string[];
  aboutMe: string;
  guardianConsent?: boolean;
  /** Comes when a neighbour calls; left out, chance says. */
  answersCalls?: boolean;
  /** Stands on the board; left out, chance says. */
  onBoard?: boolean;
}

const story: Story = {
  item: "volunteer-signup",
  ages: [18, 75],
  says: [],
  replies: ["电话打过了，周六上午来见一面，带身份证。", "见过了，正在看哪一队合适。"],
  asks: "请补身份证正面；未满 18 岁的补监护人的同意。",
  adds: "补好了。",
  ends: [
    "收进队里了，欢迎您。这周六九点在志愿服务站集合，领红马甲。",
    "编进陪伴老人小队，每月两次，时长从第一次算起。",
  ],
};

const introductions = [
  "退休了有时间，想做点事。",
  "平时上班，周末有空。",
  "当过老师，能教孩子写作业。",
  "会理发，剪了二十年。",
  "自己也受过别人的帮，想还一份。",
  "开车方便，接送老人没问题。",
  "喜欢唱歌，能带大家热闹热闹。",
];

const turns: readonly Pick<VolunteerPlot, "course" | "state" | "daysAgo" | "lasted">[] = [
  { course: "rated", state: "accepted", daysAgo: 38, lasted: 2 },
  { course: "queued", state: "applied", daysAgo: 0 },
  { course: "resolved", state: "accepted", daysAgo: 6, lasted: 2 },
  { course: "working", state: "applied", daysAgo: 2 },
  { course: "closed", state: "accepted", daysAgo: 52, lasted: 3 },
  { course: "withdrawn", state: "withdrew", daysAgo: 15, lasted: 1 },
];

/** Volunteers of every community, one sign-up a person. */
export function playVolunteers(world: World): VolunteerFile[] {
  return places.flatMap(({ code }, number) => {
    const chance = chanceOf(`volunteers of ${code}`);
    const able = world.residentsOf(code).filter((person) => world.ageOf(person) >= 18 && world.ageOf(person) <= 75);
    const count = code === "shuguang" ? 8 : number % 2 === 0 ? 2 : 1;
    return chance.some(able, count).map((resident, index) => {
      const turn = turns[(number + index) % turns.length];
      if (!turn) throw new Error("no turn");
      return playVolunteer(
        world,
        {
          key: `${code}/volunteer/${index}`,
          resident,
          communityCode: code,
          ...turn,
          skills: chance.some(volunteerSkills, chance.between(1, 3)),
          times: chance.some(volunteerTimes, chance.between(1, 2)),
          aboutMe: chance.pick(introductions),
        },
        chance,
      );
    });
  });
}

export function playVolunteer(world: World, plot: VolunteerPlot, chance: Chance): VolunteerFile {
  const day = world.clock.workingDayBefore(world.today, plot.daysAgo);
  const file = openFile(world, {
    key: plot.key,
    item: itemOf("volunteer-signup"),
    resident: plot.resident,
    communityCode: plot.communityCode,
    submittedAt: sentOn(world, day, chance),
    channel: "mini_program",
    text: plot.aboutMe,
  });
  const until = endOfStory(world, file.row.submittedAt, plot.lasted);
  playCourse(
    world,
    file,
    { course: plot.course, story, tell: (words) => words, until, score: chance.pick([5, 5, 4]) },
    chance,
  );
  return {
    file,
    volunteer: {
      requestId: file.row.id,
      residentId: plot.resident.id,
      activeFor: plot.state === "withdrew" ? null : plot.resident.id,
      state: plot.state,
      skills: plot.skills,
      times: plot.times,
      aboutMe: plot.aboutMe,
      guardianConsent: plot.guardianConsent ?? false,
      createdAt: file.row.submittedAt,
      ...whenCalled(plot, chance),
    },
  };
}

/** Most of those who were taken in come when a neighbour calls; they live around their community's centre. */
function whenCalled({ communityCode, state, ...plot }: VolunteerPlot, chance: Chance) {
  const place = places.find(({ code }) => code === communityCode);
  const around = (centre: number) => Math.round(centre * 1_000 + chance.between(-5, 5)) / 1_000;
  const answersCalls = plot.answersCalls ?? (state === "accepted" && chance.falls(0.8));
  return {
    answersCalls,
    reachM: 3_000,
    atNight: chance.falls(0.3),
    lng: place ? around(place.lng) : null,
    lat: place ? around(place.lat) : null,
    placeChosen: false,
    // Many like to be named, some do not.
    onBoard: plot.onBoard ?? (state === "accepted" && chance.falls(0.7)),
  };
}
