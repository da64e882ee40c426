import type Koa from "koa";
import writeExcel from "write-excel-file/node";

/** One column of an exported sheet. */
export interface ColumnOut<T> {
  heading: string;
  /** In characters. */
  width?: number;
  value(row: T): string | number | null;
}

/** Excel refuses longer names and these signs in the name of a sheet. */
const sheetNameLimit = 31;
const notInSheetNames = /[\\/?*[\]:]/g;

/** Writes rows as one sheet of an .xlsx file, the headings fixed on top. */
export function writeSheet<T>(name: string, columns: readonly ColumnOut<T>[], rows: readonly T[]): Promise<Buffer> {
  const head = columns.map(({ heading }) => ({ value: heading, fontWeight: "bold" as const }));
  const body = rows.map((row) => columns.map(({ value }) => cellOf(value(row))));
  return writeExcel([head, ...body], {
    sheet: name.replace(notInSheetNames, " ").slice(0, sheetNameLimit),
    stickyRowsCount: 1,
    columns: columns.map(({ heading, width }) => ({ width: width ?? Math.max(8, heading.length * 2 + 2) })),
  }).toBuffer();
}

/**
 * A text that a spreadsheet might run as a formula, once somebody saves the file as CSV, is quoted (OWASP CSV Injection).
 */
function cellOf(value: string | number | null) {
  if (value === null || typeof value === "number") return value;
  return { value: /^[=+\-@\t\r]/.test(value) ? `'${value}` : value, type: String };
}

/** Answers with the sheet as a file to be saved under this name. */
export function sendSheet(ctx: Koa.Context, fileName: string, content: Buffer): void {
  ctx.type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  ctx.set("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}.xlsx`);
  ctx.set("cache-control", "no-store");
  ctx.body = content;
}
