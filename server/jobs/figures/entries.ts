import type { ParsedOf } from "../../../contract/endpoint.js";
import type { JobEntry, listJobEntries } from "../../../contract/job-figures.js";
import { type PlacementState, placementStateNames } from "../../../contract/placements.js";
import type { StaffActor } from "../../actor/actor.js";
import { laterMonth } from "../../communities/calendar/months.js";
import { dayOf } from "../../communities/calendar/shanghai.js";
import { directory } from "../../communities/directory.js";
import { readRows } from "../../db/read.js";
import { type Statement, sql } from "../../db/statement.js";
import { now } from "../../env/clock.js";
import { decodeCursor, pageOf } from "../../http/cursor.js";
import { maskName } from "../../identity/masks.js";
import { seekerName } from "../placements/present.js";
import { listPlacementsById, peopleOf } from "../placements/queries.js";
import { seekerStateWords } from "../registration/words.js";
import { noTrade, placedBy } from "./keep.js";
import type { Span } from "./queries.js";
import { spanOf } from "./table.js";

type Query = ParsedOf<typeof listJobEntries>["query"];

/**
 * A page of what a figure counts, by the same days and conditions, read now: the figure itself may be some minutes old.
 * @throws Fault as `spanOf`
 */
export async function jobEntriesOf(
  actor: StaffActor,
  query: Query,
): Promise<{ entries: JobEntry[]; nextCursor: string | null }> {
  const { span } = await spanOf(actor, query);
  return query.figure === "registered" ? listRegistered(span, query) : listPlaced(span, query, query.figure);
}

interface CountedRow {
  id: string;
  /** The day by which it is counted, as midnight or an hour of it in UTC. */
  at: Date;
}

/** A registration with what its person said. */
interface RegisteredRow extends CountedRow {
  number: string;
  name: string;
  communityId: string;
  /** A JSON list. */
  skills: string | string[];
  hardship: string;
  state: string;
  pausedAt: Date | null;
}

async function listRegistered(span: Span, query: Query) {
  const { communities } = await directory();
  const { rows, nextCursor } = await page<RegisteredRow>(span, query, {
    columns: sql`s.requestId AS id, r.number, p.name, r.communityId, s.skills, s.hardship, s.state, s.pausedAt`,
    from: sql`job_seeker s JOIN request r ON r.id = s.requestId JOIN resident p ON p.id = s.residentId`,
    id: sql`s.requestId`,
    day: sql`s.createdAt + INTERVAL 8 HOUR`,
    where: sql`TRUE`,
    communityId: sql`r.communityId`,
    skills: sql`s.skills`,
  });
  const entries = rows.map((row): JobEntry => {
    const { id, number, name, hardship, communityId, skills, state, pausedAt } = row;
    return {
      id,
      number,
      name: maskName(name),
      hardship,
      communityName: communities.get(communityId)?.name ?? "",
      // MySQL hands JSON out parsed, MariaDB as text.
      skills: typeof skills === "string" ? JSON.parse(skills) : skills,
      vacancy: null,
      day: row.at.toISOString().slice(0, 10),
      stateWords: seekerStateWords(state, pausedAt),
    };
  });
  return { entries, nextCursor };
}

async function listPlaced(span: Span, query: Query, figure: keyof ReturnType<typeof placedBy>) {
  const { communities } = await directory();
  const { day, where } = placedBy(dayOf(now()))[figure];
  const { rows, nextCursor } = await page<CountedRow>(span, query, {
    columns: sql`p.id`,
    from: sql`placement p JOIN vacancy v ON v.id = p.vacancyId JOIN job_seeker s ON s.requestId = p.requestId`,
    id: sql`p.id`,
    day,
    where,
    communityId: sql`p.communityId`,
    skills: sql`v.skills`,
  });
  const placements = await listPlacementsById(rows.map(({ id }) => id));
  const people = await peopleOf(placements);
  const byId = new Map(placements.map((placement) => [placement.id, placement]));
  const entries = rows.flatMap(({ id, at }): JobEntry[] => {
    const placement = byId.get(id);
    const person = placement && people.get(placement.requestId);
    if (!placement || !person) return [];
    const { vacancy, communityId, state } = placement;
    return [
      {
        id,
        number: person.number,
        name: seekerName(placement, person),
        hardship: person.seeker?.hardship ?? "没有",
        communityName: communities.get(communityId)?.name ?? "",
        skills: vacancy.skills as string[],
        vacancy: { title: vacancy.title, employer: vacancy.employer },
        day: at.toISOString().slice(0, 10),
        stateWords: placementStateNames[state as PlacementState],
      },
    ];
  });
  return { entries, nextCursor };
}

interface Counted {
  columns: Statement;
  from: Statement;
  id: Statement;
  day: Statement;
  where: Statement;
  communityId: Statement;
  skills: Statement;
}

async function page<T extends CountedRow>(
  { communityIds, from, to }: Span,
  { skill, hardship, cursor, limit }: Query,
  counted: Counted,
) {
  const position = decodeCursor(cursor);
  // Some days are dates and some are times; in one order they are times.
  const at = sql`CAST(${counted.day} AS DATETIME(3))`;
  const ofTrade =
    skill === noTrade
      ? sql`JSON_LENGTH(${counted.skills}) = 0`
      : sql`JSON_CONTAINS(${counted.skills}, JSON_QUOTE(${skill ?? ""}))`;
  const rows = await readRows<T>(sql`SELECT ${counted.columns}, ${at} AS at FROM ${counted.from}
    WHERE ${counted.communityId} IN (${[...communityIds]}) AND ${counted.where}
      AND ${counted.day} >= ${`${from}-01`} AND ${counted.day} < ${`${laterMonth(to, 1)}-01`}
      ${skill === undefined ? sql`` : sql`AND ${ofTrade}`}
      ${hardship === undefined ? sql`` : sql`AND s.hardship = ${hardship}`}
      ${
        position
          ? sql`AND (${at} < ${position.at} OR (${at} = ${position.at} AND ${counted.id} < ${position.id}))`
          : sql``
      }
    ORDER BY at DESC, id DESC LIMIT ${limit + 1}`);
  return pageOf(rows, limit, (row) => row.at);
}
