import { ListFilter } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useNavigate } from "react-router-dom";
import { type QueueFilter, type QueueSort, sortNames } from "../../../../contract/queue-filters.js";
import { defaultSort, filterOf, type Place, queuePath, searchOf } from "../place.js";
import "./filters.css";

const FilterDialog = lazy(async () => ({ default: (await import("./filter-dialog.js")).FilterDialog }));

/** Opens the filters, and says by what the list comes. */
export function FilterTools({ place }: { place: Place }) {
  const navigate = useNavigate();
  const [choosing, setChoosing] = useState(false);
  const filter = filterOf(place);
  const go = (next: QueueFilter) => navigate(queuePath({ ...place, search: searchOf(next) }));
  const sort = filter.sort ?? defaultSort(place.view);
  return (
    <>
      <button type="button" className="filter-open" onClick={() => setChoosing(true)}>
        <ListFilter className="icon" size={15} aria-hidden="true" />
        筛选
      </button>
      <label className="filter-sort">
        <span className="hidden-words">排序</span>
        <select
          value={sort}
          onChange={(event) => {
            const wanted = event.target.value as QueueSort;
            go({ ...filter, sort: wanted === defaultSort(place.view) ? undefined : wanted });
          }}
        >
          {Object.entries(sortNames).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {choosing && (
        <Suspense>
          <FilterDialog filter={filter} onChange={go} onClose={() => setChoosing(false)} />
        </Suspense>
      )}
    </>
  );
}
