import type { AnswerOf, ParsedOf } from "../../../contract/endpoint.js";
import { type getVolunteerFigures, monthsShown } from "../../../contract/volunteer-figures.js";
import type { StaffActor } from "../../actor/actor.js";
import { communitiesOf } from "../../actor/rights.js";
import { laterMonth, monthOf } from "../../communities/calendar/months.js";
import { directory } from "../../communities/directory.js";
import { now } from "../../env/clock.js";
import { badInput, notAllowed, notFound } from "../../errors/fault.js";
import { canRun } from "../policy.js";
import { addUp, keptAt, listStored } from "./queries.js";

type Query = ParsedOf<typeof getVolunteerFigures>["query"];
type Answer = AnswerOf<typeof getVolunteerFigures>;

/** The figures of a month, of what is stored: nothing is counted while somebody waits. @throws Fault not_allowed; not_found */
export async function volunteerFiguresOf(actor: StaffActor, { communityId, month }: Query): Promise<Answer> {
  const places = await placesToCount(actor);
  const asked = communityId === undefined ? places : places.filter(({ id }) => id === communityId);
  if (asked.length === 0) throw notFound("没有找到这个社区。");
  const today = monthOf(now());
  const months = monthsUntil(today);
  const shown = shownMonth(month);
  const [stored, kept] = await Promise.all([
    listStored(
      asked.map(({ id }) => id),
      laterMonth(today, -monthsShown),
      today,
    ),
    keptAt(),
  ]);
  const of = (wanted: string) => stored.filter((row) => row.month === wanted);
  return {
    month: shown,
    months,
    keptAt: kept?.toISOString() ?? null,
    community: asked.length === 1 ? (asked[0] ?? null) : null,
    communities: places,
    counts: addUp(of(shown)),
    before: addUp(of(laterMonth(shown, -1))),
    rows: asked.map(({ id, name }) => ({
      id,
      name,
      counts: addUp(of(shown).filter((row) => row.communityId === id)),
    })),
    course: [...months].reverse().map((one) => {
      const { active, minutes } = addUp(of(one));
      return { month: one, active, minutes };
    }),
  };
}

/** The months that are shown, this one first. */
function monthsUntil(today: string): string[] {
  return Array.from({ length: monthsShown }, (_, back) => laterMonth(today, -back));
}

/** The month that is asked for, else this one. @throws Fault bad_input for a month that is not kept */
export function shownMonth(wanted: string | undefined): string {
  const today = monthOf(now());
  if (wanted && !monthsUntil(today).includes(wanted))
    throw badInput([{ path: "month", message: `看最近 ${monthsShown} 个月的。` }]);
  return wanted || today;
}

/** Whose figures somebody sees: the county all, a head those of the post, the volunteer station its own. @throws Fault not_allowed */
export async function placesToCount(actor: StaffActor): Promise<{ id: string; name: string }[]> {
  const { communities } = await directory();
  const scope = communitiesOf(actor, "see_figures");
  const ids = new Set(scope === "all" ? communities.keys() : scope);
  if (scope !== "all" && (await canRun(actor, actor.communityId))) ids.add(actor.communityId);
  const places = [...communities.values()].filter(({ id }) => ids.has(id)).map(({ id, name }) => ({ id, name }));
  if (places.length === 0) throw notAllowed("志愿服务的数据给志愿服务站、社区负责人和县里看。");
  return places;
}
