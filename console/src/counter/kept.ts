import { useState } from "react";
import type { KnownResident, TakenBy } from "../../../contract/counter.js";

/** What somebody is writing down for a resident; it outlives a look at another page, not the tab nor its owner. */
export interface Taken {
  resident: KnownResident | null;
  by: TakenBy | null;
  itemCode: string;
  answers: Record<string, string>;
  incidentAddress: string;
  communityId: string;
  note: string;
  files: { id: string; name: string }[];
}

export const nothingTaken: Taken = {
  resident: null,
  by: null,
  itemCode: "",
  answers: {},
  incidentAddress: "",
  communityId: "",
  note: "",
  files: [],
};

const slot = "hall-taking";

export function useTaken(): [Taken, (part: Partial<Taken>) => void] {
  const [taken, setTaken] = useState<Taken>(() => ({
    ...nothingTaken,
    ...(JSON.parse(sessionStorage.getItem(slot) ?? "{}") as Partial<Taken>),
  }));
  const put = (part: Partial<Taken>) =>
    setTaken((before) => {
      const next = { ...before, ...part };
      sessionStorage.setItem(slot, JSON.stringify(next));
      return next;
    });
  return [taken, put];
}
