import { beneficiary, choice, forWhom, livesAt, story, text } from "./fields.js";
import { itemsOf } from "./item.js";
import { bankCard, identityCard, mandate, photo, proof } from "./materials.js";

const certificate = proof("残疾人证", "第二代证，照片页");

/** 残疾人 */
export const disabled = itemsOf("disabled", [
  {
    code: "disability-subsidy",
    title: "残疾人两项补贴",
    summary: "困难残疾人领生活补贴，一、二级的领护理补贴，可以同时领。",
    deskCode: "allowance",
    basis: [
      "《残疾人保障法》第四十八条",
      "《国务院关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见》（国发〔2015〕52号）",
    ],
    conditions: ["持有第二代残疾人证", "低保家庭，或残疾等级一级、二级", "户口在本县"],
    materials: [identityCard, certificate, bankCard, mandate],
    steps: ["交申请", "社区核对证件", "县残联、民政审核", "当月起算，发到社保卡"],
    legalDays: 20,
    promisedDays: 10,
    place: "社区低保工作站",
    synonyms: ["残疾补贴", "残疾人的钱", "护理补贴", "残疾证有什么补助", "两补", "重残补贴"],
    form: [
      forWhom,
      beneficiary,
      choice("which", "申请哪一项", ["生活补贴", "护理补贴", "两项都要"]),
      choice("level", "残疾等级", ["一级", "二级", "三级", "四级"]),
    ],
  },
  {
    code: "disability-card",
    title: "残疾人证申领协办",
    summary: "帮您预约评定医院、交材料，走不动的请医生上门。",
    deskCode: "general",
    basis: ["《残疾人保障法》第二条", "《中华人民共和国残疾人证管理办法》（残联发〔2017〕34号）"],
    conditions: ["户口在本县", "有视力、听力、言语、肢体、智力、精神或多重残疾"],
    materials: [identityCard, photo, proof("病历", "近一年的")],
    steps: ["交申请", "约好医院评定", "县残联公示 5 天", "证件送到社区"],
    legalDays: 30,
    promisedDays: 20,
    visits: 1,
    place: "社区综合窗口",
    synonyms: ["残疾证", "办残疾证", "评残", "伤残鉴定", "残疾等级", "换残疾证"],
    form: [
      beneficiary,
      choice("kind", "哪一类", ["视力", "听力", "言语", "肢体", "智力", "精神", "多重"]),
      choice("visit", "能不能去医院", ["能去", "要人陪", "请医生上门"]),
    ],
  },
  {
    code: "accessible-home",
    title: "家里装扶手坡道",
    summary: "残疾人和失能老人家里，免费装扶手、坡道、坐便椅。",
    deskCode: "home_help",
    basis: ["《无障碍环境建设法》第十九条"],
    conditions: ["持残疾人证，或评估为失能的困难老人", "房主同意"],
    materials: [identityCard, certificate, proof("要改的地方的照片", "门口、厕所各一张", false)],
    steps: ["交申请", "上门量尺寸", "县残联排队施工", "装好一起验收"],
    legalDays: 30,
    promisedDays: 20,
    place: "社区家政服务中心",
    synonyms: ["装扶手", "坡道", "轮椅上不去", "无障碍改造", "厕所改造", "蹲不下去"],
    form: [livesAt, story("need", "想改哪里"), choice("floor", "住几楼", ["一楼", "二楼", "三楼及以上"])],
  },
  {
    code: "assistive-device",
    title: "辅助器具申请",
    summary: "轮椅、助听器、拐杖等，符合条件的免费配。",
    deskCode: "home_help",
    basis: ["《残疾预防和残疾人康复条例》（国务院令第675号）"],
    conditions: ["持残疾人证", "三年内没有领过同一种器具"],
    materials: [identityCard, certificate],
    steps: ["说要哪一种", "专人上门试配", "送到家教会用"],
    legalDays: 20,
    promisedDays: 12,
    place: "社区家政服务中心",
    synonyms: ["轮椅", "助听器", "拐杖", "借轮椅", "耳朵背", "假肢"],
    form: [
      choice("device", "要哪一种", ["轮椅", "助听器", "拐杖", "护理床", "其他"]),
      text("size", "身高体重", undefined, 60, false),
    ],
  },
]);
