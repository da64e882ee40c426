/** Names that people still use: what a place was called before, and what is short for it. */
export const oldNamesOf: Readonly<Record<string, readonly string[]>> = {
  taiping: ["老县委", "实小", "太平桥"],
  xingfu: ["纺织厂", "二小"],
  shuguang: ["中医院", "棉麻宿舍"],
  huanghu: ["水产局", "黄湖口"],
  jianxin: ["一中", "粮食局"],
  quyang: ["化肥厂"],
  shuihudi: ["博物馆", "火车站宿舍"],
  beihuan: ["汽车站", "老车站"],
  wenchang: ["图书馆", "师范"],
  minzhu: ["百货大楼"],
  nanmen: ["二轻局"],
  yanhua: ["盐矿", "盐化厂"],
  xidadu: ["搬运站"],
  huangxiang: ["农机厂"],
};
