import { queryOptions } from "@tanstack/react-query";
import { listSavedViews, type SavedView } from "../../../../contract/saved-views.js";
import { hall } from "../../platform/hall.js";
import { nameOfPlace, type Place } from "../place.js";

export const savedViewsKey = ["saved-views"];

export const savedViewsQuery = queryOptions({
  queryKey: savedViewsKey,
  queryFn: () => hall(listSavedViews, {}),
  staleTime: 60_000,
});

/** The list that a saved view opens. */
export function placeOf({ view, search, columns }: SavedView): Place {
  return { view, q: "", search, columns: columns.length ? columns : null };
}

/** The saved view that one is in, if it is one. */
export function savedAt(place: Place | null, views: readonly SavedView[] | undefined): SavedView | undefined {
  return place ? views?.find((saved) => nameOfPlace(placeOf(saved)) === nameOfPlace({ ...place, q: "" })) : undefined;
}
