import { type BookingFile, bookable, playBooking } from "../bookings/bookings.js";
import { type Chance, chanceOf, idOf } from "../chance.js";
import type { DisputeFile } from "../disputes/course.js";
import { playDispute } from "../disputes/disputes.js";
import type { StaffPlan } from "../people/staff.js";
import type { ResidentRow, ResourceRow, SlotRow } from "../rows.js";
import { dayOf, minuteOf, weekdayOf } from "../shanghai.js";
import type { World } from "../world.js";
import { type ApplicationFile, playApplication } from "./applications.js";
import { type DemoApplication, demoApplications } from "./demo-applications.js";
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
  const search = searchOf(cast);
  const applications = demoApplications.map((plot) => applyAs(cast, plot));
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
      ...meetEmployer(cast, search),
      ...reserve(cast, xiulan, "shuguang", "book-clinic", () => true),
      ...reserve(cast, xiaowen, "taiping", "book-activity-room", ({ startsAt }) => weekdayOf(dayOf(startsAt)) >= 5),
      ...reserve(cast, xiaoman, "jianxin", "book-reading-room", ({ startsAt }) => weekdayOf(dayOf(startsAt)) >= 5),
    ],
    jobs: [
      search,
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
          course: "consented",
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
      playDispute(
        world,
        {
          key: "demo/talked",
          resident: residentOf(cast, limin),
          communityCode: "shuguang",
          course: "recorded",
          daysAgo: 12,
          grievance: {
            topic: "邻里",
            statement: "楼上的空调水一直滴到我家雨棚上，夜里响，跟他说了两回，接了根管子又掉了。",
            since: "今年夏天",
            otherParty: "楼上 502 的住户",
            wish: "把水管接好，雨棚换一块。",
          },
        },
        cast.chance,
      ),
      playDispute(
        world,
        {
          key: "demo/performing",
          resident: residentOf(cast, limin),
          communityCode: "shuguang",
          course: "performing",
          daysAgo: 20,
          grievance: {
            topic: "损害赔偿",
            statement: "楼上洗衣机的水管脱了，水漏下来，客厅的吊顶和地板泡坏了，找人看过要三千六。",
            since: "上个月",
            otherParty: "楼上 602 的住户",
            wish: "把吊顶修好，地板的钱赔一部分。",
          },
        },
        cast.chance,
      ),
      playDispute(
        world,
        {
          key: "demo/drafted",
          resident: neighbourOf(cast, "shuguang"),
          respondent: residentOf(cast, limin),
          communityCode: "shuguang",
          course: "drafted",
          daysAgo: 9,
          grievance: {
            topic: "物业",
            statement: "李家的电动车常停在单元门口充电，线从窗户拉下来，我家推婴儿车进不去，说过几次。",
            since: "春节以后",
            otherParty: "三楼李家",
            wish: "车停到车棚去充。",
          },
        },
        cast.chance,
      ),
      playDispute(
        world,
        {
          key: "demo/invited",
          resident: neighbourOf(cast, "shuguang"),
          respondent: residentOf(cast, limin),
          communityCode: "shuguang",
          course: "invited",
          daysAgo: 1,
          grievance: {
            topic: "邻里",
            statement: "隔壁的孩子每天晚上九点以后练琴，我上早班，睡不好，敲过两次门，说不到一块儿去。",
            since: "这学期开学",
            otherParty: "隔壁姓李的那一家",
            wish: "定个时间，晚上八点半以后不练。",
          },
        },
        cast.chance,
      ),
    ],
    volunteers: [
      playVolunteer(
        world,
        {
          key: "demo/volunteer/li",
          resident: residentOf(cast, limin),
          communityCode: "shuguang",
          course: "closed",
          state: "accepted",
          daysAgo: 58,
          lasted: 2,
          skills: ["陪老人说话", "上门送餐", "教手机"],
          times: ["平时晚上", "周六"],
          aboutMe: "住得近，晚上和周末有空，跑个腿没问题。",
          answersCalls: true,
          onBoard: true,
        },
        cast.chance,
      ),
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

function applyAs(cast: Cast, { key, by, ...plot }: DemoApplication): ApplicationFile {
  const owner = cast.staff.find(({ username }) => username === by);
  const resident = residentOf(cast, key);
  return playApplication(cast.world, { key: `demo/${key}/${plot.itemCode}`, resident, owner, ...plot }, cast.chance);
}

function neighbourOf({ world }: Cast, code: string): ResidentRow {
  const found = world.residentsOf(code).find((person) => world.ageOf(person) > 40);
  if (!found) throw new Error(`no neighbour in ${code}`);
  return found;
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

/** 李敏 looks for work too: one employer meets her at a time that she chose, another waits for her to choose. */
function searchOf(cast: Cast): JobFile {
  return playJob(
    cast.world,
    {
      key: "demo/job/li",
      resident: residentOf(cast, "limin"),
      communityCode: "shuguang",
      course: "working",
      state: "interviewing",
      daysAgo: 5,
      wish: {
        skills: ["收银", "服务员"],
        experience: "超市收银六年，去年店关了",
        wish: "白天班，早晚要照看母亲",
        hours: "全天",
        payAtLeast: 0,
        distanceKm: 5,
        helpWanted: ["推荐工作"],
        hardship: "4050人员",
      },
    },
    chanceOf("demonstration of work"),
  );
}

/** The time of the first interview, in the room with the long table. */
function meetEmployer(cast: Cast, { file }: JobFile): BookingFile[] {
  const own = { ...cast, chance: chanceOf("demonstration of an interview") };
  const room = cast.resources.find(
    ({ itemCode, kind, communityId }) =>
      itemCode === "book-culture-room" && kind === "room" && communityId === idOf("community", "shuguang"),
  );
  const suits = ({ resourceId, startsAt }: SlotRow) => resourceId === room?.id && weekdayOf(dayOf(startsAt)) === 2;
  return reserve(own, "limin", "shuguang", "book-culture-room", suits, idOf("placement", file.row.id));
}

/** Books the first free slot that suits, or the first free one at all. */
function reserve(
  cast: Cast,
  key: string,
  code: string,
  itemCode: string,
  suits: (slot: SlotRow) => boolean,
  matterId?: string,
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
  const plot = { code, slot, resource, resident: residentOf(cast, key), end: "confirmed" as const };
  return [playBooking(world, matterId ? { ...plot, matterId } : plot, chance)];
}
