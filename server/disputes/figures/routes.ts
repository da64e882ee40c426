import {
  type DisputeFigures,
  exportDisputeFigures,
  type Figure,
  figureWords,
  getDisputeFigures,
} from "../../../contract/dispute-figures.js";
import { route } from "../../http/route.js";
import { sendSheet, writeSheet } from "../../sheets/write.js";
import { disputeFiguresOf } from "./tables.js";

export const figureRoutes = [
  route(getDisputeFigures, ({ actor, query }) => disputeFiguresOf(actor, query)),

  route(exportDisputeFigures, async ({ actor, query, ctx }) => {
    const figures = await disputeFiguresOf(actor, query);
    const name = `人民调解 ${figures.place.name} ${figures.quarter}`;
    const file = await writeSheet(
      figures.quarter,
      [
        { heading: "表", width: 14, value: ({ table }) => table },
        { heading: "项", width: 18, value: ({ item }) => item },
        { heading: "件数", width: 12, value: ({ n }) => (typeof n === "number" ? n : figureWords(n)) },
      ],
      linesOf(figures),
    );
    sendSheet(ctx, name, file);
  }),
];

interface Line {
  table: string;
  item: string;
  n: Figure;
}

/** One line a figure: the months first, then each table with its total. */
function linesOf({ months, tables, arrived, ended }: DisputeFigures): Line[] {
  const monthly = (table: string, name: "arrived" | "ended", total: Figure) => [
    ...months.map(({ month, ...totals }) => ({ table, item: month, n: totals[name] })),
    { table, item: "合计", n: total },
  ];
  return [
    ...monthly("来了多少", "arrived", arrived),
    ...monthly("有结果的", "ended", ended),
    ...tables.flatMap(({ title, rows, total }) => [
      ...rows.map(({ name, n }) => ({ table: title, item: name, n })),
      { table: title, item: "合计", n: total },
    ]),
  ];
}
