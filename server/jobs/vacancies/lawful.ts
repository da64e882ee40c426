import type { VacancyFault, VacancyText } from "../../../contract/vacancies.js";

interface Forbidden {
  /** What is refused, for the desk. */
  words: string;
  article: string;
  /** What it looks like; a leading 不, 无, 免 or 没有 turns it around and is not meant. */
  found: RegExp;
}

const not = "(?<![不无免未勿]|没有|不用|不需|无需|不得|不收|免收|拒绝|杜绝|严禁|禁止)";

const article = {
  keep: "劳动合同法第九条",
  fee: "劳动合同法第九条、就业服务与就业管理规定第十四条",
  sex: "就业促进法第二十七条",
  ethnic: "就业促进法第二十八条",
  disabled: "就业促进法第二十九条",
  carrier: "就业促进法第三十条",
  rural: "就业促进法第三十一条",
  advert: "就业服务与就业管理规定第二十条",
  minor: "劳动法第十五条",
  false: "人力资源市场暂行条例第二十四条",
} as const;

/**
 * What may not stand in a vacancy. Each is looked for in the text without spaces; what says the opposite (不收押金, 男女不限,
 * 带身份证面试) must pass.
 */
const forbidden: readonly Forbidden[] = [
  {
    words: "不能收押金、保证金",
    article: article.fee,
    found: re(`${not}(?:交|缴|收|付|押)?(?:押金|保证金|风险金|抵押金|质保金)`),
  },
  {
    words: "不能向求职者收钱",
    article: article.fee,
    found: re(
      `${not}(?:交|缴|收取?|付|自费|自付|扣)(?:[^，。；、]{0,6})(?:报名费|培训费|服装费|工装费|介绍费|体检费|资料费|中介费|建档费|入职费|定金|会费)`,
    ),
  },
  {
    words: "不能让求职者出钱入职",
    article: article.fee,
    found: re(`(?:报名费|培训费|服装费|工装费|介绍费|中介费|建档费|入职费)[^，。；、免不]{0,4}\\d+`),
  },
  { words: "不能要求担保", article: article.keep, found: re(`${not}(?:需|要|须)(?:有)?(?:本地)?(?:人)?担保(?!法)`) },
  {
    words: "不能扣押证件",
    article: article.keep,
    found: re(
      `${not}(?:扣押?|抵押|押|上交|收存|暂存|代为保管|统一保管)(?:[^，。；、]{0,4})(?:身份证|证件|毕业证|驾驶证|退伍证)(?!复印件|号)`,
    ),
  },
  {
    words: "不能扣押证件",
    article: article.keep,
    found: re(`(?:身份证|证件|毕业证|退伍证)(?:原件)?(?:由|交)(?:公司|单位|厂里|我们)?(?:统一)?(?:保管|扣押|扣留|押)`),
  },
  {
    words: "不能限性别",
    article: article.sex,
    found: re(`(?:(?:只|仅|限|专)(?:招|要|限|收)?|优先(?:录用|招)?)(?:男|女)(?:性|士|工|生)?(?!女|装|鞋|厕|浴|宿)`),
  },
  {
    words: "不能限性别",
    article: article.sex,
    found: re(`(?:男|女)(?:性|士|工|生)(?:优先|勿扰|免谈)|(?:不招|不要|拒招)(?:男|女)`),
  },
  {
    words: "不能问婚育",
    article: article.sex,
    found: re(
      `(?:(?:须|要|需|限|仅限|只招)?已婚已育|未婚(?:未育)?(?:优先|者)|(?:入职)?\\d?年?内?不得(?:结婚|怀孕|生育)|不(?:能|许|准)(?:结婚|怀孕|生育))`,
    ),
  },
  {
    words: "不能限年龄上限",
    article: article.advert,
    found: re(
      `(?:\\d{2}|[二三四五]十[一二三四五六七八九]?)(?:周)?岁(?:以下|以内|之内|封顶)(?!.{0,4}(?:不招|不得))|(?:1[6-9]|[2-5]\\d)(?:周?岁)?[-~至到—](?:[2-6]\\d)(?:周)?岁|超过\\d{2}岁(?:勿扰|免谈|不要)|限\\d{2}后`,
    ),
  },
  {
    words: "不能限户籍、籍贯",
    article: article.rural,
    found: re(
      `(?:只招|仅限|限|只要|须是|必须是)(?:本地|本县|本市|城镇|城市|云梦)(?:人|户口|户籍|籍)|(?:外地|农村|[^，。；、]{1,4}(?:省|籍))(?:人|户口)?(?:勿扰|不要|不招|免谈)|不招(?:外地|农村)`,
    ),
  },
  {
    words: "不能限民族、信仰",
    article: article.ethnic,
    found: re(`(?:只招|仅限|限|只要)汉族|(?:不招|不要|拒招)(?:少数民族|回族|[^，。；、]{1,3}族)|(?:不招|不要)信教`),
  },
  {
    words: "不能拒绝残疾人",
    article: article.disabled,
    found: re(`(?:不招|不要|拒招|谢绝)残(?:疾|障)|残(?:疾|障)(?:人|者)?(?:勿扰|免谈|不要)|四肢健全`),
  },
  {
    words: "不能查乙肝、不能拒病原携带者",
    article: article.carrier,
    found: re(
      `(?:乙肝|两对半|澳抗|艾滋|HIV)(?![^，。；、]{0,4}(?:不限|不查|不影响))|(?:不招|不要|拒招)[^，。；、]{0,4}(?:携带者|带菌)`,
    ),
  },
  {
    words: "不能按相貌、身高挑人",
    article: article.advert,
    found: re(
      `(?:身高|个子)[^，。；、不]{0,3}(?:1[.点米]?[4-9]\\d?|1[4-9]\\d)(?:cm|厘米|米)?(?:以上|以下)?|相貌端正|形象好气质佳|颜值|五官端正`,
    ),
  },
  {
    words: "不能招未满十六岁的人",
    article: article.minor,
    found: re(`(?:招|收)(?:童工|小孩)|(?<!\\d)(?:1[0-5]|十[一二三四五])(?:周)?岁(?:以上|起|可)`),
  },
  { words: "不能招暑假童工", article: article.minor, found: re(`初中生(?:暑假|寒假)?工|小学生`) },
  {
    words: "工资写得不实",
    article: article.false,
    found: re(
      `日(?:赚|入|结)(?:过)?(?:千|\\d{4,}|[一二三四五六七八九]千)|月(?:入|赚)(?:过|上)?(?:百|十)?万|轻松(?:月)?(?:入|赚)|上不封顶|躺赚|日进斗金|稳赚|高薪诚聘无需经验`,
    ),
  },
  {
    words: "不能先垫钱、先买货",
    article: article.false,
    found: re(`${not}(?:先(?:垫付|垫资|购买|买货|充值|转账)|刷单|兼职打字员|拉人头|发展下线)`),
  },
];

/** Fields whose words residents read. */
const read = ["title", "work", "conditions", "benefits", "protection", "place", "employer"] as const;
/** Yuan a month for full time; what lies below is a mistake or against the law (*setting*, the county's minimum wage). */
export const minimumPay = 1_800;
/** A range wider than this says nothing. */
const widestRange = 3;

/** All that keeps a vacancy from being published, each with its article. */
export function faultsIn(text: VacancyText): VacancyFault[] {
  const faults = read.flatMap((field) => {
    const plain = text[field].normalize("NFKC").replace(/\s/g, "");
    return forbidden.flatMap(({ words, article: source, found }) => {
      const hit = found.exec(plain)?.[0];
      return hit ? [{ field, found: hit, words, article: source }] : [];
    });
  });
  return [...faults, ...faultsInPay(text)];
}

function faultsInPay({ payFrom, payTo, hours }: VacancyText): VacancyFault[] {
  const fault = (words: string, source: string) => ({
    field: "payFrom",
    found: `${payFrom}–${payTo} 元`,
    words,
    article: source,
  });
  if (payTo < payFrom) return [fault("工资的两头写反了", article.false)];
  if (payTo > payFrom * widestRange) return [fault("工资的两头差得太多，写实在的", article.false)];
  if (hours === "全天" && payFrom < minimumPay)
    return [fault(`全天的工资低于最低工资 ${minimumPay} 元`, "最低工资规定第三条")];
  return [];
}

function re(source: string): RegExp {
  return new RegExp(source, "i");
}
