import { idOf } from "../chance.js";
import type { PanelMediatorRow } from "../rows.js";
import type { StaffPlan } from "./staff.js";

const knowledge = [
  { expertise: ["邻里", "婚姻家庭", "物业"], about: "居委会工作十几年，邻里、家里的事调得多。" },
  { expertise: ["房屋宅基地", "损害赔偿", "合同", "劳动"], about: "专职调解员，学过法律，会算账、会写协议。" },
] as const;

/** Every community's panel of mediators: two or more, who know different things. */
export function planPanel(staff: readonly StaffPlan[]): PanelMediatorRow[] {
  const mediators = staff.filter(({ posts }) => posts.some(({ role }) => role === "mediator"));
  return mediators.map((person, place) => {
    const known = knowledge[place % knowledge.length] ?? knowledge[0];
    return {
      staffId: person.id,
      communityId: idOf("community", person.communityCode),
      expertise: known.expertise,
      about: known.about,
      active: true,
    };
  });
}
