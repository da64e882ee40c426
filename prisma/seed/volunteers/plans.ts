import type { ActivityKind } from "../../../contract/activities.js";
import type { skillNames } from "../../../contract/jobs.js";
import type { volunteerSkills } from "../../../contract/volunteers.js";

type Skill = (typeof volunteerSkills)[number];

/** What is planned again and again, or once, in words; days count from today, minutes from midnight. */
export interface Plan {
  key: string;
  kind: ActivityKind;
  title: string;
  about: string;
  skills: Skill[];
  /** Of a class. */
  teaches?: (typeof skillNames)[number];
  place: string;
  from: number;
  minutes: number;
  roles: readonly (readonly [name: string, capacity: number])[];
  minAge?: number;
  /** What there is to mind; an activity with dangers is a risky one. */
  dangers?: string;
  /** Of how many a hundred of the places are taken. */
  fullness: number;
  /** The demonstration's own people come too. */
  withOwn?: boolean;
}

/** Each Saturday of the volunteers' team, one to a community. */
export const saturdays: readonly Plan[] = [
  {
    key: "elders",
    kind: "service",
    title: "陪独居老人说说话",
    about: "两人一组，上门坐一坐，问问缺什么。有人带着，第一次来也行。",
    skills: ["陪老人说话"],
    place: "社区志愿服务站",
    from: 540,
    minutes: 120,
    roles: [["上门", 8]],
    minAge: 16,
    fullness: 60,
  },
  {
    key: "river",
    kind: "service",
    title: "河堤捡垃圾",
    about: "沿府河南岸走一圈，手套和夹子社区发。穿不怕脏的鞋。",
    skills: ["环境清洁"],
    place: "府河南岸亭子",
    from: 540,
    minutes: 120,
    roles: [
      ["捡拾", 12],
      ["称重登记", 2],
    ],
    minAge: 14,
    dangers: "水边路滑，不下河堤，不捡玻璃。",
    fullness: 75,
  },
  {
    key: "homework",
    kind: "service",
    title: "孩子作业辅导角",
    about: "一人看两三个孩子写作业，不讲新课。能讲作业、有耐心就行。",
    skills: ["辅导作业"],
    place: "文化站二楼",
    from: 540,
    minutes: 150,
    roles: [
      ["辅导", 6],
      ["看门、分点心", 2],
    ],
    minAge: 16,
    fullness: 40,
  },
  {
    key: "corridor",
    kind: "service",
    title: "楼道清理日",
    about: "清小广告，搬走堆在楼道的杂物。工具社区备好。",
    skills: ["打扫卫生", "环境清洁"],
    place: "社区门口",
    from: 510,
    minutes: 120,
    roles: [["清理", 10]],
    minAge: 16,
    fullness: 50,
  },
];

/** Once each, in the two weeks to come. `inDays` may be 0: today in the evening. */
export const once: readonly (Plan & { inDays: number; everywhere?: boolean })[] = [
  {
    key: "patrol",
    inDays: 0,
    kind: "service",
    title: "夜间巡逻守望",
    about: "跟民警走一圈，看看路灯、车棚、楼道门。红马甲和手电社区发。",
    skills: ["巡逻守望"],
    place: "社区警务室门口",
    from: 1140,
    minutes: 90,
    roles: [["巡逻", 6]],
    minAge: 18,
    dangers: "走夜路，遇事不上前，先打 110。",
    fullness: 70,
  },
  {
    key: "phone",
    inDays: 1,
    everywhere: true,
    kind: "service",
    title: "教老人用手机",
    about: "教发微信、看病挂号、防诈骗。一对一，慢慢讲。",
    skills: ["教手机"],
    place: "图书室",
    from: 870,
    minutes: 90,
    roles: [["教的人", 5]],
    minAge: 16,
    fullness: 60,
  },
  {
    key: "electrician-class",
    inDays: 6,
    kind: "training",
    title: "电工基础班：从认线到接表",
    about: "讲两小时，动手一小时。工具有，穿平底鞋来。学完发结业证明。",
    skills: [],
    teaches: "电工",
    place: "社区会议室",
    from: 540,
    minutes: 180,
    roles: [["学员", 20]],
    minAge: 16,
    fullness: 60,
  },
  {
    key: "fraud",
    inDays: 2,
    everywhere: true,
    kind: "lecture",
    title: "防诈骗讲座：先挂电话再问人",
    about: "派出所民警讲本县的真事。听完发一张贴在座机旁的提示卡。",
    skills: [],
    place: "社区会议室",
    from: 900,
    minutes: 75,
    roles: [["来听", 60]],
    fullness: 30,
  },
  {
    key: "drum",
    inDays: 4,
    kind: "culture",
    title: "腰鼓龙灯同台练",
    about: "两支队伍一起走一遍，街坊都能来看，也能试着打。",
    skills: [],
    place: "社区广场",
    from: 1110,
    minutes: 90,
    roles: [
      ["来看", 80],
      ["上场试一试", 10],
    ],
    fullness: 35,
  },
  {
    key: "haircut",
    inDays: 5,
    kind: "service",
    title: "给老人理发",
    about: "推子、围布社区有，自己顺手的也可以带来。",
    skills: ["理发"],
    place: "社区大厅东侧",
    from: 540,
    minutes: 150,
    roles: [
      ["理发", 3],
      ["扫地、叫号", 2],
    ],
    minAge: 18,
    fullness: 100,
  },
  {
    key: "gateball",
    inDays: 6,
    kind: "sport",
    title: "门球友谊赛",
    about: "六人一队，不够现场拼。球杆社区有。",
    skills: [],
    place: "府河公园门球场",
    from: 510,
    minutes: 150,
    roles: [["上场", 24]],
    fullness: 55,
  },
  {
    key: "drill",
    inDays: 8,
    kind: "drill",
    title: "楼栋消防疏散演练",
    about: "听哨子下楼，学用灭火器。老人和孩子由志愿者扶着走。",
    skills: [],
    place: "曙光新村 3 栋楼下",
    from: 570,
    minutes: 60,
    roles: [["参加演练", 40]],
    dangers: "下楼慢走，不推不挤，心脏不好的在院里看。",
    fullness: 40,
  },
  {
    key: "cook-class",
    inDays: 9,
    kind: "training",
    title: "厨艺班：切配和家常菜",
    about: "师傅带着切、炒、摆盘，做完一起吃。围裙社区发，不收费，来够了发结业证明。",
    skills: [],
    teaches: "厨师",
    place: "社区食堂",
    from: 870,
    minutes: 150,
    roles: [["学员", 12]],
    minAge: 16,
    fullness: 50,
    withOwn: true,
  },
];
