import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { vacancyFault } from "./vacancies.js";

/** A wrong cell of an imported sheet. */
const sheetFault = z.object({ row: z.int(), heading: z.string(), message: z.string() });

/** A right row of a sheet, as it would become a draft. */
export const sheetRow = z.object({
  /** The number that Excel shows. */
  row: z.int(),
  title: z.string(),
  employer: z.string(),
  payWords: z.string(),
  hours: z.string(),
  headcount: z.int(),
  /** What would keep it from being published. */
  faults: z.array(vacancyFault),
  /** What it seems to repeat: a vacancy that is there, or a row above. */
  twin: z.nullable(z.string()),
});
export type SheetRow = z.infer<typeof sheetRow>;

export const downloadVacancyTemplate = endpoint({
  method: "GET",
  path: "/api/staff/vacancies/template.xlsx",
  who: "staff",
  summary: "The sheet that employers fill in, with one example that an import passes over.",
  reply: z.void(),
  errors: ["not_allowed"],
  raw: "download",
});

export const previewVacancies = endpoint({
  method: "POST",
  path: "/api/staff/vacancies/preview",
  who: "staff",
  summary:
    "Reads vacancies from an Excel file (multipart `file`) and keeps nothing: what each row would become, and every wrong cell.",
  reply: z.object({ rows: z.array(sheetRow), faults: z.array(sheetFault) }),
  errors: ["wrong_file_type", "bad_input", "body_too_large", "not_allowed"],
  raw: "upload",
});

export const importVacancies = endpoint({
  method: "POST",
  path: "/api/staff/vacancies/import",
  who: "staff",
  summary:
    "Reads vacancies from an Excel file (multipart `file`) as drafts: all of them, or none and every wrong cell. What repeats another is left out where `twins` says so.",
  query: z.object({ twins: z._default(z.enum(["keep", "skip"]), "keep") }),
  reply: z.object({ added: z.int(), twins: z.int(), faults: z.array(sheetFault) }),
  errors: ["wrong_file_type", "bad_input", "body_too_large", "not_allowed"],
  creates: true,
  raw: "upload",
});
