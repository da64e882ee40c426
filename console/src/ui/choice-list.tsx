import { Search } from "lucide-react";
import { useId, useState } from "react";
import { Fault } from "./fault.js";

export interface Choice {
  id: string;
  words: string;
  note: string;
  /** Choices of the same group stand together under its name. */
  group?: string;
}

/** From this many on, typing is quicker than looking. */
const manyChoices = 8;

interface ChoiceListProps {
  label: string;
  options: readonly Choice[];
  value: string | null;
  fault: string | undefined;
  /** What to say when there is nothing to choose from. */
  empty: string;
  onChange: (id: string) => void;
}

/** Chooses one of several, all in sight; a long list can be narrowed by a few characters. */
export function ChoiceList({ label, options, value, fault, empty, onChange }: ChoiceListProps) {
  const id = useId();
  const [filter, setFilter] = useState("");
  const asked = filter.trim();
  const shown = options.filter((option) => `${option.group ?? ""}${option.words}${option.note}`.includes(asked));
  const groups = [...new Set(shown.map((option) => option.group ?? ""))];
  const hasFilter = options.length > manyChoices;
  return (
    <fieldset className="field choice-list" aria-describedby={`${id}-fault`}>
      <legend className="field-label">{label}</legend>
      {hasFilter && (
        <div className="choice-filter">
          <Search className="icon" size={14} aria-hidden="true" />
          <input
            type="text"
            aria-label={`${label}：打几个字来找`}
            placeholder="打几个字来找"
            value={filter}
            data-first
            onChange={(event) => setFilter(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.ctrlKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              if (shown.length === 1 && shown[0]) onChange(shown[0].id);
            }}
          />
        </div>
      )}
      <div className={`choice-options${fault ? " choice-options-fault" : ""}`}>
        {groups.map((group) => (
          <div key={group}>
            {group && <p className="choice-group">{group}</p>}
            {shown
              .filter((option) => (option.group ?? "") === group)
              .map((option, index) => (
                <label key={option.id} className="choice-option">
                  <input
                    type="radio"
                    name={id}
                    checked={option.id === value}
                    data-first={!hasFilter && index === 0 && group === groups[0] ? true : undefined}
                    onChange={() => onChange(option.id)}
                  />
                  <span>{option.words}</span>
                  <span className="choice-note">{option.note}</span>
                </label>
              ))}
          </div>
        ))}
        {shown.length === 0 && <p className="choice-none">{asked ? `没有“${asked}”。` : empty}</p>}
      </div>
      <Fault id={`${id}-fault`}>{fault}</Fault>
    </fieldset>
  );
}
