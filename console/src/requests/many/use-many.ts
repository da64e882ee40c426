import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { lookAtMany } from "../../../../contract/staff.js";
import { hall, sentenceOf } from "../../platform/hall.js";
import { useLiveList } from "../live/live-list.js";
import { bodyOf, type MoveInput } from "../moves/move-faults.js";
import { type MoveBody, makeMove } from "../moves/use-move.js";
import { chosenQuery, countsQuery, requestQuery } from "../queries.js";
import { type ChosenRow, type Planned, renewed } from "./plan.js";

/** How a row went: whose it was and the revision that its move left, the sentence of its refusal, or to whom it was given back. */
export type Outcome = { revision: number; from: ChosenRow["row"]["owner"] } | { trouble: string } | { backTo: string };
export type Outcomes = ReadonlyMap<string, Outcome>;

/**
 * Makes the same move on many rows, one after the other: each is a move of its own, which may be refused alone.
 * Rows that went well are not sent again when the rest is tried once more. What was refused is looked at anew,
 * so that who tries again sees who was faster, and does not send what is known to be stale.
 */
export function useMany(numbers: readonly string[]) {
  const client = useQueryClient();
  const { refresh } = useLiveList();
  const [outcomes, setOutcomes] = useState<Outcomes>(new Map());
  const [working, setWorking] = useState(false);

  async function send({ number, owner }: ChosenRow["row"], body: MoveBody): Promise<Outcome> {
    try {
      const reply = await makeMove(number, body);
      client.setQueryData(requestQuery(number).queryKey, reply);
      return { revision: reply.revision, from: owner };
    } catch (error) {
      return { trouble: sentenceOf(error) };
    } finally {
      refresh(number);
    }
  }

  async function lookAgain(refused: readonly string[]) {
    if (refused.length === 0) return;
    // Without an answer the preview stays as it was: the server still refuses what has changed.
    const now = await hall(lookAtMany, { query: { numbers: refused.join(",") } }).catch(() => null);
    if (!now) return;
    client.setQueryData(
      chosenQuery(numbers).queryKey,
      (before) => before && { rows: renewed(before.rows, refused, now.rows) },
    );
  }

  async function each(rows: readonly Planned[], one: (row: Planned) => Promise<Outcome | null>) {
    setWorking(true);
    const refused: string[] = [];
    for (const planned of rows) {
      const { number } = planned.row;
      const outcome = await one(planned);
      if (!outcome) continue;
      if ("trouble" in outcome) refused.push(number);
      setOutcomes((before) => new Map(before).set(number, outcome));
    }
    await lookAgain(refused);
    setWorking(false);
    void client.invalidateQueries({ queryKey: countsQuery.queryKey });
  }

  return {
    outcomes,
    working,
    carryOut: (plan: readonly Planned[], input: MoveInput) =>
      each(plan, async ({ row, move }) =>
        !move || wentWell(outcomes.get(row.number))
          ? null
          : send(row, { ...bodyOf(move, input), revision: row.revision }),
      ),
    /** Gives rows back to whom they were taken from; who was faster meanwhile is not overruled. */
    giveBack: (plan: readonly Planned[]) =>
      each(plan, async ({ row }) => {
        const outcome = outcomes.get(row.number);
        if (!wentWell(outcome) || !outcome.from) return null;
        const { from, revision } = outcome;
        const back = await send(row, { action: "assign", staffId: from.id, revision });
        return wentWell(back) ? { backTo: from.name } : back;
      }),
  };
}

export function wentWell(outcome: Outcome | undefined): outcome is Extract<Outcome, { revision: number }> {
  return outcome !== undefined && "revision" in outcome;
}
