import { readSheet as readExcel } from "read-excel-file/node";
import * as z from "zod/mini";
import { Fault, refused } from "../errors/fault.js";
import { assertSmallInside } from "./unpacked.js";

/** One column of an imported sheet: what stands on top of it, and what a cell must be. Cells come as text. */
export interface ColumnIn {
  heading: string;
  schema: z.core.$ZodType;
}

/** What is wrong with one cell; the row is the number that Excel shows. */
export interface CellFault {
  row: number;
  heading: string;
  message: string;
}

type RowOf<C extends Record<string, ColumnIn>> = { [K in keyof C]: z.core.output<C[K]["schema"]> };

/** More rows than a desk fills in by hand, few enough to be checked while somebody waits. */
const mostRows = 5_000;

/**
 * Reads the first sheet of an .xlsx file, whose first row names the columns in any order. Empty rows are passed over.
 * @returns the rows that are right, with the number that Excel shows, and every fault of the others
 * @throws Fault wrong_file_type: no sheet that can be read; bad_input: columns are missing or there are too many rows
 */
export async function readSheet<C extends Record<string, ColumnIn>>(content: Buffer, columns: C) {
  const [head, ...body] = await cellsOf(content);
  const places = placesOf(head ?? [], columns);
  if (body.length > mostRows) throw refused("bad_input", `一次最多 ${mostRows} 行，请分成几个文件。`);
  const rows: { row: number; value: RowOf<C> }[] = [];
  const faults: CellFault[] = [];
  for (const [index, cells] of body.entries()) {
    if (cells.every((cell) => textOf(cell) === "")) continue;
    const row = index + 2;
    const value: Record<string, unknown> = {};
    const wrong: CellFault[] = [];
    for (const [key, { heading, schema }] of Object.entries(columns)) {
      const parsed = z.safeParse(schema, textOf(cells[places.get(heading) ?? -1]));
      if (parsed.success) value[key] = parsed.data;
      else wrong.push({ row, heading, message: sentenceOf(parsed.error) });
    }
    if (wrong.length) faults.push(...wrong);
    // Every column has just been parsed by its own schema.
    else rows.push({ row, value: value as RowOf<C> });
  }
  return { rows, faults };
}

async function cellsOf(content: Buffer): Promise<unknown[][]> {
  try {
    await assertSmallInside(content);
    return await readExcel(content);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw refused("wrong_file_type", "这个文件打不开，请存成 Excel 的 .xlsx 再试。");
  }
}

function placesOf(head: unknown[], columns: Record<string, ColumnIn>): Map<string, number> {
  const places = new Map(head.map((cell, place) => [textOf(cell), place]));
  const missing = Object.values(columns).filter(({ heading }) => !places.has(heading));
  if (missing.length)
    throw refused("bad_input", `第一行少了这些列：${missing.map(({ heading }) => heading).join("、")}。`);
  return places;
}

/** A cell as a person reads it: a date as YYYY-MM-DD (Excel keeps no zone), with its time where it has one. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().replace("T00:00:00.000Z", "").replace("T", " ").slice(0, 16);
  return String(cell).trim();
}

function sentenceOf(error: z.core.$ZodError): string {
  const message = error.issues[0]?.message ?? "";
  return /[\u4e00-\u9fff]/.test(message) ? message : "这一格填得不对。";
}
