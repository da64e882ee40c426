import type { hoursNames, skillNames } from "../../../contract/jobs.js";

type Skill = (typeof skillNames)[number];
type Hours = (typeof hoursNames)[number];

/**
 * Who knows one of these learns the other within a week or two. It holds one way only: a driver delivers parcels, a courier
 * has no licence for a lorry. What needs a certificate or years is near to nothing.
 */
const nearSkills: Partial<Record<Skill, readonly Skill[]>> = {
  保洁家政: ["照护老人", "带孩子"],
  照护老人: ["保洁家政"],
  服务员: ["收银", "厨师"],
  收银: ["服务员", "会计"],
  装配: ["电工", "焊工", "缝纫"],
  搬运装卸: ["快递外卖", "泥瓦木工"],
  快递外卖: ["司机"],
  电脑文员: ["会计"],
};

/** The skills from which this one is soon learned. */
export function skillsNearTo(skill: string): readonly string[] {
  return nearSkills[skill as Skill] ?? [];
}

const soonLearned = new Map<string, string[]>();
for (const [skill, known] of Object.entries(nearSkills))
  for (const one of known) soonLearned.set(one, [...(soonLearned.get(one) ?? []), skill]);

/** The skills that who knows this one soon learns. */
export function skillsSoonLearnedFrom(skill: string): readonly string[] {
  return soonLearned.get(skill) ?? [];
}

/** How working hours go with those that somebody wants: what is not named cannot be done by them at all. */
export type HoursFit = "same" | "near" | "missed";

/**
 * Who wants half a day has somebody to look after, who wants the evening has a day already: a full day is not a bad offer to
 * them, it is none. Who wants a full day may well take the night shift.
 */
const hoursFits: Record<Hours, Partial<Record<Hours, HoursFit>>> = {
  全天: { 全天: "same", 晚班: "missed", 半天: "missed", 零工: "missed" },
  半天: { 半天: "same", 在家做: "near", 零工: "missed", 晚班: "missed", 周末: "missed" },
  晚班: { 晚班: "same", 在家做: "near", 零工: "missed", 周末: "missed" },
  周末: { 周末: "same", 在家做: "near", 零工: "missed" },
  零工: { 零工: "same", 半天: "near", 周末: "near", 在家做: "near" },
  在家做: { 在家做: "same" },
};

export function hoursFit(wanted: string, offered: string): HoursFit | undefined {
  return hoursFits[wanted as Hours]?.[offered as Hours];
}

/** All hours that somebody who wants these can work. */
export function hoursOpenTo(wanted: string): string[] {
  return Object.keys(hoursFits[wanted as Hours] ?? {});
}

/** All wishes that these hours can serve. */
export function wishesServedBy(offered: string): string[] {
  return Object.keys(hoursFits).filter((wanted) => hoursFit(wanted, offered));
}
