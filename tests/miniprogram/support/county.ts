import type { Answer } from "./wx-stand-in.js";

// A made-up county in a few replies of the contract, enough to open every page of the mini-program.

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;

const slips = ["2026-11-19", "2026-11-20", "2026-11-23", "2026-11-24", "2026-11-25"].map((date, place) => ({
  date,
  passed: place < 3,
  today: place === 2,
  gapBefore: place === 2,
}));

export const due = {
  at: "2026-11-25T09:30:00Z",
  date: "2026-11-25",
  state: "running" as const,
  daysLeft: 2,
  words: "还剩 2 个工作日",
  dateWords: "11月25日 周三",
  provisional: false,
  slips,
};

export const summary = {
  number: "2026-1118-0037",
  kind: "application" as const,
  title: "高龄津贴申请",
  state: "in_progress" as const,
  headline: "低保工作站正在核对材料",
  deskName: "低保工作站",
  due,
  todo: null,
  appointment: null,
  canRate: false,
  submittedAt: "2026-11-18T01:12:00Z",
  updatedAt: "2026-11-23T01:20:00Z",
};

export const waiting = {
  ...summary,
  number: "2026-1117-0012",
  title: "社保补贴",
  state: "waiting_on_resident" as const,
  due: { ...due, state: "paused" as const, words: "停表中" },
  todo: { title: "要您补一张照片", text: "身份证反面太暗。" },
};

export const booked = {
  ...summary,
  number: "2026-1120-0005",
  kind: "booking" as const,
  title: "书画室",
  state: "accepted" as const,
  appointment: { startsAt: "2026-11-26T06:30:00Z", endsAt: "2026-11-26T08:30:00Z", place: "文化站 二楼" },
};

const resident = {
  id: id(100),
  name: "陈桂兰",
  phone: "138****6021",
  idNumber: null,
  idCheckedAt: null,
  birthDate: "1946-03-02",
  community: { id: id(1), name: "曙光社区" },
  homeAddress: "府河小区 3 栋",
  unreadMessages: 2,
};

const community = {
  id: id(1),
  name: "曙光社区",
  address: "府河大道 18 号",
  phone: "0712-2850018",
  point: { lng: 113.7, lat: 31 },
};

const item = {
  code: "elder-allowance",
  title: "高龄津贴申请",
  summary: "满 80 岁的老人，每月领津贴",
  service: "elders",
  kind: "application",
};

const resource = {
  id: id(50),
  name: "书画室",
  place: "文化站 二楼",
  about: "写字画画",
  seats: 12,
  kind: "room",
  deskName: "文化站",
  approval: false,
  materials: ["身份证"],
  terms: "",
};

const receipt = {
  number: "2026-1123-0042",
  title: "高龄津贴申请",
  deskName: "低保工作站",
  communityName: "曙光社区",
  why: "您住曙光社区。",
  dueWords: "11月30日 周一前办好",
};

function detailOf(number: string) {
  const found = [summary, waiting, booked].find((request) => request.number === number) ?? summary;
  return {
    ...found,
    why: { sentence: "您住曙光社区。", deskName: found.deskName, communityName: "曙光社区", phone: "0712-2850011" },
    legalDate: "2026-12-16",
    promisedDays: 5,
    legalDays: 20,
    facts: [{ label: "给谁办", value: "本人" }],
    timeline: [
      {
        id: id(1),
        at: "2026-11-18T01:12:00Z",
        action: "submit",
        title: "您交了申请",
        text: null,
        by: "您",
        attachments: [],
      },
    ],
    attachments: [],
    answer: null,
    next: "县里审批。",
    rating: null,
    moves: [
      { action: "urge", label: "催一下", asks: null, needs: [] },
      { action: "withdraw", label: "撤回", asks: null, needs: [] },
    ],
    revision: 1,
  };
}

export const mother = { id: id(101), name: "张秀兰", community: { id: id(1), name: "曙光社区" } };
const mandate = {
  id: id(200),
  side: "held",
  state: "active",
  person: mother,
  relation: "子女",
  scopes: ["follow", "apply", "book"],
  until: "2027-04-25",
};

const vacancy = {
  id: id(300),
  title: "维修电工",
  employer: "明光电器厂",
  payWords: "4000–5000 元一个月",
  hours: "全天",
  place: "曙光路 18 号",
  communityName: "曙光社区",
  left: 1,
  until: "2027-02-01",
  skills: ["电工"],
};
const lines = [
  { fits: true, words: "要会电工，您会" },
  { fits: false, words: "离您社区 6.2 公里，比您要的远" },
];
const fair = {
  id: id(310),
  title: "春风行动招聘会",
  communityName: "曙光社区",
  place: "曙光社区 门前广场",
  startsAt: new Date(Date.now() - 3_600_000).toISOString(),
  endsAt: new Date(Date.now() + 7_200_000).toISOString(),
  state: "published",
  phase: "on",
  employers: 2,
  vacancies: 1,
  wanted: 1,
  about: "带身份证。",
  point: { lng: 113.75, lat: 31.02 },
  reason: null,
  deskPhone: "0712-1",
  booths: [
    {
      id: id(311),
      number: 1,
      employer: "明光电器厂",
      paused: false,
      words: "前面 2 位，约 20 分钟",
      vacancies: [vacancy],
    },
    { id: id(312), number: 2, employer: "好邻超市", paused: true, words: "单位歇一会儿", vacancies: [] },
  ],
};
const boothTicket = {
  id: id(313),
  label: "B 003",
  deskName: "2 号展位 好邻超市",
  state: "waiting",
  counter: null,
  ahead: 2,
  words: "前面 2 位，约 20 分钟",
  lateMinutes: 0,
  canLeave: true,
};
const placement = {
  id: id(301),
  state: "proposed",
  stateWords: "等您同意",
  vacancy,
  lines,
  interview: null,
  words: null,
  moves: [
    { action: "consent", label: "同意" },
    { action: "decline", label: "不要了" },
  ],
};

const activity = {
  id: id(400),
  title: "河堤捡垃圾",
  kind: "service",
  kindName: "志愿服务",
  countsHours: true,
  state: "open",
  stateWords: "报名中",
  reason: null,
  about: "手套社区发",
  skills: ["环境清洁"],
  community: { id: id(1), name: "曙光社区", phone: "0712-2850018" },
  team: { id: id(410), name: "曙光志愿队" },
  place: "府河南岸亭子",
  point: { lng: 113.7, lat: 31 },
  metres: null,
  startsAt: "2026-11-28T01:00:00Z",
  endsAt: "2026-11-28T03:00:00Z",
  weekly: true,
  minAge: 16,
  maxAge: null,
  risky: true,
  riskWords: ["要当心：水边路滑"],
  roles: [
    { id: id(401), name: "捡拾", capacity: 12, taken: 9, waiting: 0 },
    { id: id(402), name: "登记", capacity: 2, taken: 2, waiting: 1 },
  ],
  mine: null as null | object,
  revision: 3,
};
const joined = {
  ...activity,
  mine: {
    id: id(403),
    state: "accepted",
    stateWords: "报上了",
    roleName: "捡拾",
    checkedInAt: null,
    checkedOutAt: null,
    reviewWords: null,
    minutes: null,
  },
};
const serviceRecord = {
  id: id(420),
  number: "FW20261126-7K3M9QX2TD",
  fromDay: "2026-01-01",
  untilDay: "2026-11-26",
  minutes: 1590,
  times: 9,
  issuedAt: "2026-11-26T01:00:00Z",
  revokedAt: null,
  revokedFor: null,
  paper: "/api/service-records/x/paper.pdf",
};
const team = {
  id: id(410),
  name: "曙光志愿队",
  kind: "volunteer",
  kindName: "志愿队",
  about: "每周出去做一件事",
  meets: "每周六上午",
  open: true,
  communityName: "曙光社区",
  members: 9,
  leaders: ["李队长"],
  mine: "leader",
  calendar: "/api/teams/x/calendar.ics",
};

const course = {
  activityId: id(410),
  sessionIds: [id(410), id(411), id(412)],
  title: "电工基础班",
  teaches: "电工",
  communityName: "曙光社区",
  fromDay: "2026-11-19",
  untilDay: "2026-12-03",
  sessions: 3,
  came: 1,
  left: 2,
  next: { activityId: id(411), startsAt: "2026-11-26T06:00:00Z", place: "社区会议室", joined: true },
  over: false,
  completed: false,
};
const completedCourse = {
  activityId: id(420),
  title: "收银班",
  teaches: "收银",
  came: 3,
  left: 0,
  next: null,
  over: true,
  completed: true,
};

const replies: [RegExp, (url: string) => unknown][] = [
  [/^\/api\/settings/, () => ({ demo: true, templates: { progress: "progress-template" } })],
  [/^\/api\/sessions\/wechat/, () => ({ token: "token-1", resident })],
  [/^\/api\/me$/, () => resident],
  [/^\/api\/communities$/, () => ({ communities: [community] })],
  [/^\/api\/communities\/[^/]+\/resources/, () => ({ resources: [resource] })],
  [
    /^\/api\/communities\/[^/]+$/,
    () => ({
      ...community,
      households: 1,
      residents: 1,
      example: true,
      attended: { open: true, words: "现在有人接，到 17:30" },
      hours: ["周一至周五 8:30–12:00"],
      desks: [{ id: id(20), code: "a", name: "低保工作站", phone: "0712-2850011", place: "一楼", duties: "津贴" }],
    }),
  ],
  [
    /^\/api\/items(\?|$)/,
    () => ({ items: [{ ...item, heard: ["八十"] }], frequent: [item], callInstead: null, total: 1 }),
  ],
  [
    /^\/api\/items\//,
    () => ({
      ...item,
      basis: ["《老年人权益保障法》第三十三条"],
      conditions: ["年满 80 周岁"],
      materials: [{ name: "身份证", note: "正反面", required: true }],
      steps: ["您在手机上交材料", "低保工作站核对"],
      legalDays: 20,
      promisedDays: 5,
      fee: 0,
      visits: 0,
      place: "一楼 2 号窗口",
      hours: ["周一至周五"],
      desk: { id: id(20), name: "低保工作站", phone: "0712-2850011", communityName: "曙光社区" },
      form: [
        { name: "elderName", label: "老人的姓名", type: "text", required: true },
        { name: "relation", label: "您和老人是", type: "choice", required: false, options: ["本人", "子女"] },
        { name: "birth", label: "出生日期", type: "date", required: false },
        { name: "about", label: "还有什么", type: "longtext", required: false },
      ],
    }),
  ],
  [/^\/api\/my\/requests(\?|$)/, () => ({ requests: [waiting, summary, booked], openCount: 3, nextCursor: null })],
  [
    /^\/api\/my\/work/,
    () => ({
      registration: { number: summary.number, wishes: "会装配", skills: ["装配"], pausedAt: null },
      matches: [{ vacancy, lines }],
      placements: [placement],
    }),
  ],
  [
    /^\/api\/my\/job-registration/,
    () => ({
      registration: {
        number: summary.number,
        form: {
          skills: ["电工"],
          experience: "",
          wish: "",
          hours: "全天",
          payAtLeast: 3500,
          distanceKm: 5,
          helpWanted: [],
          hardship: "没有",
        },
        pausedAt: null,
        revision: 2,
      },
    }),
  ],
  [/^\/api\/vacancies\?/, () => ({ vacancies: [vacancy], nextCursor: null })],
  [/^\/api\/(vacancies\/[^/]+\/applications|my\/placements)/, () => ({ ...placement, state: "consented" })],
  [
    /^\/api\/vacancies\//,
    () => ({
      ...vacancy,
      work: "检修线路",
      conditions: "",
      benefits: "社保",
      protection: "绝缘鞋",
      point: null,
      deskPhone: "0712-1",
    }),
  ],
  [/^\/api\/fairs$/, () => ({ fairs: [fair] })],
  [/^\/api\/fairs\//, () => fair],
  [
    /^\/api\/my\/fairs\//,
    () => ({
      registered: true,
      here: false,
      fits: [{ vacancyId: vacancy.id, lines }],
      numbers: [{ boothId: id(312), ticket: boothTicket }],
    }),
  ],
  [/^\/api\/my\/tickets\/[^/]+\/leave/, () => ({ ...boothTicket, state: "left", canLeave: false })],
  [/^\/api\/booths\/[^/]+\/numbers/, () => boothTicket],
  [/^\/api\/activities(\?|$)/, () => ({ activities: [activity, { ...joined, id: id(404) }], nextCursor: null })],
  [/^\/api\/activities\/[^/]+\/(signups|attendance)/, () => joined],
  [/^\/api\/activities\//, () => activity],
  [
    /^\/api\/taught-skills/,
    () => ({
      taught: [{ skill: "电工", activityId: id(400), startsAt: "2026-12-03T06:00:00Z", communityName: "曙光社区" }],
    }),
  ],
  [/^\/api\/my\/courses$/, () => ({ courses: [course, { ...course, ...completedCourse }] })],
  [/^\/api\/my\/service-records/, () => ({ records: [serviceRecord] })],
  [/^\/api\/service-records\//, () => ({ ...serviceRecord, name: "陈**", valid: true })],
  [
    /^\/api\/my\/service\/[^/?]+/,
    () => ({
      signupId: id(405),
      activityId: id(406),
      title: "陪独居老人说说话",
      place: "志愿服务站",
      communityName: "曙光社区",
      phone: "0712-2850018",
      startsAt: "2026-11-14T01:00:00Z",
      endsAt: "2026-11-14T03:00:00Z",
      checkedInAt: "2026-11-14T01:00:00Z",
      checkedOutAt: "2026-11-14T03:00:00Z",
      minutes: 120,
      entries: [{ minutes: 120, byName: "周芳", at: "2026-11-16T01:00:00Z", kind: "recorded" }],
      correction: null,
    }),
  ],
  [
    /^\/api\/my\/service/,
    () => ({
      minutesThisYear: 1590,
      minutes: 1590,
      times: 9,
      milestones: ["满 10 小时"],
      pending: 1,
      entries: [
        {
          signupId: id(405),
          activityId: id(406),
          title: "陪独居老人说说话",
          place: "志愿服务站",
          communityName: "曙光社区",
          startsAt: "2026-11-14T01:00:00Z",
          minutes: 120,
          byName: "周芳",
          correctionWords: null,
        },
      ],
      nextCursor: null,
    }),
  ],
  [/^\/api\/teams(\?|$)/, () => ({ teams: [team] })],
  [
    /^\/api\/teams\//,
    () => ({
      team,
      notices: [{ id: id(411), text: "周六照常", byName: "李敏", at: "2026-11-22T01:00:00Z" }],
      memberNames: ["李敏", "王芳"],
      people: [
        { residentId: id(412), name: "李敏", leads: true, joinedAt: "2026-01-05T01:00:00Z" },
        { residentId: id(413), name: "王芳", leads: false, joinedAt: "2026-03-05T01:00:00Z" },
      ],
    }),
  ],
  [/^\/api\/me\/mandates/, () => ({ mandates: [mandate] })],
  [/^\/api\/my\/requests\//, (url) => detailOf(url.split("/")[4] ?? "")],
  [
    /^\/api\/my\/bookings\//,
    () => ({
      number: booked.number,
      state: "confirmed",
      stateWords: "约好了",
      resource,
      community: {
        id: id(1),
        name: "曙光社区",
        phone: "0712-2850018",
        address: "曙光路 1 号",
        point: { lng: 113.7, lat: 31 },
      },
      startsAt: "2026-11-26T06:30:00Z",
      endsAt: "2026-11-26T08:30:00Z",
      canChange: true,
      canCheckIn: false,
      note: "",
      calendarUrl: "/api/bookings/x/calendar.ics",
      ticket: null,
    }),
  ],
  [/^\/api\/my\/waitlist/, () => ({ waiting: [] })],
  [/^\/api\/resources\/[^/]+\/alternatives/, () => ({ here: [], elsewhere: [], waiting: 0 })],
  [
    /^\/api\/resources\//,
    () => ({
      resource,
      community: { id: id(1), name: "曙光社区", phone: "0712-2850018" },
      bookableUntil: "2026-12-06",
      laterWords: "12月7日的，明天开约",
      days: [
        {
          date: "2026-11-26",
          state: "open",
          free: 1,
          words: "余 1",
          slots: [
            { id: id(60), startsAt: "2026-11-26T06:30:00Z", endsAt: "2026-11-26T08:30:00Z", free: 1, reason: "" },
          ],
        },
        { date: "2026-11-27", state: "full", free: 0, words: "约满", slots: [] },
      ],
    }),
  ],
  [
    /^\/api\/my\/messages(\?|$)/,
    () => ({
      messages: [
        {
          id: id(301),
          at: "2026-11-23T01:31:00Z",
          title: "照片要重拍",
          text: "反面太暗。",
          requestNumber: waiting.number,
          read: false,
        },
      ],
      unread: 1,
      nextCursor: null,
    }),
  ],
  [/^\/api\/my\/messages\/read/, () => ({ unread: 0 })],
  [/^\/api\/my\/subscriptions/, () => ({})],
  [/^\/api\/(applications|bookings|job-registrations|disputes|volunteers)/, () => ({ ...receipt, dial: null })],
];

/** The county's server, as far as these pages ask it. */
export const county: Answer = ({ url }) => {
  const reply = replies.find(([path]) => path.test(url));
  if (!reply) return { status: 404, body: { error: { code: "not_found", message: "没有找到。" } } };
  return { status: 200, body: reply[1](url) };
};
