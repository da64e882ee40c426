import { useMutation, useQueryClient } from "@tanstack/react-query";
import { HallError } from "../../../contract/client.js";

/** Makes a change and fetches anew what stands on the pages of this key, whatever came of it. */
export function useChange<V, R>(key: readonly string[], change: (given: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => client.invalidateQueries({ queryKey: key }) });
}

/** Every fault that the server named, or its one sentence. */
export function faultsOf(error: unknown): string[] {
  if (!(error instanceof HallError)) return ["是我们这边出了问题，您填的都还在，请再试一次。"];
  return error.fields.length ? error.fields.map(({ message }) => message) : [error.message];
}

/** What the server said of one field, by its path in the body; nothing when it said nothing of it. */
export function faultAt(error: unknown, path: string): string | undefined {
  return error instanceof HallError ? error.fields.find((field) => field.path === path)?.message : undefined;
}
