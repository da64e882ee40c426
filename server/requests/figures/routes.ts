import type { AnswerOf } from "../../../contract/endpoint.js";
import { exportFigures, getFigures, type Rate, rateNames, rateOf } from "../../../contract/figures.js";
import { route } from "../../http/route.js";
import { sendSheet, writeSheet } from "../../sheets/write.js";
import { figuresOf } from "./table.js";

type Answer = AnswerOf<typeof getFigures>;

export const figureRoutes = [
  route(getFigures, ({ actor, query }) => figuresOf(actor, query)),

  route(exportFigures, async ({ actor, query, ctx }) => {
    const figures = await figuresOf(actor, query);
    const heading = { community: "社区", desk: "窗口", person: "经办" }[query.by];
    const rate = (name: Rate) => ({
      heading: `${rateNames[name]}%`,
      value: (row: Answer["rows"][number]) => rateOf(row.counts, name),
    });
    const file = await writeSheet(
      `${figures.from} 到 ${figures.to}`,
      [
        { heading, width: 20, value: ({ name }) => name },
        { heading: "来的", value: ({ counts }) => counts.arrived },
        { heading: "办好的", value: ({ counts }) => counts.done },
        rate("response"),
        { heading: "该响应的", value: ({ counts }) => counts.response_due },
        rate("solved"),
        { heading: "居民答复过的", value: ({ counts }) => counts.answered },
        rate("satisfied"),
        { heading: "评过分的", value: ({ counts }) => counts.rated },
        rate("kept"),
        { heading: "重开的", value: ({ counts }) => counts.reopened },
        { heading: "平均工作日", value: ({ daysToDone }) => daysToDone },
        { heading: "在办", value: (row) => row.now.open },
        { heading: "超期", value: (row) => row.now.late },
      ],
      figures.rows,
    );
    sendSheet(ctx, `数据 ${figures.from} 到 ${figures.to}`, file);
  }),
];
