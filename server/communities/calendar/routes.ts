import { declareDay, getCalendar, undeclareDay } from "../../../contract/staffing.js";
import { mayInCounty } from "../../actor/rights.js";
import { now } from "../../env/clock.js";
import { route } from "../../http/route.js";
import { declare, takeBack } from "./commands.js";
import { listDeclared } from "./queries.js";
import { dayOf, nextDay } from "./shanghai.js";
import { calendarWith, publishedName } from "./working-days.js";

export const calendarRoutes = [
  route(getCalendar, async ({ actor, query: { month } }) => {
    const declared = new Map((await listDeclared()).map((row) => [row.date.toISOString().slice(0, 10), row]));
    const calendar = calendarWith(new Map([...declared].map(([day, { working }]) => [day, working])));
    return {
      month,
      published: calendar.isPublished(`${month}-01`),
      editable: mayInCounty(actor, "declare_days"),
      today: dayOf(now()),
      days: daysOf(month).map((day) => {
        const working = calendar.isWorkingDay(day);
        const own = declared.get(day);
        if (own) return { day, working, kind: "declared" as const, name: own.reason };
        const name = publishedName(day);
        const kind = !name ? ("plain" as const) : working ? ("make_up" as const) : ("holiday" as const);
        return { day, working, kind, name };
      }),
    };
  }),

  route(declareDay, async ({ actor, params, body }) => declare(actor, params.day, body)),

  route(undeclareDay, async ({ actor, params }) => takeBack(actor, params.day)),
];

function daysOf(month: string): string[] {
  const days: string[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = nextDay(day)) days.push(day);
  return days;
}
