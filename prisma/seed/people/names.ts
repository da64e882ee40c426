import type { Chance } from "../chance.js";

// Made of common syllables; any likeness to a living person is chance.
const surnames = [
  ..."王李张刘陈杨黄赵周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文",
];
const menThen = [
  "建国",
  "国强",
  "志明",
  "德福",
  "大明",
  "永贵",
  "长生",
  "学军",
  "保平",
  "水生",
  "正清",
  "光华",
  "家旺",
  "传喜",
];
const womenThen = [
  "秀英",
  "桂兰",
  "玉珍",
  "凤英",
  "菊香",
  "翠娥",
  "腊梅",
  "春梅",
  "秀兰",
  "金枝",
  "爱珍",
  "云秀",
  "桃英",
  "素芳",
];
const menNow = [
  "俊",
  "伟",
  "磊",
  "浩然",
  "宇轩",
  "志远",
  "鹏",
  "凯",
  "文博",
  "晨",
  "子豪",
  "明辉",
  "海波",
  "立新",
  "涛",
  "振华",
];
const womenNow = [
  "婷",
  "静",
  "雪",
  "晓燕",
  "欣怡",
  "梦洁",
  "丽华",
  "慧",
  "佳慧",
  "雨萱",
  "红梅",
  "思琪",
  "敏",
  "燕",
  "芳",
  "玲",
];

export interface Person {
  name: string;
  woman: boolean;
}

/** A fictitious name that fits the year of birth. */
export function namePerson(chance: Chance, bornIn: number): Person {
  const woman = chance.falls(0.52);
  const then = bornIn < 1972;
  const given = woman ? (then ? womenThen : womenNow) : then ? menThen : menNow;
  return { name: chance.pick(surnames) + chance.pick(given), woman };
}
