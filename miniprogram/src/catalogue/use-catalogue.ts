import { listItems } from "../../../contract/catalogue.js";
import { call } from "../platform/client";
import { useLoaded } from "../platform/loaded";

/** The whole catalogue. It is small, so one question serves the directory and every field of it. */
export function useCatalogue() {
  return useLoaded("catalogue", () => call(listItems, { query: {} }));
}
