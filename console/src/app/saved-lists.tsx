import { useQuery } from "@tanstack/react-query";
import { ListFilter } from "lucide-react";
import { NavLink } from "react-router-dom";
import { mostCounted } from "../../../contract/saved-views.js";
import { placeOf, savedAt, savedViewsQuery } from "../requests/filters/queries.js";
import { type Place, queuePath } from "../requests/place.js";

/** The lists that one keeps, or that the community shares. */
export function SavedLists({ place }: { place: Place | null }) {
  const { data } = useQuery(savedViewsQuery);
  const views = data?.views ?? [];
  const here = savedAt(place, views);
  if (views.length === 0) return null;
  return (
    <section aria-label="存下的">
      <h2 className="side-group">存下的</h2>
      <ul>
        {views.map((saved) => (
          <li key={saved.id}>
            <NavLink
              to={queuePath(placeOf(saved))}
              className={`side-view${here === saved ? " side-view-here" : ""}`}
              title={saved.changeable ? undefined : `${saved.ownerName}存给大家的`}
            >
              <ListFilter className="icon" size={16} aria-hidden="true" />
              <span>{saved.name}</span>
              <span className="side-count">{saved.count < mostCounted ? saved.count : `${mostCounted - 1}+`}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
