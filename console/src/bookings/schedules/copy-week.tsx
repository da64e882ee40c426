import type { Schedule, WeekSpan } from "../../../../contract/schedules.js";
import { say } from "../../ui/toast.js";

interface CopyWeekProps {
  others: readonly Schedule[];
  onCopy: (spans: WeekSpan[]) => void;
}

/** Puts the week of another resource on the grid: a step like any other, undone by 撤销 and saved only when told. */
export function CopyWeek({ others, onCopy }: CopyWeekProps) {
  const weeks = others.flatMap(({ id, name, seasons }) =>
    seasons.map((season, place) => ({
      key: `${id} ${place}`,
      words: place === 0 ? name : `${name}（${season.name}）`,
      spans: season.spans,
    })),
  );
  if (weeks.length === 0) return null;
  return (
    <select
      className="booking-input"
      aria-label="照别处的一周排"
      value=""
      onChange={(event) => {
        const week = weeks.find(({ key }) => key === event.target.value);
        if (!week) return;
        onCopy(week.spans);
        say(`照${week.words}的一周排好了，看一遍再存`);
      }}
    >
      <option value="">照别处排…</option>
      {weeks.map(({ key, words }) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
    </select>
  );
}
