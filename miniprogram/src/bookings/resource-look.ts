import type { Resource } from "../../../contract/bookings.js";
import type { IconName } from "../ui/icon";

const byWord: [RegExp, IconName][] = [
  [/书画|写字/, "pen"],
  [/阅览|图书|读书|科普|远教/, "book"],
  [/卫生|血压|体检|疫苗/, "cross"],
  [/党/, "people"],
  [/文体|活动|排练|棋/, "horn"],
  [/社保|医保|保障/, "shield"],
  [/低保|救助|民政/, "care"],
];

/** A drawing that says what the place is for. */
export function resourceIcon(resource: Resource): IconName {
  const found = byWord.find(([words]) => words.test(resource.name));
  return found ? found[1] : resource.kind === "room" ? "house" : "doc";
}
