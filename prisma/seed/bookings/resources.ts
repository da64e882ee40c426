import { chanceOf, idOf } from "../chance.js";
import { places } from "../places/communities.js";
import type { ResourceRow } from "../rows.js";
import { madeUntil } from "./slots.js";

/** One span of a resource's week; weekday 1 is Monday, times are minutes after midnight. Each is one slot. */
interface PatternSpan {
  weekday: number;
  startsAt: number;
  endsAt: number;
  capacity: number;
}

/** A week as it is kept: here the same the year round. */
export interface SeedSeason {
  name: string;
  from: null;
  until: null;
  spans: (PatternSpan & { slotMinutes: number })[];
}

interface ResourceKind {
  key: string;
  deskCode: string;
  itemCode: string;
  kind: "service" | "officer" | "room" | "visit" | "session";
  name: string;
  place: string;
  about: string;
  seats: number;
  pattern: PatternSpan[];
  terms?: Partial<
    Pick<ResourceRow, "personQuota" | "householdQuota" | "approval" | "checkIn" | "materials" | "terms" | "staffOnly">
  >;
}

const weekdays = [1, 2, 3, 4, 5];
const morning = [540, 600, 660];

const kinds: readonly ResourceKind[] = [
  {
    key: "clinic",
    deskCode: "clinic",
    itemCode: "book-clinic",
    kind: "service",
    name: "卫生所门诊",
    place: "卫生所 一楼",
    about: "量血压、测血糖、打疫苗、看常见病。",
    seats: 4,
    terms: { materials: ["身份证", "医保卡"] },
    pattern: [...spans(weekdays, morning, 60, 4), ...spans([1, 3, 5], [870, 930], 60, 3)],
  },
  {
    key: "culture",
    deskCode: "culture",
    itemCode: "book-culture-room",
    kind: "room",
    name: "书画室",
    place: "文化站 二楼",
    about: "长桌、毡子、水池都有，纸墨自带。",
    seats: 12,
    terms: { personQuota: 3, terms: "用完把桌子擦干净，笔墨带走。不做买卖，不收学费。" },
    pattern: [...spans([2, 4, 5], [540, 870], 120, 3), ...spans([6], [540], 120, 2)],
  },
  {
    key: "allowance",
    deskCode: "allowance",
    itemCode: "book-allowance-counter",
    kind: "service",
    name: "低保工作站当面谈",
    place: "一楼 2 号窗口",
    about: "一次谈二十分钟，带上手边有的材料。",
    seats: 1,
    terms: { personQuota: 1, householdQuota: 1, materials: ["身份证", "户口簿", "手边有的收入证明"] },
    pattern: spans([1, 2, 4], [540, 600, 870, 930], 40, 2),
  },
  {
    key: "activity",
    deskCode: "activity",
    itemCode: "book-activity-room",
    kind: "room",
    name: "乒乓球室",
    place: "三楼 301 室",
    about: "两张球台，球拍可以借。",
    seats: 8,
    pattern: [
      ...spans([1, 2, 3, 4, 5], [900], 90, 2),
      ...spans([3, 5], [1140], 90, 2),
      ...spans([6, 7], [540, 870], 120, 2),
    ],
  },
  {
    key: "reading",
    deskCode: "culture",
    itemCode: "book-reading-room",
    kind: "room",
    name: "图书室座位",
    place: "文化站 二楼东",
    about: "五千册书，有空调和开水。",
    seats: 20,
    terms: { checkIn: false },
    pattern: [...spans(weekdays, [870], 150, 6), ...spans([6, 7], [540, 870], 150, 6)],
  },
  {
    key: "officer",
    deskCode: "allowance",
    itemCode: "book-allowance-counter",
    kind: "officer",
    name: "救助专干面谈",
    place: "一楼 接待室",
    about: "家里情况复杂的，单独坐下来谈，一次半小时。",
    seats: 1,
    pattern: spans([2, 4], [540, 570, 600, 630], 30, 1),
  },
  {
    key: "visit",
    deskCode: "clinic",
    itemCode: "book-clinic",
    kind: "visit",
    name: "家庭医生上门",
    place: "您家里",
    about: "行动不便的，医生上门量血压、换药、看一看。",
    seats: 1,
    terms: { approval: true, personQuota: 1, materials: ["医保卡", "正在吃的药"] },
    pattern: spans([2, 4], [870, 960], 60, 2),
  },
  {
    key: "calligraphy",
    deskCode: "culture",
    itemCode: "book-culture-room",
    kind: "session",
    name: "书法入门课",
    place: "文化站 二楼书画室",
    about: "老师带着写，一次十人，笔墨现场有。",
    seats: 10,
    pattern: spans([3], [570, 900], 90, 10),
  },
  {
    key: "rehearsal",
    deskCode: "activity",
    itemCode: "book-activity-room",
    kind: "room",
    name: "排练厅",
    place: "三楼 305 室",
    about: "一面镜墙，跳舞、打鼓、排节目用。",
    seats: 30,
    pattern: [...spans([1, 3, 5], [1140], 90, 1), ...spans([6], [870], 120, 1)],
  },
];

/** Every committee meets somewhere; nobody books it, and what goes on in it is not said. */
const mediationRoom: ResourceKind = {
  key: "mediation",
  deskCode: "mediation",
  itemCode: "dispute",
  kind: "room",
  name: "调解室",
  place: "居委会二楼",
  about: "圆桌，门能关上，可以接视频。",
  seats: 8,
  terms: { staffOnly: true, checkIn: false },
  pattern: spans(weekdays, [540, 630, 870, 960], 90, 1),
};

/** The five communities with large rooms have all; the others what their rooms allow, at least two. */
export function buildResources(now: Date): ResourceRow[] {
  return places.flatMap(({ code, areaM2 }) => {
    const chance = chanceOf(`resources of ${code}`);
    const [clinic, ...rest] = kinds;
    const chosen =
      areaM2 > 1000
        ? kinds
        : [...(clinic ? [clinic] : []), ...chance.some(rest, areaM2 > 300 ? 3 : chance.between(1, 2))];
    const here = code === "shuguang" ? kinds : chosen.slice(0, 5);
    return [...here, mediationRoom].map((kind, index) => resourceOf(code, kind, index, now));
  });
}

function resourceOf(
  code: string,
  { key, deskCode, pattern, terms, ...kind }: ResourceKind,
  index: number,
  now: Date,
): ResourceRow {
  return {
    id: idOf("resource", `${code}/${key}`),
    communityId: idOf("community", code),
    deskId: idOf("desk", `${code}/${deskCode}`),
    ...kind,
    open: true,
    position: index + 1,
    pattern: [{ name: "全年", from: null, until: null, spans: pattern.map((span) => ({ ...span, slotMinutes: 0 })) }],
    horizonDays: 14,
    noticeMin: 60,
    bufferMin: 0,
    personQuota: 0,
    householdQuota: 0,
    approval: false,
    checkIn: true,
    materials: [],
    staffOnly: false,
    terms: "",
    madeUntil: madeUntil(now),
    revision: 1,
    ...terms,
  };
}

function spans(days: readonly number[], starts: readonly number[], minutes: number, capacity: number): PatternSpan[] {
  return days.flatMap((weekday) =>
    starts.map((startsAt) => ({ weekday, startsAt, endsAt: startsAt + minutes, capacity })),
  );
}
