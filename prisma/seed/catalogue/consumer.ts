import { address, choice, date, number, story, text } from "./fields.js";
import { itemsOf } from "./item.js";
import { proof } from "./materials.js";

const receipt = proof("付款凭证", "小票、转账截图都行");
const place = "社区综合窗口消费维权点";

/** 消费维权 */
export const consumer = itemsOf("consumer", [
  {
    code: "consumer-complaint",
    title: "消费投诉",
    summary: "买到假货、商家不退钱，帮您先找商家说，说不拢转市场监管。",
    deskCode: "general",
    basis: ["《消费者权益保护法》第三十九条、第四十六条"],
    conditions: ["在本县买的东西或服务", "自己用的，不是做生意的"],
    materials: [receipt, proof("东西的照片", "看得清牌子和毛病", false)],
    steps: ["写清在哪里买、多少钱", "社区联系商家", "说不拢转县市场监管局", "结果告诉您"],
    legalDays: 7,
    promisedDays: 5,
    place,
    synonyms: ["买到假货", "退货", "商家不退钱", "12315", "被坑了", "质量问题", "缺斤少两"],
    form: [
      text("shop", "哪家店"),
      number("paid", "花了多少元"),
      date("bought", "哪天买的"),
      choice("wish", "想要怎么办", ["退钱", "换货", "修好", "赔偿"]),
    ],
  },
  {
    code: "prepaid-card",
    title: "预付卡退费求助",
    summary: "理发店、健身房充了卡，店关了或不给退，帮您登记追讨。",
    deskCode: "general",
    basis: [
      "《消费者权益保护法实施条例》（国务院令第778号）第二十二条",
      "《最高人民法院关于审理预付式消费民事纠纷案件适用法律若干问题的解释》（法释〔2025〕4号）",
    ],
    conditions: ["在本县充的卡", "卡里还有钱"],
    materials: [receipt, proof("会员卡或协议", "拍正反面", false)],
    steps: ["登记卡里的钱", "社区找店家核实", "组织协商或转市场监管", "告诉您下一步"],
    legalDays: 15,
    promisedDays: 10,
    place,
    synonyms: ["办卡退钱", "店关门了", "健身卡", "理发卡", "老板跑路", "充值退不了"],
    form: [text("shop", "哪家店"), number("left", "卡里还剩多少元"), story("what", "店家怎么说", undefined, false)],
  },
  {
    code: "food-safety",
    title: "食品安全举报",
    summary: "吃坏肚子、过期食品、无证作坊，告诉我们，保密。",
    deskCode: "general",
    basis: ["《食品安全法》第十二条"],
    conditions: ["发生在本县"],
    materials: [proof("照片或小票", "看得清店名和日期", false)],
    steps: ["写清在哪里、什么事", "社区当天去看", "转县市场监管局查处", "结果告诉您"],
    legalDays: 15,
    promisedDays: 7,
    place,
    synonyms: ["吃坏肚子", "过期", "黑作坊", "食物中毒", "不卫生", "假酒"],
    form: [address("where", "哪家店、在哪里"), choice("ill", "有人不舒服吗", ["没有", "有，没去医院", "有，去了医院"])],
  },
]);
