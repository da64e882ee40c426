import { type VacancyStage, vacancyStageNames } from "../../../contract/vacancies.js";
import { sameAsOf } from "./commands.js";
import { findTwins } from "./queries.js";
import type { SheetVacancy } from "./sheet.js";

/** Which rows of a sheet repeat a live vacancy, or a row above, in words by their number. */
export async function twinsIn(rows: readonly SheetVacancy[], communityId: string): Promise<Map<number, string>> {
  const found = await findTwins(
    rows.map(({ text }) => sameAsOf(text)),
    [communityId],
  );
  const words = new Map(
    found.map(({ sameAs, title, stage }) => [
      sameAs,
      `和${vacancyStageNames[stage as VacancyStage]}的「${title}」像是同一个`,
    ]),
  );
  const twins = new Map<number, string>();
  for (const { row, text } of rows) {
    const sameAs = sameAsOf(text);
    const twin = words.get(sameAs);
    if (twin) twins.set(row, twin);
    else words.set(sameAs, `和第 ${row} 行一样`);
  }
  return twins;
}
