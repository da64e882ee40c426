import type { DisputeSource } from "../../../contract/dispute-outcomes.js";
import type { disputeTopics } from "../../../contract/disputes.js";
import { type Chance, chanceOf } from "../chance.js";
import { places } from "../places/communities.js";
import { act } from "../requests/act.js";
import { itemOf } from "../requests/applications.js";
import { endOfStory, sentOn } from "../requests/moments.js";
import { openFile } from "../requests/request-file.js";
import type { ResidentRow } from "../rows.js";
import type { World } from "../world.js";
import { type DisputeCourse, type DisputeFile, partyOf, playMediation } from "./course.js";

/** Danger goes before everything else in the queue (人民调解法 25). */
const dangerPriority = 100;

/** What the file keeps, and nobody but its mediators, the committee's head and the parties reads. */
export interface Grievance {
  topic: (typeof disputeTopics)[number];
  statement: string;
  since: string;
  otherParty: string;
  wish: string;
  danger?: boolean;
}

export interface DisputePlot {
  key: string;
  resident: ResidentRow;
  communityCode: string;
  course: DisputeCourse;
  /** Whom the applicant means, once they are invited; left out, a neighbour. */
  respondent?: ResidentRow;
  /** How it came; left out, the resident's own phone. */
  source?: DisputeSource;
  /** The reference of the court or the police. */
  referral?: string;
  /** After it was over the applicant gave stars. */
  rated?: boolean;
  daysAgo: number;
  lasted?: number;
  grievance: Grievance;
}

const grievances: readonly Grievance[] = [
  {
    topic: "邻里",
    statement: "楼上卫生间漏水两个月了，我家天花板一大片发霉，找他几次都说过几天修，到现在没有动静。",
    since: "两个月前",
    otherParty: "楼上 402 住户，姓马",
    wish: "把漏水修好，天花板重新刷一遍。",
  },
  {
    topic: "物业",
    statement: "交了物业费，楼道灯半年没有换，车位又重新划了一遍，把我常停的给了别人。",
    since: "今年三月",
    otherParty: "小区物业公司",
    wish: "车位按原来的来，该修的修。",
  },
  {
    topic: "婚姻家庭",
    statement: "父亲去世以后，兄弟三个为了赡养母亲吵了几次，母亲住在我家一年了，另外两家不出钱。",
    since: "一年多",
    otherParty: "我的两个哥哥",
    wish: "三家轮流，或者按月出钱。",
  },
  {
    topic: "损害赔偿",
    statement: "他家的狗咬了我孩子的腿，打了五针疫苗，花了一千二，只肯赔三百。",
    since: "上个月十二号",
    otherParty: "前面那栋养狗的那一家",
    wish: "把医药费赔了，以后牵绳。",
  },
  {
    topic: "劳动",
    statement: "在他店里做了三个月，说好三千二，走的时候扣了一半，说我打碎了东西。",
    since: "上个月底",
    otherParty: "街口餐馆的老板",
    wish: "把扣的钱退给我。",
  },
  {
    topic: "消费",
    statement: "装修交了两万定金，材料换成便宜的了，问他他说都一样。",
    since: "三个星期前",
    otherParty: "装修队的负责人，姓何",
    wish: "换回原来说好的，或者退一部分钱。",
  },
  {
    topic: "房屋宅基地",
    statement: "隔壁翻新房子，把共用的墙往我这边挪了三十公分，屋檐水都落到我院子里。",
    since: "今年夏天",
    otherParty: "东边隔壁邻居",
    wish: "屋檐装水槽，墙的事请人量一量。",
  },
  {
    topic: "合同",
    statement: "租了他的门面，合同写两年，才八个月要我搬走，说要自己用。",
    since: "上周",
    otherParty: "门面的房东",
    wish: "让我做满一年，或者退装修的钱。",
  },
  {
    topic: "环境",
    statement: "楼下熟食店的油烟机正对我家窗户，从早上五点开到晚上，孩子咳嗽。",
    since: "三个月",
    otherParty: "楼下熟食店",
    wish: "改烟道，改好之前别开那么早。",
  },
  {
    topic: "邻里",
    statement: "对面一家每天深夜打麻将，到一两点，敲门还吵架，上周推了我一把。",
    since: "上个月开始",
    otherParty: "对面 301 的住户",
    wish: "晚上十点后别打了，当面道个歉。",
    danger: true,
  },
];

const turns: readonly Pick<DisputePlot, "course" | "daysAgo" | "lasted" | "rated" | "source" | "referral">[] = [
  { course: "assigned", daysAgo: 5 },
  { course: "applied", daysAgo: 0 },
  { course: "archived", daysAgo: 35, lasted: 11, rated: true },
  { course: "invited", daysAgo: 1, source: "walk_in" },
  { course: "meeting", daysAgo: 4 },
  { course: "consented", daysAgo: 9, source: "court", referral: "（2026）鄂 0923 诉前调 418 号" },
  { course: "recorded", daysAgo: 12 },
  { course: "failed", daysAgo: 45, lasted: 13, rated: true },
  { course: "screened", daysAgo: 1, source: "police", referral: "云公（曙光）委调〔2026〕31 号" },
  { course: "objected", daysAgo: 6 },
  { course: "refused", daysAgo: 8, lasted: 3 },
  { course: "performed", daysAgo: 48, lasted: 25, rated: true },
];

/** Disputes of every community, confidential all of them. */
export function playDisputes(world: World): DisputeFile[] {
  return [...playedLately(world), ...playedBefore(world)];
}

function playedLately(world: World): DisputeFile[] {
  return places.flatMap(({ code }, number) => {
    const chance = chanceOf(`disputes of ${code}`);
    const grown = world.residentsOf(code).filter((person) => world.ageOf(person) >= 18);
    return chance.some(grown, code === "shuguang" ? 6 : 1).map((resident, index) => {
      const turn = turns[(number + index) % turns.length];
      const grievance = grievances[(number + index * 3) % grievances.length];
      if (!turn || !grievance) throw new Error("no dispute to play");
      return playDispute(
        world,
        { key: `${code}/dispute/${index}`, resident, communityCode: code, grievance, ...turn },
        chance,
      );
    });
  });
}

/** How those ended that came in the months before, which the figures of the quarters tell of. */
const ends: readonly DisputeCourse[] = ["performed", "performed", "performed", "failed", "archived", "excluded"];

function playedBefore(world: World): DisputeFile[] {
  return places.flatMap(({ code }) => {
    const chance = chanceOf(`past disputes of ${code}`);
    const grown = world.residentsOf(code).filter((person) => world.ageOf(person) >= 18);
    return chance.some(grown, code === "shuguang" ? 30 : 3).map((resident, index) => {
      const common = grievances.filter(({ topic, danger }) => !danger && (topic === "邻里" || topic === "物业"));
      const plot = {
        key: `${code}/dispute/past/${index}`,
        resident,
        communityCode: code,
        grievance: chance.pick(chance.falls(0.6) ? common : grievances.filter(({ danger }) => !danger)),
        course: chance.pick(ends),
        daysAgo: chance.between(50, 150),
        lasted: chance.between(9, 24),
        rated: chance.falls(0.5),
        source: chance.pick(["resident", "resident", "resident", "walk_in", "committee"] as const),
      };
      return playDispute(world, plot, chance);
    });
  });
}

export function playDispute(world: World, plot: DisputePlot, chance: Chance): DisputeFile {
  const day = world.clock.workingDayBefore(world.today, plot.daysAgo);
  const { grievance, resident, communityCode } = plot;
  const file = openFile(world, {
    key: plot.key,
    item: itemOf("dispute"),
    resident,
    communityCode,
    submittedAt: sentOn(world, day, chance),
    channel: "mini_program",
    title: "调解（保密）",
    text: null,
    ...(grievance.danger ? { priority: dangerPriority } : {}),
  });
  const mediators = world.staffOf(file.desk).filter(({ posts }) => posts.some(({ role }) => role === "mediator"));
  const neighbours = world
    .residentsOf(communityCode)
    .filter((one) => one.id !== resident.id && one.name[0] !== resident.name[0] && world.ageOf(one) >= 18);
  const played: DisputeFile = {
    file,
    people: {
      applicant: resident,
      mediator: chance.pick(mediators),
      head: world.headOf(communityCode),
      respondent: plot.respondent ?? chance.pick(neighbours),
    },
    dispute: {
      requestId: file.row.id,
      stage: "applied",
      ...grievance,
      danger: grievance.danger ?? false,
      createdAt: file.row.submittedAt,
      source: plot.source ?? "resident",
      referral: plot.referral ?? null,
      revision: 1,
      stageAt: file.row.submittedAt,
      concludeBy: null,
      outcome: null,
      closedAt: null,
    },
    parties: [partyOf(file, "applicant", resident.id)],
    mediators: [],
    events: [],
  };
  const until = endOfStory(world, file.row.submittedAt, plot.lasted);
  playMediation(world, played, { course: plot.course, until });
  if (plot.rated) act(world, file, { action: "rate", at: until, score: 5 });
  return played;
}
