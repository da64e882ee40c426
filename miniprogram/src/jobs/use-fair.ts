import { getFair, getMyFair, listFairs } from "../../../contract/fairs.js";
import { call } from "../platform/client";
import { useLoaded } from "../platform/loaded";
import { useResident } from "../platform/session";

export function useFairs() {
  return useLoaded("fairs", () => call(listFairs, {}));
}

export function useFair(id: string) {
  return useLoaded(id ? `fair:${id}` : null, () => call(getFair, { params: { id } }));
}

/** One's own part of it; nothing for who is not signed in. */
export function useMyFair(id: string) {
  const resident = useResident();
  return useLoaded(resident && id ? `my-fair:${id}:${resident.id}` : null, () => call(getMyFair, { params: { id } }));
}
