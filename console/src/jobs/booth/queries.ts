import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { type Booth, readBooth } from "../../../../contract/booths.js";
import { HallError } from "../../../../contract/client.js";
import { hall } from "../../platform/hall.js";

/** What opens the employer's page of a booth: its id, and the signature behind the # of the link. */
export interface BoothKey {
  id: string;
  signature: string;
}

const lineMs = 5_000;

/** Looked at anew every few seconds while the page is in sight. People's words are kept nowhere but on the page. */
export const boothQuery = ({ id, signature }: BoothKey) =>
  queryOptions({
    queryKey: ["booth", id, signature],
    queryFn: () => hall(readBooth, { params: { id }, body: { signature } }),
    refetchInterval: ({ state }) => (state.error && opensNothing(state.error) ? false : lineMs),
    // It is asked again in a moment anyway; until then the page says that it may be behind.
    retry: false,
    gcTime: 0,
  });

/** Whether the link is wrong, or not valid any more. */
export function opensNothing(error: unknown): boolean {
  return error instanceof HallError && (error.code === "not_found" || error.code === "bad_input");
}

/** Does something at a booth. The reply is the booth as it stands now; a look that was under way is older, and is dropped. */
export function useBoothAct<V>(key: BoothKey, act: (given: V) => Promise<Booth>) {
  const client = useQueryClient();
  const { queryKey } = boothQuery(key);
  return useMutation({
    mutationFn: act,
    onSuccess: async (booth) => {
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, booth);
    },
    // Somebody else at the booth may have been faster.
    onError: () => client.invalidateQueries({ queryKey }),
  });
}
