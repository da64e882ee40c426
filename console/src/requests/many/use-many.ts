import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { sentenceOf } from "../../platform/hall.js";
import { useLiveList } from "../live/live-list.js";
import { bodyOf, type MoveInput } from "../moves/move-faults.js";
import { type MoveBody, makeMove } from "../moves/use-move.js";
import { countsQuery, requestQuery } from "../queries.js";
import type { Planned } from "./plan.js";

/** How a row went: the revision that its move left, the sentence of its refusal, or to whom it was given back. */
export type Outcome = { revision: number } | { trouble: string } | { backTo: string };
export type Outcomes = ReadonlyMap<string, Outcome>;

/**
 * Makes the same move on many rows, one after the other: each is a move of its own, which may be refused alone.
 * Rows that went well are not sent again when the rest is tried once more.
 */
export function useMany() {
  const client = useQueryClient();
  const { refresh } = useLiveList();
  const [outcomes, setOutcomes] = useState<Outcomes>(new Map());
  const [working, setWorking] = useState(false);

  async function send(number: string, body: MoveBody): Promise<Outcome> {
    try {
      const reply = await makeMove(number, body);
      client.setQueryData(requestQuery(number).queryKey, reply);
      return { revision: reply.revision };
    } catch (error) {
      return { trouble: sentenceOf(error) };
    } finally {
      refresh(number);
    }
  }

  async function each<T>(rows: readonly T[], one: (row: T) => Promise<void>) {
    setWorking(true);
    for (const row of rows) await one(row);
    setWorking(false);
    void client.invalidateQueries({ queryKey: countsQuery.queryKey });
  }

  const note = (number: string, outcome: Outcome) => setOutcomes((before) => new Map(before).set(number, outcome));

  return {
    outcomes,
    working,
    carryOut: (plan: readonly Planned[], input: MoveInput) =>
      each(plan, async ({ row, move }) => {
        if (!move || wentWell(outcomes.get(row.number))) return;
        note(row.number, await send(row.number, { ...bodyOf(move, input), revision: row.revision }));
      }),
    /** Gives rows back to whom they were taken from; who was faster meanwhile is not overruled. */
    giveBack: (plan: readonly Planned[]) =>
      each(plan, async ({ row }) => {
        const outcome = outcomes.get(row.number);
        if (!row.owner || !wentWell(outcome)) return;
        const body = { action: "assign", staffId: row.owner.id, revision: outcome.revision } as const;
        const back = await send(row.number, body);
        note(row.number, wentWell(back) ? { backTo: row.owner.name } : back);
      }),
  };
}

export function wentWell(outcome: Outcome | undefined): outcome is { revision: number } {
  return outcome !== undefined && "revision" in outcome;
}
