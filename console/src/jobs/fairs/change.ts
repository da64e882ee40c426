import { useQueryClient } from "@tanstack/react-query";
import type { StaffFair } from "../../../../contract/fair-staff.js";
import { useChange } from "../queries.js";
import { fairQuery } from "./queries.js";

/** A change of one fair. The reply is the fair as it stands now, and is shown before it is fetched anew. */
export function useFairChange<V>(change: (given: V) => Promise<StaffFair>) {
  const client = useQueryClient();
  return useChange(async (given: V) => {
    const fair = await change(given);
    client.setQueryData(fairQuery(fair.id).queryKey, fair);
    return fair;
  });
}
