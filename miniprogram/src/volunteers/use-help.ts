import { HallError } from "../../../contract/client.js";
import { listMyHelpCalls, listOfferedHelpCalls, openHelpStates } from "../../../contract/help-calls.js";
import { getVolunteerProfile } from "../../../contract/volunteer-profile.js";
import { actForId } from "../platform/act-for";
import { usePrincipal } from "../platform/acting";
import { call } from "../platform/client";
import { useLoaded } from "../platform/loaded";
import { usePages } from "../platform/pages";
import { useResident } from "../platform/session";

/** One's own calls for help, or those of whom one acts for. @param forId whom a message named */
export function useMyCalls(forId = "") {
  const resident = useResident();
  const principal = usePrincipal();
  return usePages(
    `help-calls:${resident?.id ?? "nobody"}:${forId || principal?.id || ""}`,
    async (cursor) => {
      assertSignedIn(resident);
      if (forId) await actForId(forId);
      return call(listMyHelpCalls, { query: cursor ? { cursor } : {} });
    },
    ({ calls }) => calls,
  );
}

/** Calls that neighbours made and for which one was asked. */
export function useOfferedCalls() {
  const resident = useResident();
  return usePages(
    `offered-calls:${resident?.id ?? "nobody"}`,
    (cursor) => {
      assertSignedIn(resident);
      return call(listOfferedHelpCalls, { query: cursor ? { cursor } : {} });
    },
    ({ calls }) => calls,
  );
}

/** One's own profile as a volunteer; null for who has not signed up. */
export function useProfile() {
  const resident = useResident();
  return useLoaded(`volunteer-profile:${resident?.id ?? "nobody"}`, () => {
    assertSignedIn(resident);
    return call(getVolunteerProfile, {});
  });
}

export function isOpenCall({ state }: { state: string }): boolean {
  return (openHelpStates as readonly string[]).includes(state);
}

function assertSignedIn(resident: unknown): void {
  if (!resident) throw new HallError("not_signed_in", "请先登录。", 401);
}
