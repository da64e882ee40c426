import { X } from "lucide-react";
import { useState } from "react";
import { useNavigate } from "react-router-dom";
import { figureNames, filterNames, type QueueFilter } from "../../../../contract/queue-filters.js";
import type { SavedView } from "../../../../contract/saved-views.js";
import { filterOf, type Place, queuePath, searchOf, wholeList } from "../place.js";
import { type ListField, useFilterChoices } from "./choices.js";
import { SaveView } from "./save-view.js";
import "./filters.css";

/** What the list is narrowed to, in words, each to be taken off; and the name under which it is kept. */
export function NarrowedBar({ place, saved }: { place: Place; saved: SavedView | undefined }) {
  const navigate = useNavigate();
  const [saving, setSaving] = useState(false);
  if (!place.search && !saved) return null;
  const changeable = saved?.changeable ?? true;
  return (
    <div className="filter-bar">
      <FilterChips place={place} />
      {changeable && (
        <button type="button" className="link-button" onClick={() => setSaving(true)}>
          {saved ? "改这个列表" : "存成列表"}
        </button>
      )}
      {saved && !saved.changeable && <span className="filter-owner">{saved.ownerName}存给大家的</span>}
      {saving && (
        <SaveView
          place={place}
          saved={saved}
          onClose={() => setSaving(false)}
          onSaved={(columns) => {
            setSaving(false);
            navigate(queuePath({ ...place, columns }), { replace: true });
          }}
          onRemoved={() => navigate(queuePath(wholeList(place.view)), { replace: true })}
        />
      )}
    </div>
  );
}

function FilterChips({ place }: { place: Place }) {
  const navigate = useNavigate();
  const choices = useFilterChoices();
  const filter = filterOf(place);
  const names = (Object.keys(filterNames) as (keyof typeof filterNames)[]).filter(
    (name) => filter[name] !== undefined && name !== "figureFrom" && name !== "figureTo",
  );
  const without = (name: keyof QueueFilter) =>
    navigate(
      queuePath({
        ...place,
        search: searchOf({ ...filter, ...(name === "figure" ? noFigure : { [name]: undefined }) }),
      }),
    );
  return names.map((name) => (
    <span key={name} className="filter-chip">
      <span>{filterNames[name]}</span>
      <strong>{valueWords(filter, name, choices)}</strong>
      <button type="button" aria-label={`不筛${filterNames[name]}`} onClick={() => without(name)}>
        <X className="icon" size={13} aria-hidden="true" />
      </button>
    </span>
  ));
}

/** A figure and its days are one. */
const noFigure = { figure: undefined, figureFrom: undefined, figureTo: undefined };

function valueWords(
  filter: QueueFilter,
  name: keyof typeof filterNames,
  choices: ReturnType<typeof useFilterChoices>,
): string {
  const value = filter[name];
  if (name === "priority") return "是";
  if (filter.figure && name === "figure")
    return `${figureNames[filter.figure]}（${filter.figureFrom ?? ""} 到 ${filter.figureTo ?? ""}）`;
  if (!Array.isArray(value)) return String(value ?? "");
  const options = choices[name as ListField];
  const words = value.map((id) => options.find((option) => option.id === id)?.words ?? "…");
  return words.length > 2 ? `${words[0]} 等 ${words.length} 个` : words.join("、");
}
