import { randomInt } from "node:crypto";
import { isCreditCode, moveVacancy, saveVacancy, type VacancyText } from "../../contract/vacancies.js";
import type { TestStaff } from "./factories.js";

/** What somebody who looks for work says. */
export const seekerForm = {
  skills: ["电工" as const],
  experience: "",
  wish: "",
  hours: "全天" as const,
  payAtLeast: 3500,
  distanceKm: 5,
  helpWanted: [],
  hardship: "没有" as const,
};

/** A lawful vacancy that fits them. */
export const vacancyText: VacancyText = {
  employer: "云梦县明光电器厂",
  licence: "91350100M000100Y43",
  agentName: "陈明",
  agentPhone: "13800138000",
  authorised: true,
  title: "维修电工",
  skills: ["电工"],
  headcount: 1,
  work: "厂里线路检修。",
  conditions: "",
  payFrom: 4000,
  payTo: 5000,
  hours: "全天",
  benefits: "交社保，包午饭。",
  protection: "发绝缘鞋和手套。",
  place: "城关镇曙光路 18 号",
  point: { lng: 113.76, lat: 31.02 },
};

/** The desk takes a vacancy, checks and publishes it. */
export async function publishVacancy(agent: TestStaff, text: Partial<VacancyText> = {}) {
  const draft = await agent.call(saveVacancy, { body: { text: { ...vacancyText, ...text } } });
  const move = (action: "check" | "publish", revision: number) =>
    agent.call(moveVacancy, { params: { id: draft.id }, body: { action, revision } });
  return move("publish", (await move("check", draft.revision)).revision);
}

/** A credit code that no other employer has: seventeen signs by chance, and the one that checks them (GB 32100-2015). */
export function newLicence(): string {
  const signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  const stem = `91${Array.from({ length: 15 }, () => signs[randomInt(signs.length)]).join("")}`;
  const whole = [...signs].map((sign) => stem + sign).find(isCreditCode);
  if (!whole) throw new Error("no sign checks it");
  return whole;
}
