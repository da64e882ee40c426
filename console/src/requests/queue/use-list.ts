import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { QueueRow } from "../../../../contract/staff.js";
import { rowsOf } from "../pages.js";
import { defaultSort, filterOf, type Place, wholeList } from "../place.js";
import { queueQuery } from "../queries.js";
import { type Group, type Line, linesOf } from "./group-by-due.js";
import { settledGroups } from "./settled-groups.js";

/** Groups by due date make sense only where the rows come by it. */
function isGrouped(place: Place): boolean {
  return (filterOf(place).sort ?? defaultSort(place.view)) === "due";
}

const asLine = (row: QueueRow): Line => ({ type: "row", row });

/** A list with its lines, as far as it was fetched. */
export function useList(place: Place, now: Date) {
  const query = useInfiniteQuery(queueQuery(place));
  const [folded, setFolded] = useState<ReadonlySet<Group>>(new Set());
  const rows = useMemo(() => rowsOf(query.data), [query.data]);
  const lines = useMemo(
    () => (isGrouped(place) ? linesOf(rows, now, folded, query.hasNextPage, settledGroups(place)) : rows.map(asLine)),
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
    ...queueQuery(place ?? wholeList("community")),
    enabled: place !== null,
  });
  return useMemo(() => {
    const settled = place ? settledGroups(place) : new Map();
    const rows = rowsOf(query.data);
    const grouped = !place || isGrouped(place);
    const lines = grouped ? linesOf(rows, now, new Set(), query.hasNextPage, settled) : rows.map(asLine);
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
