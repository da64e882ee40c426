import type { Column } from "../../../../contract/saved-views.js";
import type { Place } from "../place.js";

interface TableColumn {
  id: Column | "choose" | "due" | "title";
  words: string;
  /** Narrow on a tablet, as wide as its words elsewhere. */
  width: string;
}

const everyColumn: readonly TableColumn[] = [
  { id: "choose", words: "选", width: "20px" },
  { id: "due", words: "时限（工作日）", width: "var(--due-width)" },
  { id: "slips", words: "已走的", width: "var(--slips-width)" },
  { id: "title", words: "事项和居民说的话", width: "minmax(160px, 1fr)" },
  { id: "resident", words: "居民", width: "minmax(52px, 68px)" },
  { id: "place", words: "住处", width: "minmax(64px, var(--place-width))" },
  { id: "state", words: "到哪一步", width: "minmax(88px, var(--state-width))" },
  { id: "owner", words: "经办", width: "72px" },
  { id: "moment", words: "最近动静", width: "84px" },
];

/** The columns of a list: those that it names, and always what tells the rows apart. */
export function columnsOf({ columns }: Place): TableColumn[] {
  return everyColumn.filter(({ id }) => id === "choose" || id === "due" || id === "title" || shows(columns, id));
}

export function shows(columns: readonly Column[] | null, id: Column): boolean {
  return columns === null || columns.includes(id);
}

/** The widths of the columns for the style sheet; a tablet has no room for 住处. */
export function widthsOf(columns: readonly TableColumn[]) {
  const narrow = columns.filter(({ id }) => id !== "place");
  return { "--queue-columns": joined(columns), "--queue-columns-narrow": joined(narrow) };
}

function joined(columns: readonly TableColumn[]): string {
  return columns.map(({ width }) => width).join(" ");
}
