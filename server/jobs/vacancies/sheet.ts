import * as z from "zod/mini";
import { hoursNames, skillNames } from "../../../contract/jobs.js";
import { type VacancyText, vacancyText } from "../../../contract/vacancies.js";
import { type CellFault, readSheet } from "../../sheets/read.js";
import { writeSheet } from "../../sheets/write.js";

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

/** Stands before the employer of the template's example, which nobody means. */
const exampleMark = "（例）";
const example: Record<keyof typeof columns, string> = {
  employer: `${exampleMark}云梦安心家政服务部`,
  licence: "91350100M000100Y43",
  agentName: "陈明",
  agentPhone: "13800138000",
  title: "家政服务员",
  skills: "保洁家政、照护老人",
  headcount: "3",
  work: "上门打扫、做饭，一天两户。",
  conditions: "",
  payFrom: "2600",
  payTo: "3600",
  hours: "半天",
  benefits: "买意外险，节日有米油。",
  protection: "发手套、围裙。",
  place: "城关镇曙光路 18 号",
};

export interface SheetVacancy {
  /** The number that Excel shows. */
  row: number;
  text: VacancyText;
}

/** Vacancies of an Excel file, and every cell that is wrong; the template's example is passed over. */
export async function readVacancies(content: Buffer): Promise<{ rows: SheetVacancy[]; faults: CellFault[] }> {
  const { rows, faults } = await readSheet(content, columns);
  return {
    rows: rows
      .map(({ row, value }) => ({ row, text: { ...value, authorised: true, point: null } as VacancyText }))
      .filter(({ text }) => !text.employer.startsWith(exampleMark)),
    faults,
  };
}

/** The sheet that employers fill in: the headings and one example. */
export function writeTemplate(): Promise<Buffer> {
  const entries = Object.entries(columns) as [keyof typeof columns, { heading: string }][];
  return writeSheet(
    "招工",
    entries.map(([key, { heading }]) => ({
      heading,
      width: Math.max(10, 2 * example[key].length),
      value: (row: typeof example) => row[key],
    })),
    [example],
  );
}
