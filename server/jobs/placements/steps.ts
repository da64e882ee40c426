import { type PlacementAction, type PlacementState, placementMoves } from "../../../contract/placements.js";
import { insert, mustBeFirst, mustChange, type Statement, sql } from "../../db/statement.js";
import { refused } from "../../errors/fault.js";
import type { Doer } from "../../requests/given.js";
import { addToStory } from "../../requests/story.js";
import type { VacancyRow } from "../vacancies/queries.js";
import type { PlacementRow } from "./queries.js";

// What the seeker, the desk and the employer at a fair write alike.

/** @throws Fault wrong_state where the table of moves does not allow it from here */
export function assertFrom(placement: PlacementRow, action: PlacementAction): void {
  const from: readonly PlacementState[] = placementMoves[action].from;
  if (!from.includes(placement.state as PlacementState)) throw refused("wrong_state");
}

interface Proposed {
  id: string;
  vacancy: VacancyRow;
  requestId: string;
  residentId: string;
  communityId: string;
  by: "seeker" | "desk";
  at: Date;
}

/** The first line between a seeker and a vacancy; there is one of each pair. */
export function propose({ id, vacancy, requestId, residentId, communityId, by, at }: Proposed): Statement {
  const agreed = by === "seeker";
  return mustBeFirst(
    "placement_vacancyId_residentId_key",
    () => refused("already_registered", "这个岗位已经推荐过了。"),
    insert("Placement", {
      id,
      vacancyId: vacancy.id,
      requestId,
      residentId,
      communityId,
      state: agreed ? "consented" : "proposed",
      proposedBy: by,
      consentAt: agreed ? at : null,
      createdAt: at,
      updatedAt: at,
    }),
  );
}

/** A move, from the state in which the placement was read. */
export function change(placement: PlacementRow, action: PlacementAction, also: Statement, at: Date): Statement {
  return mustChange(
    1,
    () => refused("wrong_state"),
    sql`UPDATE placement SET state = ${placementMoves[action].to}, updatedAt = ${at}, ${also}
        WHERE id = ${placement.id} AND state = ${placement.state}`,
  );
}

/** Not hired: with the reason, which the seeker reads; the employer reads nothing of them any more. */
export function refusal(placement: PlacementRow, reason: string, by: Doer, at: Date): Statement[] {
  const { requestId, vacancy } = placement;
  return [
    change(placement, "refuse", sql`words = ${reason}, consentAt = NULL`, at),
    sql`UPDATE job_seeker SET state = 'registered' WHERE requestId = ${requestId}`,
    ...addToStory({
      requestId,
      at,
      action: "placement_refuse",
      title: `这次没成：${vacancy.title}`,
      text: `${reason}。还有别的活，我们接着找。`,
      by,
    }),
  ];
}
