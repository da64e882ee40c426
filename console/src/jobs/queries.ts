import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { HallError } from "../../../contract/client.js";
import { listMatches, listPlacements, listStaffVacancies } from "../../../contract/vacancies.js";
import { hall } from "../platform/hall.js";

const key = ["jobs"];

export const vacanciesQuery = infiniteQueryOptions({
  queryKey: [...key, "vacancies"],
  queryFn: ({ pageParam }) => hall(listStaffVacancies, { query: pageParam ? { cursor: pageParam } : {} }),
  initialPageParam: "",
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

export const placementsQuery = infiniteQueryOptions({
  queryKey: [...key, "placements"],
  queryFn: ({ pageParam }) => hall(listPlacements, { query: pageParam ? { cursor: pageParam } : {} }),
  initialPageParam: "",
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

export const matchesQuery = (id: string) =>
  queryOptions({ queryKey: [...key, "matches", id], queryFn: () => hall(listMatches, { params: { id } }) });

/** Makes a change and fetches anew what stands on these pages, whatever came of it. */
export function useChange<V, R>(change: (given: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => client.invalidateQueries({ queryKey: key }) });
}

/** Every fault that the server named, or its one sentence. */
export function faultsOf(error: unknown): string[] {
  if (!error) return [];
  if (!(error instanceof HallError)) return ["是我们这边出了问题，您填的都还在，请再试一次。"];
  return error.fields.length ? error.fields.map(({ message }) => message) : [error.message];
}
