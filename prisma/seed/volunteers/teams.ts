import type { TeamKind } from "../../../contract/teams.js";
import { chanceOf, idOf } from "../chance.js";
import { places } from "../places/communities.js";
import type { TeamMemberRow, TeamNoticeRow, TeamProposalRow, TeamRow } from "../rows.js";
import type { World } from "../world.js";

const dayMs = 24 * 3_600_000;

interface TeamPlan {
  kind: TeamKind;
  words: string;
  about: string;
  meets: string;
  people: number;
  notice: string;
}

const volunteers: TeamPlan = {
  kind: "volunteer",
  words: "志愿队",
  about: "每周六上午出去做一件事：看老人、清楼道、教孩子。第一次来有人带。",
  meets: "每周六上午",
  people: 9,
  notice: "这周六照常，九点集合。天凉，多穿一件，水自己带。",
};
const others: readonly TeamPlan[] = [
  {
    kind: "dragon",
    words: "龙灯队",
    about: "一条九节布龙，逢年过节上街。想学的从龙尾举起。",
    meets: "每周三、周日晚上七点",
    people: 11,
    notice: "腊月要上街，从下周起加练一晚，来不了的说一声。",
  },
  {
    kind: "drum",
    words: "腰鼓队",
    about: "以打为乐，不比高低。鼓可以先借社区的。",
    meets: "每周二、周四晚上七点",
    people: 12,
    notice: "新到六面鼓，周四来领，登记一下名字。",
  },
  {
    kind: "arts",
    words: "文艺队",
    about: "唱楚剧、唱老歌、跳舞。嗓子不好来打板也欢迎。",
    meets: "每周五下午三点",
    people: 10,
    notice: "元旦演出的节目单贴在文化站门口，看看有没有漏的。",
  },
  {
    kind: "gateball",
    words: "门球队",
    about: "老年人的球，不跑不撞。六人一队，随到随打。",
    meets: "每天早上七点半",
    people: 8,
    notice: "场地周五上午浇水，那天改到下午两点。",
  },
];

export interface Teams {
  team: TeamRow[];
  team_member: TeamMemberRow[];
  team_notice: TeamNoticeRow[];
  team_proposal: TeamProposalRow[];
}

/** A volunteers' team in every community and one more; all five kinds in 曙光社区. */
export function foundTeams(world: World): Teams {
  const founded: Teams = { team: [], team_member: [], team_notice: [], team_proposal: wishForTeams(world) };
  for (const [number, { code, name }] of places.entries()) {
    const chance = chanceOf(`teams of ${code}`);
    const plans =
      code === "shuguang" ? [volunteers, ...others] : [volunteers, ...others.slice(number % 4, (number % 4) + 1)];
    for (const plan of plans) {
      const id = teamId(code, plan.kind);
      const createdAt = new Date(world.now.getTime() - 110 * dayMs);
      founded.team.push({
        id,
        communityId: idOf("community", code),
        name: `${name.replace(/社区$/, "")}${plan.words}`,
        kind: plan.kind,
        about: plan.about,
        meets: plan.meets,
        open: true,
        createdAt,
      });
      const able = world.residentsOf(code).filter((one) => world.ageOf(one) >= 18 && world.ageOf(one) <= 78);
      const people = chance.some(able, plan.people);
      founded.team_member.push(
        ...people.map(({ id: residentId }, place) => ({
          teamId: id,
          residentId,
          role: place === 0 ? "leader" : "member",
          joinedAt: new Date(createdAt.getTime() + place * 3 * dayMs),
        })),
      );
      founded.team_notice.push({
        id: idOf("team_notice", id),
        teamId: id,
        text: plan.notice,
        byName: people[0]?.name ?? "",
        at: new Date(world.now.getTime() - (1 + (number % 3)) * dayMs),
      });
    }
  }
  // The people who may be played: a member, a leader, and a schoolgirl.
  const played: readonly [person: string, code: string, kind: TeamKind, role: "leader" | "member"][] = [
    ["limin", "shuguang", "volunteer", "leader"],
    ["limin", "shuguang", "arts", "member"],
    ["chenxiaowen", "taiping", "volunteer", "member"],
    ["zhaoxiaoman", "jianxin", "volunteer", "member"],
    ["zhangxiulan", "shuguang", "arts", "member"],
  ];
  for (const [person, code, kind, role] of played)
    founded.team_member.push({
      teamId: teamId(code, kind),
      residentId: idOf("resident", person),
      role,
      joinedAt: new Date(world.now.getTime() - 60 * dayMs),
    });
  return founded;
}

export function teamId(communityCode: string, kind: TeamKind): string {
  return idOf("team", `${communityCode}/${kind}`);
}

/** In 曙光社区 one wish waits for the station, and 李敏 was told why hers could not be. */
function wishForTeams(world: World): TeamProposalRow[] {
  const communityId = idOf("community", "shuguang");
  const asks = chanceOf("wishes for teams").pick(
    world.residentsOf("shuguang").filter((one) => world.ageOf(one) >= 30 && world.ageOf(one) <= 70),
  );
  const station = world.staffOf(world.desk("shuguang", "volunteers"))[0] ?? world.headOf("shuguang");
  return [
    {
      id: idOf("team_proposal", "erhu"),
      communityId,
      residentId: asks.id,
      waitingFor: asks.id,
      state: "waiting",
      name: "曙光二胡社",
      kind: "arts",
      about: "我拉了三十年二胡，楼下还有四五个会拉的。想借文化站的屋子，一起练，过年给大家拉一场。",
      meets: "每周四晚上七点",
      createdAt: new Date(world.now.getTime() - 2 * dayMs),
      answer: null,
      decidedBy: null,
      decidedAt: null,
      teamId: null,
    },
    {
      id: idOf("team_proposal", "night-run"),
      communityId,
      residentId: idOf("resident", "limin"),
      waitingFor: null,
      state: "refused",
      name: "河堤夜跑队",
      kind: "volunteer",
      about: "晚上下班了沿着府河跑一圈，顺手捡捡垃圾。",
      meets: "每周二、周四晚上八点",
      createdAt: new Date(world.now.getTime() - 20 * dayMs),
      answer: "河堤东段的路灯还没修好，晚上跑不安全。灯修好了您再提，我们一定支持。",
      decidedBy: station.name,
      decidedAt: new Date(world.now.getTime() - 18 * dayMs),
      teamId: null,
    },
  ];
}
