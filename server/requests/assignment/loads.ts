import { mustChange, type Statement, sql } from "../../db/statement.js";
import { type Fault, refused } from "../../errors/fault.js";

/** Where a request lies and who has it. */
export interface Lying {
  state: string;
  queueId: string;
  ownerId: string | null;
}

const held = new Set(["accepted", "in_progress", "waiting_on_resident"]);

/** A request before and after a move. */
export interface Counted {
  before: Lying;
  after: Lying;
}

/**
 * What a move does to the counts of open requests, in the same work as the move; it may move parts of the request too.
 * Nobody takes one over the cap: the write itself refuses. Only what a resident reopens comes back to who did it
 * whatever that person has. The rows are written in the order of their key, so that two moves cannot wait for each other.
 */
export function countMoves(moved: readonly Counted[], options: { capped: boolean }): Statement[] {
  const changes = moved.flatMap(({ before, after }) => {
    const left = holderOf(before);
    const right = holderOf(after);
    if (left?.key === right?.key) return [];
    return [
      ...(left ? [{ key: left.key, steps: [give(left)] }] : []),
      ...(right ? [{ key: right.key, steps: take(right, options.capped) }] : []),
    ];
  });
  return changes.sort((a, b) => (a.key < b.key ? -1 : 1)).flatMap(({ steps }) => steps);
}

interface Holder {
  key: string;
  queueId: string;
  staffId: string;
}

function holderOf({ state, queueId, ownerId }: Lying): Holder | null {
  return ownerId && held.has(state) ? { key: `${queueId} ${ownerId}`, queueId, staffId: ownerId } : null;
}

function give({ queueId, staffId }: Holder): Statement {
  return sql`UPDATE staff_load SET open = open - 1 WHERE queueId = ${queueId} AND staffId = ${staffId} AND open > 0`;
}

function take({ queueId, staffId }: Holder, capped: boolean): Statement[] {
  const limit = capped ? sql`AND open < (SELECT cap FROM queue WHERE id = ${queueId})` : sql``;
  return [
    openCounts(queueId, [staffId]),
    mustChange(
      1,
      tooMany,
      sql`UPDATE staff_load SET open = open + 1 WHERE queueId = ${queueId} AND staffId = ${staffId} ${limit}`,
    ),
  ];
}

function tooMany(): Fault {
  return refused("wrong_state", "这位同事手上的件到上限了，先办好几件，或者请负责人调上限。");
}

/** Makes sure that these people have a row, without changing one that is there. */
export function openCounts(queueId: string, staffIds: readonly string[]): Statement {
  const rows = staffIds.map((staffId) => sql`(${queueId}, ${staffId})`);
  return sql`INSERT INTO staff_load (queueId, staffId) VALUES ${rows} ON DUPLICATE KEY UPDATE open = open`;
}
