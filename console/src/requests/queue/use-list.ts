import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { QueueRow } from "../../../../contract/staff.js";
import { rowsOf } from "../pages.js";
import type { Place } from "../place.js";
import { queueQuery } from "../queries.js";
import { type Group, linesOf } from "./group-by-due.js";
import { settledGroups } from "./settled-groups.js";

/** A list with its lines, as far as it was fetched. */
export function useList(place: Place, now: Date) {
  const query = useInfiniteQuery(queueQuery(place));
  const [folded, setFolded] = useState<ReadonlySet<Group>>(new Set());
  const rows = useMemo(() => rowsOf(query.data), [query.data]);
  const lines = useMemo(
    () => linesOf(rows, now, folded, query.hasNextPage, settledGroups(place)),
    [rows, now, folded, query.hasNextPage, place],
  );

  function fold(group: Group) {
    const next = new Set(folded);
    if (!next.delete(group)) next.add(group);
    setFolded(next);
  }

  return { query, rows, lines, fold };
}

/** The openable neighbours of a request in the list it was opened from, in the order in which the list is drawn. */
export function useNeighbours(place: Place | null, number: string, now: Date) {
  const query = useInfiniteQuery({
    ...queueQuery(place ?? { view: "community", q: "" }),
    enabled: place !== null,
  });
  return useMemo(() => {
    const settled = place ? settledGroups(place) : new Map();
    const lines = linesOf(rowsOf(query.data), now, new Set(), query.hasNextPage, settled);
    const drawn = lines.flatMap((line): QueueRow[] => (line.type === "row" && line.row.openable ? [line.row] : []));
    const index = place ? drawn.findIndex((row) => row.number === number) : -1;
    const found = index >= 0;
    return {
      position: found ? index + 1 : null,
      total: query.hasNextPage ? null : drawn.length,
      previous: found ? drawn[index - 1]?.number : undefined,
      next: found ? drawn[index + 1]?.number : undefined,
    };
  }, [query.data, query.hasNextPage, place, number, now]);
}
