import type { AnswerOf, ParsedOf } from "../../../contract/endpoint.js";
import { type getJobFigures, jobMonths } from "../../../contract/job-figures.js";
import type { StaffActor } from "../../actor/actor.js";
import { laterMonth, monthOf } from "../../communities/calendar/months.js";
import { directory } from "../../communities/directory.js";
import { now } from "../../env/clock.js";
import { badInput, notAllowed, notFound } from "../../errors/fault.js";
import { jobCommunities } from "../policy.js";
import { addUp, keptAt, listStored, type Span, type StoredRow } from "./queries.js";

type Query = ParsedOf<typeof getJobFigures>["query"];
type Answer = AnswerOf<typeof getJobFigures>;
interface Place {
  id: string;
  name: string;
}

/** How many months the course shows, the last of the span and those before. */
const monthsOfCourse = 12;

/** The figures of some months, of what is stored: nothing is counted while somebody waits. */
export async function jobFiguresOf(actor: StaffActor, query: Query): Promise<Answer> {
  const { span, places, asked } = await spanOf(actor, query);
  const back = laterMonth(span.to, 1 - monthsOfCourse);
  const earliest = [back, span.from].sort()[0] ?? back;
  const [stored, kept] = await Promise.all([listStored({ ...span, from: earliest }), keptAt()]);
  const inSpan = stored.filter(({ month }) => month >= span.from);
  const all = inSpan.filter(({ sort }) => sort === "all");
  return {
    from: span.from,
    to: span.to,
    months: monthsUntil(monthOf(now())),
    keptAt: kept?.toISOString() ?? null,
    communities: places,
    counts: addUp(all),
    rows: asked.map(({ id, name }) => ({ id, name, counts: addUp(all.filter((row) => row.communityId === id)) })),
    skills: byPart(inSpan, "skill"),
    hardships: byPart(inSpan, "hardship"),
    course: Array.from({ length: monthsOfCourse }, (_, ahead) => {
      const month = laterMonth(back, ahead);
      const { registered, hired } = addUp(stored.filter((row) => row.sort === "all" && row.month === month));
      return { month, registered, hired };
    }),
  };
}

/**
 * Which months and communities are asked for: this year and all that one sees, where nothing is said.
 * @throws Fault not_allowed; not_found; bad_input for months that are not kept or stand the wrong way round
 */
export async function spanOf(
  actor: StaffActor,
  { communityId, from, to }: Query,
): Promise<{ span: Span; places: Place[]; asked: Place[] }> {
  const places = jobCommunities(actor, await directory()).map(({ id, name }) => ({ id, name }));
  if (places.length === 0) throw notAllowed("就业的数据给职业介绍所、社区负责人和县里看。");
  // Another community does not exist.
  const asked = communityId === undefined ? places : places.filter(({ id }) => id === communityId);
  if (asked.length === 0) throw notFound("没有找到这个社区。");
  const today = monthOf(now());
  const last = to ?? today;
  const first = from ?? (last.startsWith(today.slice(0, 4)) ? `${today.slice(0, 4)}-01` : last);
  if (first > last) throw badInput([{ path: "from", message: "从早的月份到晚的月份选。" }]);
  const kept = monthsUntil(today);
  if (!kept.includes(first) || !kept.includes(last))
    throw badInput([{ path: "from", message: `看最近 ${jobMonths} 个月的。` }]);
  return { span: { communityIds: asked.map(({ id }) => id), from: first, to: last }, places, asked };
}

function monthsUntil(today: string): string[] {
  return Array.from({ length: jobMonths }, (_, back) => laterMonth(today, -back));
}

/** One row a trade or hardship, those with most registrations first. */
function byPart(rows: readonly StoredRow[], sort: "skill" | "hardship") {
  const ofSort = rows.filter((row) => row.sort === sort);
  const names = [...new Set(ofSort.map(({ part }) => part))];
  return names
    .map((name) => ({ name, counts: addUp(ofSort.filter(({ part }) => part === name)) }))
    .sort((one, other) => other.counts.registered - one.counts.registered || other.counts.hired - one.counts.hired);
}
