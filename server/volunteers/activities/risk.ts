import { refused } from "../../errors/fault.js";
import { ageOn } from "../../requests/traits.js";

/** What was weighed before an activity opened (志愿服务条例 15, 17). */
export interface Risk {
  risky: boolean;
  dangers: string;
  insured: boolean;
  weather: string;
}

interface Terms {
  minAge: number;
  maxAge: number | null;
  risky: boolean;
  countsHours: boolean;
  startsAt: Date;
}

/**
 * May this person come? Age on the day; a minor who serves or faces a risk needs the guardian's consent (条例 8);
 * whoever faces a risk must have been told of it (条例 12).
 * @throws Fault unfit; guardian_needed; wrong_state
 */
export function assertFit(
  terms: Terms,
  person: { birthDate: Date | null },
  given: { guardianName: string; riskAccepted: boolean },
): void {
  const age = ageOn(person.birthDate, terms.startsAt);
  const bounded = terms.minAge > 0 || terms.maxAge !== null || terms.risky;
  if (age === null && bounded) throw refused("unfit", "先在“我的”里填好出生日期，再来报名。");
  if (age !== null && (age < terms.minAge || age > (terms.maxAge ?? 200))) throw refused("unfit");
  const minor = age !== null && age < 18;
  if (minor && (terms.countsHours || terms.risky) && !given.guardianName) throw refused("guardian_needed");
  if (terms.risky && !given.riskAccepted) throw refused("wrong_state", "请先看风险提示，点“我知道了”再报名。");
}
