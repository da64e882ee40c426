import type { hardshipNames, helpNames, hoursNames, skillNames } from "../../../contract/jobs.js";
import { type Chance, chanceOf } from "../chance.js";
import { places } from "../places/communities.js";
import type { JobSeekerRow, ResidentRow } from "../rows.js";
import type { World } from "../world.js";
import { itemOf } from "./applications.js";
import { type CourseName, playCourse } from "./courses.js";
import { endOfStory, sentOn } from "./moments.js";
import { openFile, type RequestFile } from "./request-file.js";
import type { Story } from "./stories/story.js";

export interface JobFile {
  file: RequestFile;
  seeker: JobSeekerRow;
}

export interface JobPlot {
  key: string;
  resident: ResidentRow;
  communityCode: string;
  course: CourseName;
  state: "registered" | "recommended" | "interviewing" | "hired" | "not_hired" | "followed_up" | "withdrawn";
  daysAgo: number;
  lasted?: number;
  /** Has stopped looking for a while. */
  rests?: boolean;
  wish: Wish;
}

export interface Wish {
  skills: (typeof skillNames)[number][];
  experience: string;
  wish: string;
  hours: (typeof hoursNames)[number];
  payAtLeast: number;
  distanceKm: number;
  helpWanted: (typeof helpNames)[number][];
  hardship: (typeof hardshipNames)[number];
}

const story: Story = {
  item: "job-registration",
  ages: [18, 75],
  says: [],
  replies: [
    "电话核对过了，已经把您推荐给两家，等他们回话。",
    "有一家超市要理货员，走路 12 分钟，3,200 元起，愿意去看看吗？",
    "约了明天上午十点面试，带身份证就行。",
  ],
  asks: "请写清以前在哪里做过、做了几年，有证的拍一张。",
  adds: "在纺织厂做过九年，没有证。",
  ends: ["上岗了，下个月我们打电话问问做得怎么样。", "录用了，合同请看清工资和休息再签，有疑问拍给我们看。"],
};

const wishes: readonly Wish[] = [
  wish(["保洁家政", "照护老人"], "在武汉做过三年住家保姆", "离家近，能接孩子放学", "半天", 2200, 3, "4050人员"),
  wish(["厨师", "服务员"], "开过五年小饭馆", "食堂或者餐馆后厨", "全天", 4000, 5, "没有"),
  wish(["保安"], "当过兵，身体好", "小区或学校门卫", "全天", 2800, 5, "4050人员"),
  wish(["缝纫", "装配"], "服装厂车工十二年", "计件的也行", "全天", 3500, 8, "失业一年以上"),
  wish(["司机", "搬运装卸"], "B 证，开过货车", "县内送货", "全天", 4500, 20, "没有"),
  wish(["收银", "服务员"], "超市收银两年", "早班，下午要接孩子", "半天", 2000, 3, "没有"),
  wish(["电工"], "有低压电工证", "厂里维修", "全天", 4200, 10, "没有"),
  wish(["快递外卖"], "有电动车，路熟", "零工也行", "零工", 3000, 10, "失业一年以上"),
  wish(["电脑文员", "会计"], "中专会计，会做表", "小公司文员", "全天", 2800, 6, "残疾"),
  wish(["带孩子"], "带大过三个孙辈", "帮人家带孩子，在家也行", "在家做", 1800, 2, "低保家庭"),
];

const turns: readonly {
  course: CourseName;
  state: JobPlot["state"];
  daysAgo: number;
  lasted?: number;
  rests?: boolean;
}[] = [
  { course: "working", state: "recommended", daysAgo: 2 },
  { course: "rated", state: "followed_up", daysAgo: 50, lasted: 8 },
  { course: "queued", state: "registered", daysAgo: 0 },
  { course: "rated", state: "hired", daysAgo: 20, lasted: 6 },
  { course: "noted", state: "interviewing", daysAgo: 2 },
  { course: "closed", state: "not_hired", daysAgo: 30, lasted: 9 },
  { course: "accepted", state: "registered", daysAgo: 1, rests: true },
];

/** Job seekers of every community, one registration a person. */
export function playJobs(world: World): JobFile[] {
  return places.flatMap(({ code }, number) => {
    const chance = chanceOf(`jobs of ${code}`);
    const count = code === "shuguang" ? 4 : number % 3 === 0 ? 2 : 1;
    const able = world.residentsOf(code).filter((person) => world.ageOf(person) >= 18 && world.ageOf(person) <= 62);
    return chance.some(able, count).map((resident, index) => {
      const turn = turns[(number + index) % turns.length] ?? {
        course: "queued" as const,
        state: "registered" as const,
        daysAgo: 0,
      };
      const wanted = wishes[(number * 3 + index) % wishes.length];
      if (!wanted) throw new Error("no wish");
      return playJob(
        world,
        { key: `${code}/job/${index}`, resident, communityCode: code, wish: wanted, ...turn },
        chance,
      );
    });
  });
}

/** One registration: its request, and what the job agency knows of the person. */
export function playJob(world: World, plot: JobPlot, chance: Chance): JobFile {
  const day = world.clock.workingDayBefore(world.today, plot.daysAgo);
  const file = openFile(world, {
    key: plot.key,
    item: itemOf("job-registration"),
    resident: plot.resident,
    communityCode: plot.communityCode,
    submittedAt: sentOn(world, day, chance),
    channel: "mini_program",
    text: `${plot.wish.skills.join("、")}；${plot.wish.wish}`,
  });
  const until = endOfStory(world, file.row.submittedAt, plot.lasted);
  playCourse(
    world,
    file,
    { course: plot.course, story, tell: (words) => words, until, score: chance.pick([5, 5, 4]) },
    chance,
  );
  const over = ["hired", "not_hired", "followed_up", "withdrawn"].includes(plot.state);
  const seeker: JobSeekerRow = {
    requestId: file.row.id,
    residentId: plot.resident.id,
    activeFor: over ? null : plot.resident.id,
    state: plot.state,
    ...plot.wish,
    pausedAt: plot.rests ? file.row.updatedAt : null,
    contactedAt: null,
    revision: 0,
    createdAt: file.row.submittedAt,
    digestAt: file.row.submittedAt,
  };
  return { file, seeker };
}

function wish(
  skills: Wish["skills"],
  experience: string,
  wanted: string,
  hours: Wish["hours"],
  payAtLeast: number,
  distanceKm: number,
  hardship: Wish["hardship"],
): Wish {
  const helpWanted: Wish["helpWanted"] = hardship === "没有" ? ["推荐工作"] : ["推荐工作", "技能培训"];
  return { skills, experience, wish: wanted, hours, payAtLeast, distanceKm, helpWanted, hardship };
}
