import { type BookingFile, bookable, playBooking } from "../bookings/bookings.js";
import { type Chance, chanceOf, idOf } from "../chance.js";
import type { StaffPlan } from "../people/staff.js";
import type { ResidentRow, ResourceRow, SlotRow } from "../rows.js";
import { dayOf, minuteOf, weekdayOf } from "../shanghai.js";
import type { World } from "../world.js";
import { type ApplicationFile, type ApplicationPlot, playApplication } from "./applications.js";
import { type DisputeFile, playDispute } from "./disputes.js";
import { type JobFile, playJob } from "./jobs.js";
import { playVolunteer, type VolunteerFile } from "./volunteers.js";

export interface DemoFiles {
  applications: ApplicationFile[];
  bookings: BookingFile[];
  jobs: JobFile[];
  disputes: DisputeFile[];
  volunteers: VolunteerFile[];
}

interface Cast {
  world: World;
  chance: Chance;
  staff: readonly StaffPlan[];
  residents: readonly ResidentRow[];
  resources: readonly ResourceRow[];
  slots: readonly SlotRow[];
}

/** The lists of the six people whom a visitor may be: each has something to do, something under way, something done. */
export function playDemo(world: World, given: Omit<Cast, "world" | "chance">): DemoFiles {
  const cast: Cast = { world, chance: chanceOf("demonstration"), ...given };
  const [limin, xiulan, jianguo, xiaowen, daming, xiaoman] = [
    "limin",
    "zhangxiulan",
    "wangjianguo",
    "chenxiaowen",
    "liudaming",
    "zhaoxiaoman",
  ] as const;
  const apply = (
    key: string,
    code: string,
    plot: Omit<ApplicationPlot, "key" | "resident" | "communityCode" | "owner"> & { by?: string },
  ) => applyAs(cast, key, code, plot);
  const applications = [
    apply(limin, "shuguang", {
      itemCode: "social-insurance-subsidy",
      said: "自己交的养老和医疗，今年第三季度的想补一下，凭证都拍了。",
      course: "asked",
      daysAgo: 4,
      by: "shuguang.wu",
    }),
    apply(limin, "shuguang", {
      itemCode: "elder-allowance",
      said: "我妈今年八十了，身体还行，就是出门不方便，能在手机上办最好。",
      course: "noted",
      daysAgo: 3,
      by: "shuguang.zhou",
    }),
    apply(limin, "shuguang", {
      itemCode: "repair-report",
      said: "曙光新村 3 栋 2 单元楼道灯不亮，老人上楼害怕。",
      turn: 0,
      course: "resolved",
      daysAgo: 4,
      lasted: 2.5,
      by: "shuguang.cheng",
    }),
    apply(limin, "shuguang", {
      itemCode: "residence-proof",
      said: "孩子上学要住址证明，电子的就行。",
      answered: "证明开好了，电子的已经发到您手机，点开就能下载。",
      course: "rated",
      daysAgo: 24,
      lasted: 1.5,
      score: 5,
      ratingText: "当天就开好了，不用跑。",
      by: "shuguang.cheng",
    }),
    apply(xiulan, "shuguang", {
      itemCode: "elder-care",
      said: "我一个人住，腿脚不好下不了楼，想请人每周上门帮着打扫。",
      replied: "人安排好了，明天上午 9 点先上门看看，程雨欣陪着去。",
      course: "working",
      daysAgo: 1,
      channel: "phone",
      by: "shuguang.cheng",
    }),
    apply(xiulan, "shuguang", {
      itemCode: "pension-verification",
      said: "手机刷脸老是失败，能不能上门来认一下？",
      turn: 0,
      course: "rated",
      daysAgo: 18,
      lasted: 1.4,
      score: 5,
      ratingText: "姑娘上门来的，很耐心。",
      by: "shuguang.wu",
    }),
    apply(xiulan, "shuguang", {
      itemCode: "elder-meal",
      turn: 1,
      said: "中午想要人送饭，牙不好，要软的。",
      course: "resolved",
      daysAgo: 5,
      lasted: 1.5,
      by: "shuguang.cheng",
    }),
    apply(jianguo, "xingfu", {
      itemCode: "wage-help",
      said: "在锦绣新城工地干了两个月，包工头拖着不给工钱，一共九千六。",
      course: "working",
      daysAgo: 7,
    }),
    apply(jianguo, "xingfu", {
      itemCode: "skill-training",
      said: "想学电工，晚上能来上课，年纪大一点收不收？",
      course: "accepted",
      daysAgo: 1,
    }),
    apply(jianguo, "xingfu", {
      itemCode: "unemployment-registration",
      said: "纺织厂关了，想登记失业，看能领什么。",
      course: "rated",
      daysAgo: 30,
      lasted: 2,
      score: 4,
    }),
    apply(xiaowen, "taiping", {
      itemCode: "report-problem",
      said: "太平街那一排路灯三天没有亮，志愿服务完回家黑漆漆的。",
      turn: 0,
      course: "resolved",
      daysAgo: 6,
      lasted: 3,
    }),
    apply(xiaowen, "taiping", {
      itemCode: "resident-proposal",
      said: "太平花园想在架空层放一组充电柜，大家商量一下行不行？",
      replied: "消防说可以放，要离楼梯口六米。征求意见表发下去了，回来 32 户，28 户同意。",
      course: "working",
      daysAgo: 9,
    }),
    apply(daming, "huanghu", {
      itemCode: "repair-report",
      said: "黄湖小区 5 栋下水道堵了往外冒，报过物业没人来。",
      turn: 4,
      course: "rated",
      daysAgo: 6,
      score: 2,
      ratingText: "说修好了，下雨又冒出来了。",
    }),
    apply(daming, "huanghu", {
      itemCode: "question",
      said: "楼上空调外机滴水，这种事归谁管？",
      course: "queued",
      daysAgo: 0,
    }),
    apply(xiaoman, "jianxin", {
      itemCode: "question",
      said: "图书室周末开到几点？期末想天天来自习。",
      answered: "周末上午 9:00 到 11:30，下午 14:30 到 17:00。座位在手机上约，期末两周我们晚上也开。",
      course: "resolved",
      daysAgo: 3,
      lasted: 1,
    }),
  ];
  return {
    applications: [...applications, lowRating(cast)],
    bookings: [
      ...reserve(
        cast,
        limin,
        "shuguang",
        "book-culture-room",
        ({ startsAt }) => weekdayOf(dayOf(startsAt)) === 4 && minuteOf(startsAt) === 870,
      ),
      ...reserve(cast, xiulan, "shuguang", "book-clinic", () => true),
      ...reserve(cast, xiaowen, "taiping", "book-activity-room", ({ startsAt }) => weekdayOf(dayOf(startsAt)) >= 5),
      ...reserve(cast, xiaoman, "jianxin", "book-reading-room", ({ startsAt }) => weekdayOf(dayOf(startsAt)) >= 5),
    ],
    jobs: [
      playJob(
        world,
        {
          key: "demo/job",
          resident: residentOf(cast, jianguo),
          communityCode: "xingfu",
          course: "working",
          state: "recommended",
          daysAgo: 2,
          wish: {
            skills: ["保安", "搬运装卸"],
            experience: "纺织厂机修工二十六年",
            wish: "离家近，白班，三千左右",
            hours: "全天",
            payAtLeast: 2800,
            distanceKm: 3,
            helpWanted: ["推荐工作", "技能培训"],
            hardship: "4050人员",
          },
        },
        cast.chance,
      ),
    ],
    disputes: [
      playDispute(
        world,
        {
          key: "demo/dispute",
          resident: residentOf(cast, daming),
          communityCode: "huanghu",
          course: "working",
          stage: "consented",
          daysAgo: 5,
          grievance: {
            topic: "邻里",
            statement: "楼上卫生间漏水，我家天花板湿了一大片，墙皮都掉了。找过三次，他说不是他家漏的，后来连门都不开。",
            since: "一个多月",
            otherParty: "楼上 401 的住户，姓熊",
            wish: "请人来看看是哪里漏，修好，把我家的墙补一补。",
          },
        },
        cast.chance,
      ),
    ],
    volunteers: [
      playVolunteer(
        world,
        {
          key: "demo/volunteer/chen",
          resident: residentOf(cast, xiaowen),
          communityCode: "taiping",
          course: "rated",
          state: "accepted",
          daysAgo: 44,
          lasted: 2,
          skills: ["陪老人说话", "教手机", "辅导作业"],
          times: ["周六", "周日"],
          aboutMe: "在县医院上班，周末有空，愿意教老人用手机。",
        },
        cast.chance,
      ),
      playVolunteer(
        world,
        {
          key: "demo/volunteer/zhao",
          resident: residentOf(cast, xiaoman),
          communityCode: "jianxin",
          course: "asked",
          state: "applied",
          daysAgo: 1,
          skills: ["辅导作业"],
          times: ["周日"],
          aboutMe: "高一学生，数学还行，想教小学生写作业。",
          guardianConsent: true,
        },
        cast.chance,
      ),
    ],
  };
}

function applyAs(
  { world, chance, staff, residents }: Cast,
  key: string,
  communityCode: string,
  { by, ...plot }: Omit<ApplicationPlot, "key" | "resident" | "communityCode" | "owner"> & { by?: string },
): ApplicationFile {
  const resident = residents.find(({ id }) => id === idOf("resident", key));
  if (!resident) throw new Error(`no resident ${key}`);
  const owner = staff.find(({ username }) => username === by);
  return playApplication(
    world,
    { key: `demo/${key}/${plot.itemCode}`, resident, communityCode, ...plot, ...(owner ? { owner } : {}) },
    chance,
  );
}

/** A second low rating besides 刘大明's, in 曙光社区, so that its head sees one to call back. */
function lowRating({ world, chance, staff }: Cast): ApplicationFile {
  const resident = world.residentsOf("shuguang").find((person) => world.ageOf(person) > 30);
  if (!resident) throw new Error("no resident to rate");
  return playApplication(
    world,
    {
      key: "demo/low-rating",
      itemCode: "temporary-aid",
      resident,
      communityCode: "shuguang",
      turn: 0,
      said: "爱人骑车摔断了腿，住院花了两万多，想问能不能帮一点。",
      course: "rated",
      daysAgo: 9,
      owner: staff.find(({ username }) => username === "shuguang.zhou"),
      score: 1,
      answered: "批了，救助金三天内到社保卡。",
      ratingText: "说三天到账，等了一个星期，打电话没人接。",
    },
    chance,
  );
}

function residentOf({ residents }: Cast, key: string): ResidentRow {
  const found = residents.find(({ id }) => id === idOf("resident", key));
  if (!found) throw new Error(`no resident ${key}`);
  return found;
}

/** Books the first free slot that suits, or the first free one at all. */
function reserve(
  cast: Cast,
  key: string,
  code: string,
  itemCode: string,
  suits: (slot: SlotRow) => boolean,
): BookingFile[] {
  const { world, resources, slots, chance } = cast;
  const rooms = resources.filter((room) => room.itemCode === itemCode && room.communityId === idOf("community", code));
  const free = slots.filter(
    (slot) =>
      rooms.some(({ id }) => id === slot.resourceId) &&
      bookable(slot.startsAt, world.now) &&
      slot.taken < slot.capacity,
  );
  const slot = free.find(suits) ?? free[0];
  const resource = rooms.find(({ id }) => id === slot?.resourceId);
  if (!slot || !resource) return [];
  return [playBooking(world, { code, slot, resource, resident: residentOf(cast, key), end: "confirmed" }, chance)];
}
