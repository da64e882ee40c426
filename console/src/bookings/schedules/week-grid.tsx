import type { WeekSpan } from "../../../../contract/schedules.js";
import { clockWords } from "../clock.js";

const days = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"];
/** From seven in the morning to nine in the evening, forty pixels an hour. */
const firstHour = 7;
const hours = 14;
const pixelsAnHour = 40;

interface WeekGridProps {
  spans: readonly WeekSpan[];
  chosen: WeekSpan | undefined;
  onChoose: (span: WeekSpan) => void;
  /** Somebody pointed at an empty hour. */
  onAdd: (weekday: number, startsAt: number) => void;
}

/** A week as a grid: a span is a block, an empty hour is where a new one begins. */
export function WeekGrid({ spans, chosen, onChoose, onAdd }: WeekGridProps) {
  return (
    <div className="week-grid">
      <div className="week-head" />
      {days.map((day) => (
        <div key={day} className="week-head">
          {day}
        </div>
      ))}
      <div className="week-hours" aria-hidden="true">
        {Array.from({ length: hours - 1 }, (_, hour) => (
          <span key={clockWords((firstHour + hour + 1) * 60)} style={{ top: (hour + 1) * pixelsAnHour }}>
            {firstHour + hour + 1}:00
          </span>
        ))}
      </div>
      {days.map((day, place) => (
        // The list beside the grid adds by keyboard; this is the shortcut for a pointer.
        // biome-ignore lint/a11y/useKeyWithClickEvents: 加一段 does the same by keyboard
        // biome-ignore lint/a11y/noStaticElementInteractions: as above
        <div
          key={day}
          className="week-day"
          onClick={(event) => onAdd(place + 1, hourAt(event.clientY - event.currentTarget.getBoundingClientRect().top))}
        >
          {spans
            .filter(({ weekday }) => weekday === place + 1)
            .map((span) => (
              <button
                key={span.startsAt}
                type="button"
                className="week-span"
                aria-pressed={span === chosen}
                aria-label={`${day} ${timesOf(span)} ${placesOf(span)} 个名额`}
                style={{ top: topOf(span.startsAt), height: Math.max(18, topOf(span.endsAt) - topOf(span.startsAt)) }}
                onClick={(event) => {
                  event.stopPropagation();
                  onChoose(span);
                }}
              >
                {timesOf(span)}
                <br />
                {placesOf(span)}
              </button>
            ))}
        </div>
      ))}
    </div>
  );
}

function timesOf({ startsAt, endsAt }: WeekSpan): string {
  return `${clockWords(startsAt)}–${clockWords(endsAt)}`;
}

function placesOf({ slotMinutes, capacity }: WeekSpan): string {
  return `${slotMinutes ? `每 ${slotMinutes} 分` : "一场"} × ${capacity}`;
}

function topOf(minutes: number): number {
  return ((minutes - firstHour * 60) * pixelsAnHour) / 60;
}

/** The half hour under the pointer. */
function hourAt(pixels: number): number {
  return firstHour * 60 + Math.floor((pixels / pixelsAnHour) * 2) * 30;
}
