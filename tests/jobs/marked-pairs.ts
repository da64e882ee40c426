import type { Point } from "../../contract/fields.js";
import type { hardshipNames, hoursNames, skillNames } from "../../contract/jobs.js";
import type { Offer, Wishes } from "../../server/jobs/matching/sides.js";

// Thirty people and twenty-six vacancies of a county town, and who should hear of what: 780 pairs, marked by hand with the
// question that a desk asks itself, "would I ring this person about this job?" Other trades were passed over at a glance, the
// rest weighed one by one. The marks came before the rule was changed; where the two differ, the mark stands.

type Skill = (typeof skillNames)[number];
type Hours = (typeof hoursNames)[number];
type Hardship = (typeof hardshipNames)[number];

/** Kilometres east and north of the town's crossing. */
const places = {
  town: [0, 0],
  shuguang: [0.6, 0.4],
  taiping: [-0.8, 0.5],
  xingfu: [1.2, -0.9],
  huanghu: [4.5, 3],
  jianxin: [-1.5, -1.2],
  quyang: [-3.5, 2],
  /** A village. */
  wuluosi: [9, -6],
  /** The works outside the town. */
  park: [3.5, -2.5],
} as const satisfies Record<string, readonly [number, number]>;
type Place = keyof typeof places;

function pointAt(place: Place): Point {
  const [east, north] = places[place];
  return { lng: 113.75 + east / 95.4, lat: 31.02 + north / 111.2 };
}

type Told = readonly [
  skills: readonly Skill[],
  hours: Hours,
  payAtLeast: number,
  distanceKm: number,
  hardship: Hardship,
  home: Place,
  /** The vacancies to ring them about. */
  good: string,
];

const told: Record<string, Told> = {
  张秀兰: [["保洁家政"], "半天", 1500, 3, "4050人员", "shuguang", "家政 接送孩子"],
  李建国: [["电工"], "全天", 4000, 5, "失业一年以上", "taiping", "维修电工 夜班电工 装配工"],
  王芳: [["收银", "服务员"], "全天", 2800, 3, "没有", "town", "收银员 服务员 包装工"],
  陈小红: [["缝纫"], "半天", 1800, 4, "没有", "xingfu", "在家缝"],
  周大勇: [["司机", "搬运装卸"], "全天", 4500, 15, "没有", "park", "送货司机 搬运工 夜班司机 快递员"],
  刘桂英: [["照护老人", "保洁家政"], "全天", 2800, 5, "4050人员", "town", "护理员 保洁员 包装工"],
  吴强: [["焊工"], "全天", 5000, 20, "没有", "wuluosi", "电焊工"],
  郑丽: [["会计", "电脑文员"], "全天", 3500, 8, "没有", "shuguang", "文员"],
  孙梅: [["电脑文员"], "在家做", 1500, 1, "残疾", "jianxin", "在家录入"],
  何平: [["保安"], "晚班", 2400, 3, "零就业家庭", "xingfu", "夜班门卫"],
  林涛: [["服务员", "快递外卖"], "周末", 600, 5, "没有", "town", "周末帮工 周末促销"],
  罗军: [["泥瓦木工"], "零工", 3000, 30, "低保家庭", "quyang", "装修工"],
  高秀珍: [["养殖种植"], "零工", 1000, 4, "低保家庭", "wuluosi", "摘菜工"],
  谢敏: [["带孩子", "保洁家政"], "半天", 2000, 3, "没有", "taiping", "接送孩子 家政"],
  唐国庆: [["厨师"], "全天", 4000, 6, "4050人员", "jianxin", "炒菜师傅"],
  冯娟: [["装配", "缝纫"], "全天", 3200, 6, "失业一年以上", "park", "装配工 缝纫工 包装工"],
  曹亮: [["快递外卖"], "全天", 4000, 10, "没有", "huanghu", "快递员 搬运工"],
  彭玉: [["保洁家政"], "零工", 0, 2, "低保家庭", "town", "家政 接送孩子 周末促销"],
  袁华: [["司机"], "晚班", 3500, 8, "没有", "shuguang", "夜班司机"],
  邓芬: [["装配"], "全天", 2500, 5, "残疾", "xingfu", "装配工 包装工"],
  蒋伟: [["电工", "焊工"], "全天", 4500, 10, "没有", "town", "维修电工 电焊工 夜班电工"],
  沈洁: [["电脑文员", "收银"], "半天", 1500, 4, "没有", "town", "在家录入"],
  韩冬: [["搬运装卸", "保安"], "全天", 2600, 6, "4050人员", "xingfu", "搬运工 夜班门卫 包装工"],
  杨柳: [["服务员"], "晚班", 2000, 3, "没有", "xingfu", ""],
  朱琴: [["照护老人"], "半天", 1500, 4, "失业一年以上", "taiping", "家政 接送孩子"],
  秦峰: [["司机", "快递外卖"], "全天", 4000, 6, "没有", "shuguang", "送货司机 快递员 夜班司机 搬运工"],
  许静: [["会计"], "半天", 2000, 3, "没有", "shuguang", "小会计 在家录入"],
  魏明: [["厨师", "服务员"], "全天", 3000, 4, "零就业家庭", "xingfu", "炒菜师傅 服务员 收银员 包装工"],
  宋玉兰: [["养殖种植", "保洁家政"], "全天", 2200, 12, "低保家庭", "wuluosi", "摘菜工 保洁员 包装工 护理员"],
  程雪: [["缝纫"], "全天", 3000, 8, "没有", "shuguang", "缝纫工 装配工 包装工"],
};

type Offered = readonly [skills: readonly Skill[], hours: Hours, payFrom: number, payTo: number, place: Place];

const offered: Record<string, Offered> = {
  家政: [["保洁家政"], "半天", 2000, 2600, "shuguang"],
  保洁员: [["保洁家政"], "全天", 2300, 2600, "town"],
  维修电工: [["电工"], "全天", 4200, 5200, "taiping"],
  夜班电工: [["电工"], "晚班", 4500, 5500, "park"],
  收银员: [["收银"], "全天", 2600, 3000, "shuguang"],
  服务员: [["服务员"], "全天", 2800, 3300, "xingfu"],
  周末帮工: [["服务员"], "周末", 800, 1000, "town"],
  缝纫工: [["缝纫"], "全天", 3300, 5600, "park"],
  在家缝: [["缝纫"], "在家做", 1200, 2200, "xingfu"],
  送货司机: [["司机"], "全天", 4500, 6000, "jianxin"],
  快递员: [["快递外卖"], "全天", 3800, 5500, "huanghu"],
  护理员: [["照护老人"], "全天", 3000, 3800, "town"],
  电焊工: [["焊工"], "全天", 5500, 7500, "park"],
  小会计: [["会计"], "半天", 2000, 2500, "shuguang"],
  文员: [["电脑文员"], "全天", 2800, 3400, "park"],
  在家录入: [["电脑文员"], "在家做", 1500, 2500, "town"],
  夜班门卫: [["保安"], "晚班", 2500, 2800, "xingfu"],
  装修工: [["泥瓦木工"], "零工", 3500, 6000, "town"],
  摘菜工: [["养殖种植"], "零工", 1500, 2500, "wuluosi"],
  装配工: [["装配"], "全天", 3000, 4200, "park"],
  炒菜师傅: [["厨师"], "全天", 4200, 5500, "town"],
  接送孩子: [["带孩子", "保洁家政"], "半天", 2000, 2400, "taiping"],
  搬运工: [["搬运装卸"], "全天", 3800, 4800, "park"],
  包装工: [[], "全天", 2800, 3500, "park"],
  夜班司机: [["司机"], "晚班", 4000, 5500, "town"],
  周末促销: [[], "周末", 500, 900, "town"],
};

export interface MarkedPair {
  seeker: string;
  vacancy: string;
  good: boolean;
  wishes: Wishes;
  offer: Offer;
}

export const seekersMarked = Object.entries(told).map(
  ([name, [skills, hours, payAtLeast, distanceKm, hardship, home, good]]) => ({
    name,
    wishes: { skills, hours, payAtLeast, distanceKm, hardship, home: pointAt(home) } satisfies Wishes,
    good: new Set(good.split(" ").filter(Boolean)),
  }),
);

export const vacanciesMarked = Object.entries(offered).map(([name, [skills, hours, payFrom, payTo, place]]) => ({
  name,
  offer: { skills, hours, payFrom, payTo, point: pointAt(place) } satisfies Offer,
}));

export const markedPairs: MarkedPair[] = seekersMarked.flatMap(({ name: seeker, wishes, good }) =>
  vacanciesMarked.map(({ name: vacancy, offer }) => ({ seeker, vacancy, good: good.has(vacancy), wishes, offer })),
);
