import type { Asked } from "./queries.js";

const byNames = { community: "按社区", desk: "按窗口", person: "按经办" } as const;

interface PeriodFieldsProps {
  asked: Asked;
  onChange: (change: Record<string, string | undefined>) => void;
}

/** From when to when, and by what the table stands. */
export function PeriodFields({ asked, onChange }: PeriodFieldsProps) {
  return (
    <fieldset className="period-fields">
      <legend className="hidden-words">看哪一段</legend>
      <select aria-label="按什么看" value={asked.by} onChange={(event) => onChange({ by: event.target.value })}>
        {Object.entries(byNames).map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <input
        type="date"
        aria-label="从哪天"
        value={asked.from}
        max={asked.to}
        onChange={(event) => event.target.value && onChange({ from: event.target.value })}
      />
      到
      <input
        type="date"
        aria-label="到哪天"
        value={asked.to}
        min={asked.from}
        onChange={(event) => event.target.value && onChange({ to: event.target.value })}
      />
    </fieldset>
  );
}
