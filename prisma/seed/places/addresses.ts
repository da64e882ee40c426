/** Names of places as people write them, by community. A street with numbers is shared with another community. */
export interface Names {
  streets: readonly { name: string; from?: number; to?: number }[];
  estates: readonly string[];
  landmarks: readonly string[];
}

export const namesOf: Readonly<Record<string, Names>> = {
  taiping: {
    streets: [{ name: "太平街" }, { name: "建设路", from: 1, to: 99 }, { name: "东正街" }],
    estates: ["太平花园", "县府家属院", "金桂苑"],
    landmarks: ["太平菜场", "实验小学"],
  },
  xingfu: {
    streets: [{ name: "幸福路" }, { name: "建设路", from: 100, to: 260 }],
    estates: ["幸福小区", "锦绣新城", "纺织厂宿舍"],
    landmarks: ["幸福广场", "第二小学"],
  },
  shuguang: {
    streets: [{ name: "曙光路", from: 1, to: 188 }, { name: "朝阳巷" }, { name: "楚王城大道", from: 90, to: 210 }],
    estates: ["曙光新村", "梦泽花园", "棉麻公司宿舍"],
    landmarks: ["曙光菜场", "曙光小学", "县中医院"],
  },
  huanghu: {
    streets: [{ name: "黄湖路" }, { name: "曙光路", from: 189, to: 360 }],
    estates: ["黄湖小区", "梦泽花园", "水产局宿舍"],
    landmarks: ["黄湖菜场", "黄湖中学"],
  },
  jianxin: {
    streets: [{ name: "建新街" }, { name: "曲阳路", from: 1, to: 80 }],
    estates: ["建新小区", "阳光家园", "粮食局宿舍"],
    landmarks: ["建新菜场", "县第一中学"],
  },
  wuluosi: {
    streets: [{ name: "伍洛老街" }, { name: "伍洛中路" }],
    estates: ["伍洛新居", "供销社宿舍"],
    landmarks: ["伍洛寺", "伍洛中心小学"],
  },
  quyang: {
    streets: [{ name: "曲阳路", from: 81, to: 240 }, { name: "北正街" }],
    estates: ["曲阳花苑", "化肥厂宿舍"],
    landmarks: ["曲阳市场", "曲阳小学"],
  },
  chuwangcheng: {
    streets: [{ name: "楚王城大道", from: 1, to: 89 }, { name: "城垣路" }],
    estates: ["楚城雅居", "城南小区"],
    landmarks: ["楚王城遗址", "楚王城幼儿园"],
  },
  shuihudi: {
    streets: [{ name: "睡虎路" }, { name: "秦简巷" }],
    estates: ["睡虎新村", "铁路宿舍"],
    landmarks: ["县博物馆", "睡虎地小学"],
  },
  zhenzhupo: {
    streets: [{ name: "珍珠坡路" }, { name: "梦泽大道", from: 2, to: 60 }],
    estates: ["珍珠苑", "教师新村"],
    landmarks: ["珍珠坡公园", "珍珠坡菜场"],
  },
  minzhu: {
    streets: [{ name: "民主街" }, { name: "解放巷" }],
    estates: ["民主小区", "百货公司宿舍"],
    landmarks: ["民主街老井", "机关幼儿园"],
  },
  mengze: {
    streets: [{ name: "梦泽大道", from: 61, to: 220 }, { name: "湖滨路" }],
    estates: ["湖滨小区", "云水湾"],
    landmarks: ["梦泽湖公园", "梦泽中学"],
  },
  fuhe: {
    streets: [{ name: "府河路" }, { name: "堤边街" }],
    estates: ["府河家园", "航运公司宿舍"],
    landmarks: ["府河大桥", "府河小学"],
  },
  nanmen: {
    streets: [{ name: "南门街" }, { name: "花园巷" }],
    estates: ["南苑小区", "二轻局宿舍"],
    landmarks: ["南门菜场", "南门老牌坊"],
  },
  beihuan: {
    streets: [{ name: "北环路" }, { name: "仓库路" }],
    estates: ["北城小区", "物资局宿舍"],
    landmarks: ["长途汽车站", "北环小学"],
  },
  wenchang: {
    streets: [{ name: "文昌巷" }, { name: "学院街" }],
    estates: ["文昌苑", "师范宿舍"],
    landmarks: ["文昌阁", "县图书馆"],
  },
  huangxiang: {
    streets: [{ name: "黄香路" }, { name: "孝子街" }],
    estates: ["黄香新苑", "农机厂宿舍"],
    landmarks: ["黄香广场", "黄香小学"],
  },
  xidadu: {
    streets: [{ name: "西大渡路" }, { name: "渡口街" }],
    estates: ["西城小区", "搬运公司宿舍"],
    landmarks: ["西大渡菜场", "西门小学"],
  },
  yanhua: {
    streets: [{ name: "盐化大道" }, { name: "工人路" }],
    estates: ["盐化小区", "盐矿宿舍"],
    landmarks: ["盐化广场", "职工医院"],
  },
  yitang: {
    streets: [{ name: "义堂正街" }, { name: "义堂西路" }],
    estates: ["义堂新村", "中学家属院"],
    landmarks: ["义堂集市", "义堂中学"],
  },
  geputan: {
    streets: [{ name: "隔蒲大街" }, { name: "潭边路" }],
    estates: ["蒲潭家园", "粮站宿舍"],
    landmarks: ["隔蒲潭集贸市场", "隔蒲中心小学"],
  },
  hujindian: {
    streets: [{ name: "胡金大街" }, { name: "金店路" }],
    estates: ["胡金新居", "信用社宿舍"],
    landmarks: ["胡金店集市", "胡金店小学"],
  },
  xiaxindian: {
    streets: [{ name: "辛店中街" }, { name: "辛店北路" }],
    estates: ["辛店家园", "卫生院宿舍"],
    landmarks: ["下辛店戏台", "下辛店中学"],
  },
  zengdian: {
    streets: [{ name: "曾店正街" }, { name: "涢水路" }],
    estates: ["曾店新村", "供电所宿舍"],
    landmarks: ["曾店集贸市场", "曾店小学"],
  },
};
