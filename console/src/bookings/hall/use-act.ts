import { useMutation, useQueryClient } from "@tanstack/react-query";
import { newKey } from "../../platform/intention.js";
import { hallKey } from "../queries.js";

/** Makes a change in the hall with a key of its own, and looks at the lines anew whatever came of it. */
export function useAct<V, R>(act: (given: V, key: string) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (given: V) => act(given, newKey()),
    onSettled: () => client.invalidateQueries({ queryKey: hallKey }),
  });
}
