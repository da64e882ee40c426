import { notFound } from "../../errors/fault.js";
import { findVacancy, type VacancyRow } from "./queries.js";

/** @throws Fault not_found for a vacancy that is not open, or not any more */
export async function openVacancy(id: string): Promise<VacancyRow> {
  const vacancy = await findVacancy(id);
  if (vacancy?.stage !== "published") throw notFound("这个岗位已经不招了。");
  return vacancy;
}
