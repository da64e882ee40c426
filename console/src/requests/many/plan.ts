import type { ReplyOf } from "../../../../contract/endpoint.js";
import type { OfferedMove } from "../../../../contract/requests.js";
import type { lookAtMany, ManyAction } from "../../../../contract/staff.js";
import type { MoveInput } from "../moves/move-faults.js";

export const manyNames: Record<ManyAction, string> = {
  assign: "派给",
  transfer: "转给别的窗口",
  reply: "告诉居民",
  resolve: "办好了",
  reject: "不予办理",
};

export type ChosenRow = ReplyOf<typeof lookAtMany>["rows"][number];

/** One row of the preview: its move, or why it will be left as it is. */
export type Planned = ChosenRow & ({ move: OfferedMove; why: null } | { move: null; why: string });

/** Who of the colleagues answers at which queues. */
export type QueuesOf = (staffId: string) => readonly string[];

/** What would happen to each chosen row. Nothing is sent that is known to be refused. */
export function planOf(
  rows: readonly ChosenRow[],
  action: ManyAction,
  input: MoveInput,
  queuesOf: QueuesOf,
): Planned[] {
  return rows.map((chosen): Planned => {
    const move = chosen.moves.find((offered) => offered.action === action);
    const why = move ? obstacle(chosen, input, queuesOf) : unfit(chosen, action);
    return move && !why ? { ...chosen, move, why: null } : { ...chosen, move: null, why: why ?? unfit(chosen, action) };
  });
}

function obstacle({ row }: ChosenRow, { staffId, queueId }: MoveInput, queuesOf: QueuesOf): string | null {
  if (staffId && row.owner?.id === staffId) return "已经在这位同事手上";
  if (staffId && !queuesOf(staffId).includes(row.queueId)) return `这位同事不在${row.deskName}`;
  if (queueId && row.queueId === queueId) return "已经在这个窗口";
  return null;
}

const assignable = ["queued", "accepted", "in_progress"];

function unfit({ row, moves }: ChosenRow, action: ManyAction): string {
  if (!row.openable) return "调解件，只有调解员能办";
  if (action === "assign" && moves.length > 0 && assignable.includes(row.state))
    return "派给同事由社区负责人来做，可以转给别的窗口";
  return moves.length === 0 ? `${row.stateWords}，或者不归您办` : `${row.stateWords}，现在不能这样办`;
}

/** The move that all rows of a plan can share: the one that needs the most, since the same words go to all. */
export function sharedMove(rows: readonly ChosenRow[], action: ManyAction): OfferedMove | undefined {
  return rows
    .flatMap(({ moves }) => moves.filter((move) => move.action === action))
    .sort((one, other) => other.needs.length - one.needs.length)[0];
}

/**
 * The preview with some of its rows as they are now.
 * @param again which rows were looked at anew; one that is not in `now` went out of sight and offers nothing any more
 */
export function renewed(rows: readonly ChosenRow[], again: readonly string[], now: readonly ChosenRow[]): ChosenRow[] {
  const fresh = new Map(now.map((chosen) => [chosen.row.number, chosen]));
  return rows.map((old) =>
    again.includes(old.row.number) ? (fresh.get(old.row.number) ?? { ...old, moves: [] }) : old,
  );
}
