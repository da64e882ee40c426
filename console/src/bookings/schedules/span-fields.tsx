import { useState } from "react";
import type { WeekSpan } from "../../../../contract/schedules.js";
import { Button } from "../../ui/button.js";
import { clockWords } from "../clock.js";

interface SpanFieldsProps {
  span: WeekSpan;
  onChange: (span: WeekSpan) => void;
  onRemove: () => void;
  onCopy: (days: readonly number[]) => void;
}

const workdays = [1, 2, 3, 4, 5];

/** One span: its times, how long a slot is, and how many places. */
export function SpanFields({ span, onChange, onRemove, onCopy }: SpanFieldsProps) {
  return (
    <section className="hall-card" aria-label="这一段">
      <h3>这一段</h3>
      <div className="booking-pair">
        <TimeField label="开始" value={span.startsAt} onChange={(startsAt) => onChange({ ...span, startsAt })} />
        <TimeField label="结束" value={span.endsAt} onChange={(endsAt) => onChange({ ...span, endsAt })} />
        <NumberField
          label="每场分钟，0 是一整场"
          value={span.slotMinutes}
          onChange={(slotMinutes) => onChange({ ...span, slotMinutes })}
        />
        <NumberField label="每场名额" value={span.capacity} onChange={(capacity) => onChange({ ...span, capacity })} />
      </div>
      <div className="hall-acts">
        <Button look="tint" onClick={() => onCopy(workdays)}>
          这天照抄到周一至周五
        </Button>
        <Button look="quiet" onClick={onRemove}>
          删掉这段
        </Button>
      </div>
    </section>
  );
}

export function TimeField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number;
  onChange: (value: number) => void;
}) {
  return (
    <label className="booking-field">
      {label}
      <input
        type="time"
        step={300}
        className="booking-input"
        value={clockWords(value).padStart(5, "0")}
        onChange={(event) => {
          const [hours, minutes] = event.target.value.split(":").map(Number);
          if (hours !== undefined && minutes !== undefined) onChange(hours * 60 + minutes);
        }}
      />
    </label>
  );
}

/** Keeps what is being typed; only a whole number is passed on. */
export function NumberField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number;
  onChange: (value: number) => void;
}) {
  const [typed, setTyped] = useState<string>();
  return (
    <label className="booking-field">
      {label}
      <input
        className="booking-input"
        inputMode="numeric"
        value={typed ?? String(value)}
        onChange={(event) => {
          setTyped(event.target.value);
          if (/^\d{1,4}$/.test(event.target.value)) onChange(Number(event.target.value));
        }}
        onBlur={() => setTyped(undefined)}
      />
    </label>
  );
}
