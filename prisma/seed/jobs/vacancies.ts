import { createHash } from "node:crypto";
import { isCreditCode } from "../../../contract/vacancies.js";
import { idOf } from "../chance.js";
import { places } from "../places/communities.js";
import type { VacancyRow } from "../rows.js";

type Offer = readonly [
  code: string,
  employer: string,
  title: string,
  skills: string[],
  headcount: number,
  work: string,
  pay: [number, number],
  hours: string,
  benefits: string,
  protection: string,
];

/** Made-up employers, as a county town has them. */
const offers: readonly Offer[] = [
  [
    "shuguang",
    "云梦安心家政服务部",
    "家政服务员",
    ["保洁家政"],
    6,
    "上门打扫、做饭，一天两户。",
    [2600, 3600],
    "半天",
    "买意外险，节日有米油。",
    "发手套、围裙。",
  ],
  [
    "shuguang",
    "曙光路好邻超市",
    "理货收银员",
    ["收银"],
    2,
    "上货、收银，早晚两班轮。",
    [2800, 3200],
    "全天",
    "交社保，包一餐。",
    "室内活，发护腰。",
  ],
  [
    "taiping",
    "云梦明光电器厂",
    "维修电工",
    ["电工"],
    1,
    "车间线路检修、换灯。",
    [4200, 5200],
    "全天",
    "交社保，包午饭。",
    "发绝缘鞋、手套，两人一组。",
  ],
  [
    "taiping",
    "太平街老味馆",
    "后厨帮工",
    ["厨师", "服务员"],
    2,
    "切配、打荷，会炒菜更好。",
    [3200, 4500],
    "全天",
    "包吃，每月休四天。",
    "地面防滑，发胶鞋。",
  ],
  [
    "xingfu",
    "幸福小区物业",
    "门卫",
    ["保安"],
    3,
    "登记来客、夜里巡一遍。",
    [2600, 3000],
    "晚班",
    "交社保，有值班室。",
    "发雨衣、手电。",
  ],
  [
    "xingfu",
    "云梦锦绣服装厂",
    "缝纫工",
    ["缝纫"],
    8,
    "计件，平缝为主。",
    [3300, 5600],
    "全天",
    "交社保，有夏天降温费。",
    "机器有护罩，发口罩。",
  ],
  [
    "huanghu",
    "黄湖快送站",
    "快递员",
    ["快递外卖"],
    4,
    "送两个小区，电动车自备。",
    [3500, 5500],
    "全天",
    "买意外险，有饭补。",
    "发头盔、反光衣。",
  ],
  [
    "huanghu",
    "黄湖社区养老驿站",
    "护理员",
    ["照护老人"],
    2,
    "陪护、喂饭、翻身，先教再上岗。",
    [3000, 3800],
    "全天",
    "交社保，包吃住。",
    "发口罩、护腰带。",
  ],
  [
    "jianxin",
    "建新街小饭桌",
    "做饭阿姨",
    ["厨师", "带孩子"],
    1,
    "中午给二十个孩子做饭。",
    [1800, 2200],
    "半天",
    "包午饭。",
    "灶台有防护。",
  ],
  [
    "jianxin",
    "云梦建材市场",
    "货车司机",
    ["司机"],
    2,
    "县内送货，装卸有人帮。",
    [4500, 6000],
    "全天",
    "交社保，有话补。",
    "车有年检，限时驾驶。",
  ],
  [
    "quyang",
    "曲阳家具城",
    "木工",
    ["泥瓦木工"],
    2,
    "上门装柜子、修门。",
    [4500, 6500],
    "全天",
    "交社保，有饭补。",
    "发护目镜、口罩。",
  ],
  [
    "wuluosi",
    "云梦绿田合作社",
    "摘菜工",
    ["养殖种植"],
    10,
    "早上摘菜、捆把，按天算。",
    [2200, 3000],
    "零工",
    "包早饭。",
    "发草帽、手套，热天早收工。",
  ],
];
/** A credit code as one of the county could be, with the sign that checks it; of no real employer. */
function licenceOf(place: number): string {
  const stem = `91420923MA${String(place + 1).padStart(7, "0")}`;
  const sign = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"].find((one) => isCreditCode(stem + one));
  if (!sign) throw new Error(`no sign checks ${stem}`);
  return stem + sign;
}

const dayMs = 24 * 3_600_000;

/** What is open in the demonstration; phones are still plain, to be sealed when they are written. */
export function vacancyRows(now: Date): VacancyRow[] {
  return offers.flatMap((offer, place) => {
    const [code, employer, title, skills, headcount, work, [payFrom, payTo], hours, benefits, protection] = offer;
    const community = places.find((one) => one.code === code);
    if (!community) return [];
    const publishedAt = new Date(now.getTime() - (place * 2 + 1) * dayMs);
    const id = idOf("vacancy", `${code}/${title}`);
    return [
      {
        id,
        communityId: idOf("community", code),
        stage: "published",
        employer,
        licence: licenceOf(place),
        agentName: "示例",
        agentPhone: `1380000${String(7000 + place)}`,
        title,
        skills,
        headcount,
        hired: 0,
        work,
        conditions: "",
        payFrom,
        payTo,
        hours,
        benefits,
        protection,
        place: community.address,
        lng: community.lng,
        lat: community.lat,
        sameAs: createHash("sha256").update(id).digest("hex"),
        publishedAt,
        expiresAt: new Date(publishedAt.getTime() + 90 * dayMs),
        createdAt: publishedAt,
        authorId: idOf("vacancy", "author"),
        revision: 2,
      },
    ];
  });
}
