import { useChange as useChangeOf } from "../platform/change.js";
import { staffingKey } from "./queries.js";

/** A change on the staffing pages, all of which are fetched anew after it. */
export const useChange = <V, R>(change: (given: V) => Promise<R>) => useChangeOf(staffingKey, change);
