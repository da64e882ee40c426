import { queryOptions } from "@tanstack/react-query";
import { getOwnAccount } from "../../../../contract/own-account.js";
import { useChange as useChangeOf } from "../../platform/change.js";
import { hall } from "../../platform/hall.js";

const accountKey = ["account"];

export const accountQuery = queryOptions({ queryKey: accountKey, queryFn: () => hall(getOwnAccount, {}) });

/** A change of one's own account, which is fetched anew after it. */
export const useChange = <V, R>(change: (given: V) => Promise<R>) => useChangeOf(accountKey, change);
