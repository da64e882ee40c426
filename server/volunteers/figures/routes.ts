import type { AnswerOf } from "../../../contract/endpoint.js";
import {
  exportVolunteerFigures,
  getVolunteerFigures,
  listFigurePeople,
  shareOf,
  type VolunteerFigure,
  volunteerFigures,
} from "../../../contract/volunteer-figures.js";
import { notFound } from "../../errors/fault.js";
import { route } from "../../http/route.js";
import { sendSheet, writeSheet } from "../../sheets/write.js";
import { listPeopleOf } from "./queries.js";
import { placesToCount, shownMonth, volunteerFiguresOf } from "./table.js";

type Row = AnswerOf<typeof getVolunteerFigures>["rows"][number];

export const figureRoutes = [
  route(getVolunteerFigures, ({ actor, query }) => volunteerFiguresOf(actor, query)),

  route(exportVolunteerFigures, async ({ actor, query, ctx }) => {
    const { month, rows } = await volunteerFiguresOf(actor, query);
    const count = (name: VolunteerFigure) => ({
      heading: volunteerFigures[name],
      value: ({ counts }: Row) => counts[name],
    });
    const share = (heading: string, name: Parameters<typeof shareOf>[1]) => ({
      heading,
      value: ({ counts }: Row) => shareOf(counts, name),
    });
    const file = await writeSheet(
      month,
      [
        { heading: "社区", width: 20, value: ({ name }: Row) => name },
        count("registered"),
        count("active"),
        count("regular"),
        share("常来的占%", "regular"),
        { heading: "时长（小时）", value: ({ counts }) => Math.round(counts.minutes / 6) / 10 },
        count("times"),
        count("old_alone"),
        count("paired"),
        share("结对覆盖%", "paired"),
        count("on_time"),
      ],
      rows,
    );
    sendSheet(ctx, `志愿服务 ${month}`, file);
  }),

  route(listFigurePeople, async ({ actor, query }) => {
    const places = await placesToCount(actor);
    const place = places.find(({ id }) => id === (query.communityId ?? actor.communityId));
    if (!place) throw notFound("没有找到这个社区。");
    const { rows, nextCursor } = await listPeopleOf(place.id, shownMonth(query.month), query.figure, query.cursor);
    return { people: rows, nextCursor };
  }),
];
