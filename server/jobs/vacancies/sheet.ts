import * as z from "zod/mini";
import { hoursNames, skillNames } from "../../../contract/jobs.js";
import { type VacancyText, vacancyText } from "../../../contract/vacancies.js";
import { type CellFault, readSheet } from "../../sheets/read.js";

const { shape } = vacancyText;
const number = (schema: z.core.$ZodType) => z.pipe(z.pipe(z.string(), z.transform(Number)), schema as never);

/** The columns of the sheet that employers fill in, by their headings. */
const columns = {
  employer: { heading: "单位名称", schema: shape.employer },
  licence: { heading: "统一社会信用代码", schema: shape.licence },
  agentName: { heading: "经办人", schema: shape.agentName },
  agentPhone: { heading: "经办人电话", schema: shape.agentPhone },
  title: { heading: "岗位名称", schema: shape.title },
  skills: {
    heading: "要会什么",
    schema: z.pipe(
      z.pipe(
        z.string(),
        z.transform((text) => text.split(/[、,，\s]+/).filter(Boolean)),
      ),
      z.array(z.enum(skillNames, "没有这一样手艺，请从表里选。")).check(z.maxLength(5)),
    ),
  },
  headcount: { heading: "人数", schema: number(shape.headcount) },
  work: { heading: "做什么", schema: shape.work },
  conditions: { heading: "要求", schema: shape.conditions },
  payFrom: { heading: "工资从", schema: number(shape.payFrom) },
  payTo: { heading: "工资到", schema: number(shape.payTo) },
  hours: { heading: "上班时间", schema: z.enum(hoursNames, `请写${hoursNames.join("、")}里的一个。`) },
  benefits: { heading: "福利", schema: shape.benefits },
  protection: { heading: "劳动保护", schema: shape.protection },
  place: { heading: "上班地点", schema: shape.place },
};

/** Vacancies of an Excel file, and every cell that is wrong. */
export async function readVacancies(content: Buffer): Promise<{ texts: VacancyText[]; faults: CellFault[] }> {
  const { rows, faults } = await readSheet(content, columns);
  const texts = rows.map(({ value }) => ({ ...value, authorised: true, point: null }) as VacancyText);
  return { texts, faults };
}
