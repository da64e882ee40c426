import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type HeldRow, handOver } from "../../../../contract/handover.js";
import { hall, sentenceOf } from "../../platform/hall.js";
import { carryOut } from "../../platform/intention.js";
import { staffingKey } from "../queries.js";
import type { Shares } from "./share-out.js";

/** How a row went: to whom, or the sentence of its refusal. */
export type Outcome = { to: string } | { trouble: string };

/** Hands rows over one after the other: each is a work of its own and may be refused alone. */
export function useHandOver(staffId: string) {
  const client = useQueryClient();
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [working, setWorking] = useState(false);

  async function carry(rows: readonly HeldRow[], shares: Shares, text: string) {
    setWorking(true);
    for (const { number, revision } of rows) {
      const toId = shares.get(number);
      const before = outcomes.get(number);
      if (!toId || (before && "to" in before)) continue;
      const body = { number, toId, revision, text };
      const outcome = await carryOut(`hand over ${staffId} ${number} ${toId}`, body, (fixed, key) =>
        hall(handOver, { params: { staffId }, body: fixed }, { key }),
      ).then(
        (): Outcome => ({ to: toId }),
        (error: unknown): Outcome => ({ trouble: sentenceOf(error) }),
      );
      setOutcomes((now) => new Map(now).set(number, outcome));
    }
    setWorking(false);
    void client.invalidateQueries({ queryKey: staffingKey });
  }

  return { outcomes, working, carry, forget: () => setOutcomes(new Map()) };
}
