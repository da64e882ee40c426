import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { tagRequest } from "../../../../contract/tags.js";
import { hall, sentenceOf } from "../../platform/hall.js";
import { useLiveList } from "../live/live-list.js";
import { requestQuery } from "../queries.js";
import type { TagPlan, TagWay } from "./tag-plan.js";

/** How a row went: what really changed on it, that it was taken back, or the sentence of its refusal. */
export type TagOutcome = { added: string[]; removed: string[] } | { back: true } | { trouble: string };

/** Tags rows one after the other, and takes back what it did. */
export function useTagging() {
  const client = useQueryClient();
  const { refresh } = useLiveList();
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, TagOutcome>>(new Map());
  const [working, setWorking] = useState(false);

  async function one(number: string, body: { add: string[]; remove: string[] }, back: boolean) {
    const outcome = await hall(tagRequest, { params: { number }, body }).then(
      ({ added, removed }): TagOutcome => (back ? { back } : { added, removed }),
      (error: unknown): TagOutcome => ({ trouble: sentenceOf(error) }),
    );
    setOutcomes((before) => new Map(before).set(number, outcome));
    void client.invalidateQueries({ queryKey: requestQuery(number).queryKey });
    refresh(number);
  }

  return {
    outcomes,
    working,
    carryOut: async (plan: readonly TagPlan[], way: TagWay) => {
      setWorking(true);
      for (const { chosen, change } of plan) {
        const before = outcomes.get(chosen.row.number);
        if (change.length === 0 || (before && !("trouble" in before))) continue;
        const ids = change.map(({ id }) => id);
        await one(chosen.row.number, way === "add" ? { add: ids, remove: [] } : { add: [], remove: ids }, false);
      }
      setWorking(false);
    },
    takeBack: async () => {
      setWorking(true);
      for (const [number, outcome] of outcomes) {
        if ("added" in outcome) await one(number, { add: outcome.removed, remove: outcome.added }, true);
      }
      setWorking(false);
    },
  };
}
