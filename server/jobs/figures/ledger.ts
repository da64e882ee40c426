import type { ParsedOf } from "../../../contract/endpoint.js";
import { type exportJobLedger, lastingDays } from "../../../contract/job-figures.js";
import { type PlacementState, placementStateNames } from "../../../contract/placements.js";
import type { StaffActor } from "../../actor/actor.js";
import { dayOf, nextDay } from "../../communities/calendar/shanghai.js";
import { directory } from "../../communities/directory.js";
import { audit } from "../../db/audit.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { refused } from "../../errors/fault.js";
import { writeSheet } from "../../sheets/write.js";
import { seekerName } from "../placements/present.js";
import { listPlacementsById, type PlacementRow, peopleOf } from "../placements/queries.js";
import { noTrade } from "./keep.js";
import { listCounted } from "./queries.js";
import { spanOf } from "./table.js";

/** A county's placements of some years; more than that is no sheet to be read. */
const mostRows = 20_000;

/**
 * 就业台账: a row for every recommendation that the figures of these months count in some column, so that the sheet's
 * days add up to the page. A name stands there only while its owner agrees. Who took it out is on the audit log.
 */
export async function writeLedger(
  actor: StaffActor,
  query: ParsedOf<typeof exportJobLedger>["query"],
): Promise<{ name: string; file: Buffer }> {
  const { span, places } = await spanOf(actor, query);
  const counted = await listCounted(span, mostRows);
  if (counted.size > mostRows) throw refused("bad_input", `一次最多导 ${mostRows} 行，请选短一点的时间。`);
  const rows = await listPlacementsById([...counted.keys()]);
  const people = await peopleOf(rows);
  const { communities } = await directory();
  const placeOf = (id: string) => places.find((place) => place.id === id)?.name ?? communities.get(id)?.name ?? "";
  const today = dayOf(now());
  const name = `就业台账 ${span.from} 到 ${span.to}`;
  const file = await writeSheet(
    name,
    [
      { heading: "社区", width: 16, value: (row) => placeOf(row.communityId) },
      { heading: "登记号", width: 18, value: (row) => people.get(row.requestId)?.number ?? "" },
      { heading: "求职者", value: (row) => seekerName(row, people.get(row.requestId)) },
      { heading: "就业困难", width: 14, value: (row) => people.get(row.requestId)?.seeker?.hardship ?? "" },
      { heading: "单位", width: 30, value: ({ vacancy }) => vacancy.employer },
      { heading: "岗位", width: 20, value: ({ vacancy }) => vacancy.title },
      { heading: "工种", width: 18, value: ({ vacancy }) => (vacancy.skills as string[]).join("、") || noTrade },
      { heading: "推荐日期", width: 12, value: ({ createdAt }) => dayOf(createdAt) },
      { heading: "面试日期", width: 12, value: ({ interviewAt }) => (interviewAt ? dayOf(interviewAt) : "") },
      { heading: "录用日期", width: 12, value: ({ hiredOn }) => plainDay(hiredOn) },
      { heading: "满月日期", width: 12, value: ({ hiredOn }) => (hiredOn ? monthOverOf(hiredOn) : "") },
      { heading: "干满一个月", value: (row) => lastedWords(row, counted.get(row.id) === true, today) },
      { heading: "离职日期", width: 12, value: ({ endedOn }) => plainDay(endedOn) },
      { heading: "状态", width: 18, value: ({ state }) => placementStateNames[state as PlacementState] },
      { heading: "备注", width: 40, value: ({ words }) => words ?? "" },
    ],
    rows,
  );
  await commit({
    steps: [audit(actor, "export_job_ledger", `job_ledger:${span.from}/${span.to}`)],
    result: null,
  });
  return { name, file };
}

function lastedWords({ hiredOn }: PlacementRow, lasted: boolean, today: string): string {
  if (!hiredOn) return "";
  if (monthOverOf(hiredOn) > today) return "没到日子";
  return lasted ? "是" : "否，或还没回访";
}

function monthOverOf(hiredOn: Date): string {
  return nextDay(plainDay(hiredOn), lastingDays);
}

/** A DATE comes as midnight in UTC. */
function plainDay(date: Date | null): string {
  return date?.toISOString().slice(0, 10) ?? "";
}
