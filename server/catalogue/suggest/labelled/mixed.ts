import type { LabelledSentence } from "./sentence.js";

/** Messages of several matters at once, as people tell them; every code is right, the order means nothing. */
export const mixed: LabelledSentence[] = [
  { text: "我妈八十二了，高龄的钱还没领，中午一个人也不做饭，食堂能不能送", codes: ["elder-allowance", "elder-meal"] },
  { text: "爸爸瘫痪在床，想问护理补贴，另外换尿管能不能有人上门", codes: ["care-subsidy", "home-nursing"] },
  { text: "刚生了老二，医保要上，听说还有育儿补贴，一起怎么办", codes: ["medical-insurance", "childcare-subsidy"] },
  { text: "厂子关了，工资欠两个月没发，我现在失业了，能领什么", codes: ["wage-help", "unemployment-registration"] },
  { text: "从云南来打工的，要登记居住，伢下半年上一年级怎么报名", codes: ["migrant-registration", "migrant-school"] },
  {
    text: "老公得癌症花了三十万，家里一分钱收入没有，低保和大病报销能一起申请吗",
    codes: ["minimum-living", "medical-aid"],
  },
  { text: "社保卡丢了，顺便想查下我交了多少年社保", codes: ["social-security-card", "insurance-record"] },
  { text: "我爷爷有残疾证，想要个轮椅，门口台阶也上不去，想做个坡", codes: ["assistive-device", "accessible-home"] },
  { text: "失业在家一年多，想学个手艺，学完你们给介绍工作不", codes: ["skill-training", "job-registration"] },
  { text: "怀孕三个月了，准生证还没办，产检在社区能做吗", codes: ["birth-registration", "maternal-check"] },
  { text: "孩子小红本丢了，马上又要打疫苗，先补本子还是先约针", codes: ["vaccination-record", "book-clinic"] },
  { text: "老人刚满65，公交卡想办，手机也不会用，想报个班学学", codes: ["elder-card", "elder-class"] },
  { text: "房租给了外地人，要登记，租客还欠着房租不给吵了几架，能帮忙调解吗", codes: ["rental-filing", "dispute"] },
  { text: "放学没人接，在家又天天玩手机，我们两口子都上班，愁死了", codes: ["after-school", "parents-school"] },
  { text: "楼道灯坏了黑漆漆的，电动车还在楼梯口充电，吓人得很", codes: ["repair-report", "safety-hazard"] },
  {
    text: "我们夫妻去广东打工，孩子跟奶奶，奶奶有高血压，想请社区常去看看，也想签个医生",
    codes: ["left-behind-child", "family-doctor"],
  },
  {
    text: "儿子考上大学学费不够，我们家是低保，低保金是不是也可以重新算",
    codes: ["student-aid", "minimum-living-review"],
  },
  {
    text: "妈妈要去武汉住院，异地备案怎么弄，报完自己出的多还有没有救助",
    codes: ["remote-medical-filing", "medical-aid"],
  },
  { text: "想开个小店，先学个烘焙，再贷点款，社区有没有扶持", codes: ["skill-training", "startup-loan"] },
  { text: "楼上漏水泡了我的房子他不赔，公共的下水管也裂了物业不来修", codes: ["dispute", "repair-report"] },
  { text: "退休了没事干，想去当志愿者，也想学学书法打发时间", codes: ["volunteer-signup", "elder-class"] },
  {
    text: "邻居大爷没儿没女，饭都没人做，可怜，五保能不能给他办，先送点饭",
    codes: ["extreme-poverty-support", "elder-meal"],
  },
  { text: "老人养老金停了说没认证，他走不动，社保卡也过期了", codes: ["pension-verification", "social-security-card"] },
  { text: "残疾证怎么办，办下来每个月有什么补贴", codes: ["disability-card", "disability-subsidy"] },
  { text: "超市买的奶粉过期了，宝宝吃了拉肚子，老板还不肯退钱", codes: ["food-safety", "consumer-complaint"] },
  { text: "租的房子到处是外地人，楼里飞线充电，房东也没登记，看着就怕", codes: ["safety-hazard", "rental-filing"] },
  { text: "下岗好几年，4050的社保补贴和公益岗我都想问问", codes: ["social-insurance-subsidy", "public-post"] },
  {
    text: "老公没了，留下个十岁的儿子，我又没工作，房子也是租的，低保公租房能不能申请",
    codes: ["minimum-living", "housing-aid"],
  },
  { text: "银行要亲属关系证明，学校要居住证明，社区能一次开好不", codes: ["single-proof-help", "residence-proof"] },
  { text: "家里着过火，什么都烧没了，孩子学费也交不上，有没有救急和助学的", codes: ["temporary-aid", "student-aid"] },
  { text: "妈妈一个人在家，想请人上门照顾，还想申请个助听器，她耳朵背", codes: ["elder-care", "assistive-device"] },
  { text: "健身房充的卡不退，在他家买的运动鞋还是假货", codes: ["prepaid-card", "consumer-complaint"] },
  { text: "小区停车乱，消防车都进不来，能不能开个居民会商量改一改车位", codes: ["resident-proposal", "safety-hazard"] },
  {
    text: "孙子爸妈离婚了都不管他，在学校还被人欺负，钱也不够用，有没有补助",
    codes: ["child-protection", "orphan-subsidy"],
  },
  { text: "想找工作又要带娃，社区有没有托管，也有没有半天的活", codes: ["job-registration", "after-school"] },
  { text: "六十岁了，养老保险没交够能补吗，独生子女的奖励又怎么领", codes: ["pension-insurance", "one-child-support"] },
  { text: "马桶堵了要找师傅，还想请个阿姨照顾我老娘吃饭洗澡", codes: ["home-help", "elder-care"] },
  {
    text: "想约书画室写字，孙子在旁边图书室看书，两个地方能一起约吗",
    codes: ["book-culture-room", "book-reading-room"],
  },
  { text: "老娘天天买保健品，钱都被骗光了，跟儿女吵得不可开交，你们来劝劝", codes: ["fraud-help", "dispute"] },
  {
    text: "要回老家过年一个月，家里就剩八十岁的老爷子，晚上请人巡逻看着点，白天有人照应不",
    codes: ["patrol-request", "elder-care"],
  },
  {
    text: "我失业了心情不好，一直也没对象，爹妈急，能帮我介绍工作也介绍个对象吗",
    codes: ["job-registration", "matchmaking"],
  },
  { text: "体检报告没拿到，顺便想约个时间再测下血糖", codes: ["health-record", "book-clinic"] },
  { text: "公开栏里看不到电梯广告的钱去哪了，电梯又老是坏", codes: ["open-accounts", "repair-report"] },
  {
    text: "失业金怎么领，社保断了自己接着交有没有补贴",
    codes: ["unemployment-registration", "social-insurance-subsidy"],
  },
  {
    text: "我和媳妇刚搬来，户口在外省，她怀孕了，居住登记和生育登记都要办吧",
    codes: ["migrant-registration", "birth-registration"],
  },
  { text: "垃圾没人收臭得很，我给社区提个建议，弄个分类房", codes: ["report-problem", "resident-proposal"] },
  { text: "想借排练厅排节目，队里还想招几个志愿者一起去敬老院演出", codes: ["book-activity-room", "volunteer-signup"] },
  { text: "认定了就业困难，能安排岗位吗，没岗位的话贷款做点小生意也行", codes: ["public-post", "startup-loan"] },
  {
    text: "自己一个人带着自闭症的伢，没工作没低保，残疾证也不会办，日子真的难熬",
    codes: ["disability-card", "minimum-living"],
  },
  { text: "低保的事我想约时间当面说，腿脚不好，最好少跑一趟", codes: ["book-allowance-counter"] },
];
