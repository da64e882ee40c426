import type { Answers, FormField } from "../../../contract/forms.js";
import type { Chance } from "../chance.js";
import { namePerson } from "../people/names.js";
import type { ResidentRow } from "../rows.js";
import { daysLater } from "../shanghai.js";
import { signAs } from "./sign.js";

const texts: Record<string, string> = {
  lastJob: "服装厂车工",
  business: "早餐店",
  work: "跑外卖",
  city: "武汉",
  years: "2006 年到现在",
  disease: "慢性肾病",
  title: "把旧车棚改成充电棚",
  period: "今年二月",
  job: "货车司机",
  asker: "开户的银行",
  shop: "街口那家手机店",
  school: "县第一中学",
  carer: "爷爷和奶奶",
  employer: "姓刘的包工头",
  spouse: "见结婚证",
  worry: "放学就抱着手机",
  size: "一米六二，五十五公斤",
};

const numbers: Record<string, [number, number]> = {
  people: [1, 5],
  income: [600, 3200],
  spent: [2000, 30000],
  amount: [500, 50000],
  paid: [80, 36000],
  left: [200, 2600],
  owed: [1800, 12000],
  area: [28, 70],
  age: [72, 91],
  weeks: [7, 30],
  days: [5, 20],
  child: [1, 2],
  children: [1, 2],
};

/** Days from today that a question about a date usually means. */
const dates: Record<string, [number, number]> = {
  elderBirth: [-29_900, -29_300],
  born: [-1000, -60],
  birth: [-22_200, -21_950],
  expected: [40, 200],
};

/** Believable answers to a form, such as `checkAnswers` takes; optional questions are left out now and then. */
export function answerForm(
  form: readonly FormField[],
  { resident, said, today, chance }: { resident: ResidentRow; said: string; today: string; chance: Chance },
): Answers {
  const forParents = /妈|父|爹|爸|奶|婆|爷|老人|老母/.test(said);
  const answers: Answers = {};
  for (const field of form) {
    if (!field.required && chance.falls(0.4)) continue;
    answers[field.name] = answerTo(field);
  }
  return answers;

  function answerTo({ name, type, options }: FormField): string {
    if (name === "forWhom") return forParents ? "父母" : "本人";
    if (name === "beneficiary") return forParents ? namePerson(chance, 1944).name : resident.name;
    switch (type) {
      case "choice":
        return chance.pick(options ?? []);
      case "date":
        return daysLater(today, chance.between(...(dates[name] ?? [-200, -10])));
      case "number":
        return String(chance.between(...(numbers[name] ?? [1, 5])));
      case "phone":
        return resident.phone ?? "";
      case "signature":
        return signAs(resident.name);
      case "address":
        return resident.homeAddress;
      case "longtext":
        return said;
      default:
        return texts[name] ?? "见上面写的";
    }
  }
}
