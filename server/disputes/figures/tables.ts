import {
  type DisputeFigures,
  type FigureTable,
  figureTables,
  type getDisputeFigures,
  quartersShown,
} from "../../../contract/dispute-figures.js";
import type { ParsedOf } from "../../../contract/endpoint.js";
import { reachesOf } from "../../../contract/rights.js";
import type { StaffActor } from "../../actor/actor.js";
import { directory } from "../../communities/directory.js";
import { blindIndex } from "../../db/cipher.js";
import { now } from "../../env/clock.js";
import { badInput, notAllowed, notFound } from "../../errors/fault.js";
import { hideAlone, hideFew, type SecretOrder } from "./hide-few.js";
import { beginOf, monthsOf, quarterOf, quartersBefore } from "./quarters.js";
import { type Arrived, countMediations, type Ended } from "./queries.js";

type Query = ParsedOf<typeof getDisputeFigures>["query"];
type Place = DisputeFigures["place"];
type Row = Arrived | Ended;

/**
 * The figures of a quarter that is over. Only those are told, and all of a quarter at once: what still grows would say
 * from one day to the next what came in between.
 * @throws Fault not_allowed, not_found; bad_input for another span
 */
export async function disputeFiguresOf(actor: StaffActor, asked: Query): Promise<DisputeFigures> {
  const places = await placesOf(actor);
  const place = asked.communityId === undefined ? places[0] : places.find(({ id }) => id === asked.communityId);
  if (!place) throw notFound("没有找到这个社区；县里看全县合计的数。");
  const quarters = quartersBefore(now(), quartersShown);
  const [newest = "", oldest = ""] = [quarters[0], quarters.at(-1)];
  const quarter = asked.quarter ?? newest;
  if (!quarters.includes(quarter)) throw badInput([{ path: "quarter", message: "看已经过完的季度，最近两年的。" }]);
  const { arrived, ended } = await countMediations(place.id, beginOf(oldest), beginOf(quarterOf(now())));
  const totalsOf = (one: string) => ({ arrived: totalOf(arrived, one), ended: totalOf(ended, one) });
  const secretFor = secretOrder(place, quarter);
  const byMonth = {
    arrived: monthFigures(arrived, quarter, secretFor("arrived")),
    ended: monthFigures(ended, quarter, secretFor("ended")),
  };
  return {
    quarter,
    quarters,
    place,
    places,
    ...totalsOf(quarter),
    months: monthsOf(quarter).map((month, at) => ({
      month,
      arrived: byMonth.arrived[at] ?? 0,
      ended: byMonth.ended[at] ?? 0,
    })),
    tables: [
      tableOf("topic", within(arrived, quarter), secretFor("topic"), ({ topic }) => topic),
      tableOf("source", within(arrived, quarter), secretFor("source"), ({ source }) => source),
      tableOf("outcome", within(ended, quarter), secretFor("outcome"), ({ outcome }) => outcome),
    ],
    course: quarters.toReversed().map((one) => ({ quarter: one, ...totalsOf(one) })),
  };
}

/** Whose figures somebody sees: the county the sums of all, the committee's people those of their own. @throws Fault not_allowed */
async function placesOf(actor: StaffActor): Promise<Place[]> {
  const { communities } = await directory();
  const reached = reachesOf(actor.posts, "see_mediation_figures");
  const own = new Set(reached.filter(({ reach }) => reach === "community").map(({ communityId }) => communityId));
  const places: Place[] = [...communities.values()]
    .filter(({ id }) => own.has(id))
    .map(({ id, name }) => ({ id, name }));
  if (reached.some(({ reach }) => reach === "county")) places.unshift({ id: null, name: "全县" });
  if (places.length === 0) throw notAllowed("调解的数据给调解员、社区负责人和县里看。");
  return places;
}

/** Nobody outside knows the order, and it is the same whenever the quarter is looked at. */
function secretOrder({ id }: Place, quarter: string) {
  return (name: string): SecretOrder =>
    (row) =>
      blindIndex("figures", [id ?? "county", quarter, name, row].join(":"));
}

const sumOf = (rows: readonly Row[]) => rows.reduce((sum, { n }) => sum + Number(n), 0);
const within = <R extends Row>(rows: readonly R[], quarter: string) =>
  rows.filter(({ month }) => monthsOf(quarter).includes(month));
const totalOf = (rows: readonly Row[], quarter: string) => hideAlone(sumOf(within(rows, quarter)));

function monthFigures(rows: readonly Row[], quarter: string, secret: SecretOrder) {
  return hideFew(
    monthsOf(quarter).map((month) => sumOf(rows.filter((row) => row.month === month))),
    secret,
  );
}

function tableOf<R extends Row>(name: FigureTable, rows: readonly R[], secret: SecretOrder, keyOf: (row: R) => string) {
  const { title, rows: names } = figureTables[name];
  const counts = Object.keys(names).map((key) => sumOf(rows.filter((row) => keyOf(row) === key)));
  const figures = hideFew(counts, secret);
  return {
    name,
    title,
    total: hideAlone(sumOf(rows)),
    rows: Object.values(names).map((words, at) => ({ name: words, n: figures[at] ?? 0 })),
  };
}
