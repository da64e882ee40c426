import type { AnswerOf, ParsedOf } from "../../../contract/endpoint.js";
import type { getFigures } from "../../../contract/figures.js";
import type { StaffActor } from "../../actor/actor.js";
import { communitiesOf } from "../../actor/rights.js";
import { dayOf, nextDay } from "../../communities/calendar/shanghai.js";
import { type Directory, directory } from "../../communities/directory.js";
import { now } from "../../env/clock.js";
import { badInput, notAllowed } from "../../errors/fault.js";
import {
  figuresKeptAt,
  listAges,
  listArrived,
  listBooked,
  listPeople,
  noSums,
  type Span,
  type Standing,
  type Sums,
  standingOf,
  sumFigures,
} from "./queries.js";

type Query = ParsedOf<typeof getFigures>["query"];
type Answer = AnswerOf<typeof getFigures>;

/** 92 days are a quarter; more is not kept from the first day on. */
const longest = 92;

/**
 * The figures of a period, of what is stored: nothing is counted while somebody waits.
 * @throws Fault not_allowed; bad_input when the days are not a period
 */
export async function figuresOf(actor: StaffActor, { by, from, to, communityId }: Query): Promise<Answer> {
  const at = now();
  const world = await directory();
  const today = dayOf(at);
  const span = { from: from ?? `${today.slice(0, 8)}01`, to: to ?? today };
  const length = (Date.parse(span.to) - Date.parse(span.from)) / 86_400_000 + 1;
  if (length < 1 || length > longest) {
    throw badInput([{ path: "from", message: `从早到晚选，最多 ${longest} 天。` }]);
  }
  const communityIds = placesOf(actor, communityId, world);
  const here: Span = { ...span, communityIds };
  const earlier: Span = { communityIds, from: nextDay(span.from, -length), to: nextDay(span.from, -1) };
  const [rows, before, standing, arrived, booked, keptAt, ages, names] = await Promise.all([
    sumFigures(here, by),
    sumFigures(earlier, "community"),
    standingOf(communityIds, by, at),
    listArrived(communityIds, at),
    listBooked(communityIds, at),
    figuresKeptAt(),
    listAges(communityIds, at),
    namesOf(by, communityIds, world),
  ]);
  const total = addUp(by === "community" ? rows : await sumFigures(here, "community"));
  const all = by === "person" ? await standingOf(communityIds, "community", at) : standing;
  return {
    ...span,
    keptAt: keptAt?.toISOString() ?? null,
    today: { ...addStanding([...all.values()]), arrived: arrived.today },
    ages,
    counts: total.counts,
    before: addUp(before).counts,
    daysToDone: average(total),
    rows: names.map(({ id, name }) => {
      const sums = rows.get(id) ?? noSums();
      return { id, name, now: standing.get(id) ?? addStanding([]), counts: sums.counts, daysToDone: average(sums) };
    }),
    weeks: arrived.weeks,
    booked,
  };
}

/** The county sees all, a head the communities of that post; nobody else sees how colleagues do. */
function placesOf(actor: StaffActor, wanted: string | undefined, world: Directory): string[] {
  const scope = communitiesOf(actor, "see_figures");
  const allowed = scope === "all" ? [...world.communities.keys()] : scope;
  if (allowed.length === 0) throw notAllowed("数据给社区负责人和县里看。");
  // Another community does not exist.
  return wanted ? allowed.filter((id) => id === wanted) : allowed;
}

async function namesOf(by: Query["by"], communityIds: readonly string[], world: Directory) {
  const places = communityIds.flatMap((id) => world.communities.get(id) ?? []);
  if (by === "community") return places.map(({ id, name }) => ({ id, name }));
  if (by === "person") return listPeople(communityIds);
  return places.flatMap((place) =>
    place.desks.map(({ queueId, name }) => ({
      id: queueId,
      name: places.length > 1 ? `${place.name} ${name}` : name,
    })),
  );
}

function addUp(sums: ReadonlyMap<string, Sums>): Sums {
  const total = noSums();
  for (const { counts, doneDays } of sums.values()) {
    total.doneDays += doneDays;
    for (const name of Object.keys(counts) as (keyof typeof counts)[]) total.counts[name] += counts[name];
  }
  return total;
}

function addStanding(all: readonly Standing[]) {
  const sum = { open: 0, due: 0, late: 0, waiting: 0 };
  for (const one of all) {
    sum.open += one.open;
    sum.due += one.due;
    sum.late += one.late;
    sum.waiting += one.waiting;
  }
  return sum;
}

function average({ counts, doneDays }: Sums): number | null {
  return counts.done ? Math.round((10 * doneDays) / counts.done) / 10 : null;
}
