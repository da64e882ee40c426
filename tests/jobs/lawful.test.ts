import type { VacancyText } from "../../contract/vacancies.js";
import { isCreditCode } from "../../contract/vacancies.js";
import { faultsIn } from "../../server/jobs/vacancies/lawful.js";

const sound: VacancyText = {
  employer: "云梦县安心家政有限公司",
  licence: "91420923MA4900000A",
  agentName: "陈明",
  agentPhone: "13800138000",
  authorised: true,
  title: "家政服务员",
  skills: ["保洁家政"],
  headcount: 3,
  work: "上门打扫卫生、做饭。",
  conditions: "",
  payFrom: 3000,
  payTo: 4500,
  hours: "全天",
  benefits: "交社保，每月休四天。",
  protection: "发手套和口罩。",
  place: "城关镇曙光路 18 号",
  point: null,
};
const faultsOf = (conditions: string) => faultsIn({ ...sound, conditions });

describe("what may not stand in a vacancy", () => {
  it.each([
    ["入职交押金 500 元", "劳动合同法第九条"],
    ["需缴纳保证金", "劳动合同法第九条"],
    ["收风险金 200", "劳动合同法第九条"],
    ["服装押金三百", "劳动合同法第九条"],
    ["交服装费 200 元", "劳动合同法第九条"],
    ["先交培训费", "劳动合同法第九条"],
    ["收取中介费", "劳动合同法第九条"],
    ["体检合格后缴报名费", "劳动合同法第九条"],
    ["入职费 100 元", "劳动合同法第九条"],
    ["须有本地人担保", "劳动合同法第九条"],
    ["要有人担保", "劳动合同法第九条"],
    ["扣押身份证", "劳动合同法第九条"],
    ["押身份证一个月", "劳动合同法第九条"],
    ["毕业证上交，统一保管证件", "劳动合同法第九条"],
    ["身份证由公司保管", "劳动合同法第九条"],
    ["抵押驾驶证", "劳动合同法第九条"],
    ["限女性", "第二十七条"],
    ["只招男工", "第二十七条"],
    ["仅限男士", "第二十七条"],
    ["男性优先", "第二十七条"],
    ["女士勿扰", "第二十七条"],
    ["不招女", "第二十七条"],
    ["已婚已育", "第二十七条"],
    ["未婚优先", "第二十七条"],
    ["入职两年内不得怀孕", "第二十七条"],
    ["工作期间不许结婚", "第二十七条"],
    ["45 岁以下", "第二十条"],
    ["年龄 18-35 岁", "第二十条"],
    ["三十五岁以下", "第二十条"],
    ["超过50岁勿扰", "第二十条"],
    ["限90后", "第二十条"],
    ["只招本地人", "第三十一条"],
    ["限城镇户口", "第三十一条"],
    ["外地人勿扰", "第三十一条"],
    ["不招农村户口", "第三十一条"],
    ["河南籍不要", "第三十一条"],
    ["仅限汉族", "第二十八条"],
    ["不招少数民族", "第二十八条"],
    ["不要信教的", "第二十八条"],
    ["残疾人勿扰", "第二十九条"],
    ["四肢健全", "第二十九条"],
    ["不招残疾", "第二十九条"],
    ["乙肝两对半合格", "第三十条"],
    ["体检查乙肝", "第三十条"],
    ["不要病毒携带者", "第三十条"],
    ["身高1.60米以上", "第二十条"],
    ["身高 165cm 以上", "第二十条"],
    ["形象好气质佳", "第二十条"],
    ["五官端正", "第二十条"],
    ["15岁以上就行", "第十五条"],
    ["招童工", "第十五条"],
    ["初中生暑假工", "第十五条"],
    ["日赚千元", "第二十四条"],
    ["轻松月入过万", "第二十四条"],
    ["工资上不封顶", "第二十四条"],
    ["月入十万", "第二十四条"],
    ["先垫付货款", "第二十四条"],
    ["刷单兼职", "第二十四条"],
    ["发展下线有奖", "第二十四条"],
    ["先转账再上岗", "第二十四条"],
  ])("%s is refused by %s", (text, article) => {
    const faults = faultsOf(text);
    expect(faults.map((fault) => fault.article).join()).toContain(article);
    expect(faults[0]).toMatchObject({ field: "conditions", words: expect.any(String) });
  });

  it.each([
    "不收押金",
    "免押金，不收任何费用",
    "不收服装费",
    "工装免费发",
    "培训不收费，包教会",
    "单位出体检费",
    "男女不限",
    "男女宿舍分开",
    "性别不限，年龄不限",
    "年满 18 周岁",
    "满16周岁以上",
    "退休的也可以来",
    "带身份证来面试",
    "交身份证复印件一份",
    "身份证号填在表上",
    "不扣身份证",
    "有驾驶证",
    "要有健康证（食品行业）",
    "户籍不限，外地人也欢迎",
    "本地人离家近",
    "残疾人优先",
    "民族不限",
    "普通话清楚",
    "能搬 20 公斤",
    "月薪三千起",
    "工资 3000 到 4500 元",
    "孕期按规定安排轻活",
    "结婚有婚假",
    "要会开电动车",
    "不用担保",
    "无需保证金",
    "不要求身高",
    "女装店卖货",
    "会做女鞋",
    "上 8 小时，35 元一小时",
    "离家 3 公里以下的优先",
  ])("%s may stand", (text) => {
    expect(faultsOf(text)).toEqual([]);
  });

  it("what stands in the title or the benefits is found too, spaced or in full width", () => {
    expect(faultsIn({ ...sound, title: "保洁（限 女 性）" })[0]).toMatchObject({ field: "title" });
    expect(faultsIn({ ...sound, benefits: "押金３００元，离职退" })[0]).toMatchObject({ field: "benefits" });
  });

  it.each([
    [{ payFrom: 5000, payTo: 3000 }, "工资的两头写反了"],
    [{ payFrom: 2000, payTo: 20000 }, "工资的两头差得太多，写实在的"],
    [{ payFrom: 1200, payTo: 1500 }, "全天的工资低于最低工资 1800 元"],
  ])("false pay %j is refused", (pay, words) => {
    expect(faultsIn({ ...sound, ...pay }).map((fault) => fault.words)).toEqual([words]);
  });

  it("part-time pay may be lower", () => {
    expect(faultsIn({ ...sound, hours: "半天", payFrom: 1200, payTo: 1500 })).toEqual([]);
  });

  it("a credit code is known by its check character (GB 32100)", () => {
    expect(isCreditCode("91350100M000100Y43")).toBe(true);
    expect(isCreditCode("91350100M000100Y44")).toBe(false);
    expect(isCreditCode("9135010")).toBe(false);
  });
});
