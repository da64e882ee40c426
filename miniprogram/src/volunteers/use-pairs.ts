import { HallError } from "../../../contract/client.js";
import { getMyPair, listMyPairs, type MyPair } from "../../../contract/pairs.js";
import { usePrincipal } from "../platform/acting";
import { call } from "../platform/client";
import { dateWords } from "../platform/clock";
import { useLoaded } from "../platform/loaded";
import { usePages } from "../platform/pages";
import { useResident } from "../platform/session";

/** The pairs in which one visits or is visited, or those of whom one acts for. */
export function useMyPairs() {
  const resident = useResident();
  const principal = usePrincipal();
  return useLoaded(resident ? `pairs:${principal?.id ?? resident.id}` : null, () => call(listMyPairs, {}));
}

/** One pair with its visits, page after page. */
export function usePair(pairId: string) {
  const resident = useResident();
  return usePages(
    pairId ? `pair:${pairId}:${resident?.id ?? "nobody"}` : null,
    (cursor) => {
      if (!resident) throw new HallError("not_signed_in", "请先登录。", 401);
      return call(getMyPair, { params: { pairId }, query: cursor ? { cursor } : {} });
    },
    ({ visits }) => visits,
  );
}

/** What is due next, in a sentence. */
export function dueWords({ state, nextDueOn, overdue, everyDays, side }: MyPair): string {
  if (state !== "active" || !nextDueOn) return `每 ${everyDays} 天一次`;
  if (side === "visited") return `大约每 ${everyDays} 天来一次`;
  return overdue ? `${dateWords(nextDueOn)}就该去了` : `${dateWords(nextDueOn)}前去一次`;
}
