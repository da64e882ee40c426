import { listCommunities } from "../../../contract/places.js";
import { call } from "./client";
import { useLoaded } from "./loaded";

/** The communities of the county, and the county itself. */
export function useCommunities() {
  return useLoaded("communities", () => call(listCommunities, {}));
}
