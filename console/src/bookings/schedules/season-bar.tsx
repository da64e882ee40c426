import type { Season } from "../../../../contract/schedules.js";
import { Button } from "../../ui/button.js";

interface SeasonBarProps {
  seasons: readonly Season[];
  place: number;
  onPlace: (place: number) => void;
  onChange: (seasons: Season[]) => void;
}

/** Which season's week is shown; a new one begins as a copy of it. The first holds whenever no other does. */
export function SeasonBar({ seasons, place, onPlace, onChange }: SeasonBarProps) {
  const season = seasons[place];
  const set = (part: Partial<Season>) =>
    onChange(seasons.map((one, index) => (index === place ? { ...one, ...part } : one)));
  return (
    <>
      <select
        className="booking-input"
        aria-label="哪一季"
        value={place}
        onChange={(event) => onPlace(Number(event.target.value))}
      >
        {seasons.map(({ name }, index) => (
          <option key={name} value={index}>
            {name}
          </option>
        ))}
      </select>
      {place > 0 && season && (
        <>
          <input
            className="booking-input"
            aria-label="从哪天起，如 06-01"
            size={6}
            value={season.from ?? ""}
            onChange={(event) => set({ from: event.target.value || null })}
          />
          <input
            className="booking-input"
            aria-label="到哪天止，如 09-30"
            size={6}
            value={season.until ?? ""}
            onChange={(event) => set({ until: event.target.value || null })}
          />
        </>
      )}
      <Button
        onClick={() => {
          if (!season || seasons.length >= 8) return;
          const copy = { ...season, name: `第 ${seasons.length + 1} 季`, from: "06-01", until: "09-30" };
          onChange([...seasons, copy]);
          onPlace(seasons.length);
        }}
      >
        这周照抄成一季
      </Button>
    </>
  );
}
