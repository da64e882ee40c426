import type { z } from "zod/mini";
import type { seekerForm } from "../../../contract/jobs.js";
import type { SeekerRow } from "../seekers.js";

type Form = { [Field in keyof typeof seekerForm]: z.infer<(typeof seekerForm)[Field]> };

/** 会做、工资改了：what changed, by name. The hardship is named by nothing but that it changed: the story is read by many. */
export function changedWords(before: SeekerRow, after: Form): string | null {
  const names: Record<keyof Form, string> = {
    skills: "会做什么",
    hours: "想做多久",
    payAtLeast: "工资",
    distanceKm: "离家多远",
    helpWanted: "要的帮助",
    experience: "做过什么",
    wish: "别的要求",
    hardship: "难处",
  };
  const changed = Object.entries(names).filter(
    ([field]) => JSON.stringify(before[field as keyof Form]) !== JSON.stringify(after[field as keyof Form]),
  );
  return changed.length ? `${changed.map(([, name]) => name).join("、")}改了。` : null;
}

const stateWords: Record<string, string> = {
  registered: "正在找",
  recommended: "推荐了",
  interviewing: "约了面试",
  hired: "录用了",
  not_hired: "没录用，接着找",
  followed_up: "满月回访过",
  withdrawn: "不找了",
};

/** How far somebody who registered for work is. */
export function seekerStateWords(state: string, pausedAt: Date | null): string {
  return pausedAt ? "先停一停" : (stateWords[state] ?? state);
}
