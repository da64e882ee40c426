import { type Community, getCommunity } from "../../../contract/places.js";
import { usePrincipal } from "./acting";
import { call } from "./client";
import { type Loaded, useLoaded } from "./loaded";
import { endSession, forgetPersonal, useResident } from "./session";
import { read, write } from "./storage";
import { createStore, useStore } from "./store";

interface Named {
  id: string;
  name: string;
}

const key = "community";
const chosen = createStore<Named | null>(read<Named>(key) ?? null);

/** The community whose hall is shown: of the person for whom one acts, else the one chosen here, else the resident's own. */
export function useHomeCommunity(): Named | null {
  const own = useResident()?.community ?? null;
  const here = useStore(chosen) ?? own;
  const principal = usePrincipal();
  return principal ? principal.community : here;
}

export function chooseCommunity(next: Named | null): void {
  write(key, next ?? "");
  chosen.set(next);
}

/** Ends the session on this phone and leaves nothing of whose it was. */
export function leavePhone(): void {
  forgetPersonal();
  endSession();
  chooseCommunity(null);
}

/** Its desks, hours and whether somebody answers the phone now; of another community where one is named. */
export function useCommunity(otherId?: string): Loaded<Community> {
  const homeId = useHomeCommunity()?.id;
  const id = otherId || homeId;
  return useLoaded(id ? `community:${id}` : null, () => call(getCommunity, { params: { communityId: id ?? "" } }));
}
