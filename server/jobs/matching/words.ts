import type { MatchLine } from "../../../contract/matches.js";
import { hoursFit, skillsNearTo } from "./near.js";
import type { Offer, Wishes } from "./sides.js";

/** Nearer than this many metres, a home that is known by its community only says nothing of the way. */
const nearby = 300;

/** What comes together and what does not, in the resident's words. */
export function wordsOf(wishes: Wishes, offer: Offer, metres: number | null, wayFits: boolean): MatchLine[] {
  return [
    skillLine(wishes, offer),
    payLine(wishes, offer),
    ...wayLine(offer, metres, wayFits),
    hoursLine(wishes, offer),
  ];
}

function skillLine({ skills: known }: Wishes, { skills: wanted }: Offer): MatchLine {
  if (wanted.length === 0) return { fits: true, words: "不要求手艺" };
  const has = wanted.filter((skill) => known.includes(skill));
  if (has.length) return { fits: true, words: `要会${has.join("、")}，您会` };
  const near = known.filter((skill) => wanted.some((one) => skillsNearTo(one).includes(skill)));
  return { fits: false, words: `要会${wanted.join("、")}，您会${near.join("、")}，学起来快` };
}

function payLine({ payAtLeast }: Wishes, { payFrom, payTo }: Offer): MatchLine {
  return payTo >= payAtLeast
    ? { fits: true, words: `工资 ${payFrom}–${payTo} 元，合您的要求` }
    : { fits: false, words: `工资最多 ${payTo} 元，比您要的少` };
}

function wayLine({ hours }: Offer, metres: number | null, fits: boolean): MatchLine[] {
  if (hours === "在家做") return [{ fits: true, words: "在家做，不用跑路" }];
  if (metres === null) return [];
  if (metres < nearby) return [{ fits: true, words: "就在您社区" }];
  return [{ fits, words: `离您社区 ${(metres / 1000).toFixed(1)} 公里${fits ? "" : "，比您要的远"}` }];
}

function hoursLine({ hours: wanted }: Wishes, { hours }: Offer): MatchLine {
  switch (hoursFit(wanted, hours)) {
    case "same":
      return { fits: true, words: `上班时间：${hours}` };
    case "near":
      return { fits: true, words: `上班是${hours}，和您要的${wanted}合得上` };
    default:
      return { fits: false, words: `上班是${hours}，您想要${wanted}` };
  }
}
