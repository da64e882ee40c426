import { Search } from "lucide-react";
import { useId, useState } from "react";

export interface ManyChoice {
  id: string;
  words: string;
}

/** From this many on, typing is quicker than looking. */
const manyChoices = 9;

interface ManyChoicesProps {
  label: string;
  options: readonly ManyChoice[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Chooses any number of several. A short list stands as buttons; a long one can be narrowed, the chosen ones first. */
export function ManyChoices({ label, options, chosen, onChange }: ManyChoicesProps) {
  const id = useId();
  const [filter, setFilter] = useState("");
  const asked = filter.trim();
  const flip = (option: string) =>
    onChange(chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option]);
  // What was chosen once and is no choice any more must be seen, or it could not be taken out.
  const known = new Set(options.map((option) => option.id));
  const all = [
    ...chosen.filter((code) => !known.has(code)).map((code) => ({ id: code, words: `${code}（没有了）` })),
    ...options,
  ];
  if (all.length < manyChoices) {
    return (
      <div className="choices">
        {all.map((option) => (
          <button
            key={option.id}
            type="button"
            className="choice"
            aria-pressed={chosen.includes(option.id)}
            onClick={() => flip(option.id)}
          >
            {option.words}
          </button>
        ))}
      </div>
    );
  }
  const shown = all.filter((option) => option.words.includes(asked));
  return (
    <div className="many">
      <div className="choice-filter">
        <Search className="icon" size={14} aria-hidden="true" />
        <input
          type="text"
          aria-label={`${label}：打几个字来找`}
          placeholder={chosen.length ? `选了 ${chosen.length} 样，打几个字来找` : "打几个字来找"}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      </div>
      <div className="choice-options many-options">
        {shown
          .toSorted((a, b) => Number(chosen.includes(b.id)) - Number(chosen.includes(a.id)))
          .map((option) => (
            <label key={option.id} className="choice-option" htmlFor={`${id}-${option.id}`}>
              <input
                id={`${id}-${option.id}`}
                type="checkbox"
                checked={chosen.includes(option.id)}
                onChange={() => flip(option.id)}
              />
              <span>{option.words}</span>
            </label>
          ))}
        {shown.length === 0 && <p className="choice-none">没有“{asked}”。</p>}
      </div>
    </div>
  );
}
