import { useState } from "react";
import type { ResourceTerms, Schedule, Season, WeekSpan } from "../../../../contract/schedules.js";

export interface Draft {
  terms: ResourceTerms;
  seasons: Season[];
}

/** How many steps can be taken back. */
const kept = 50;

/** A schedule as it is being edited, with every step of it, so that each can be taken back and made again. */
export function useScheduleDraft(schedule: Schedule) {
  const [steps, setSteps] = useState<Draft[]>([{ terms: schedule.terms, seasons: schedule.seasons }]);
  const [place, setPlace] = useState(0);
  const draft = steps[place] ?? { terms: schedule.terms, seasons: schedule.seasons };
  const change = (part: Partial<Draft>) => {
    const next = [...steps.slice(0, place + 1), { ...draft, ...part }].slice(-kept);
    setSteps(next);
    setPlace(next.length - 1);
  };
  return {
    draft,
    change,
    changed: place > 0,
    undo: place > 0 ? () => setPlace(place - 1) : undefined,
    redo: place < steps.length - 1 ? () => setPlace(place + 1) : undefined,
  };
}

/** Puts another week into the place of one season's. */
export function withSpans(seasons: readonly Season[], place: number, spans: WeekSpan[]): Season[] {
  return seasons.map((season, index) => (index === place ? { ...season, spans } : season));
}

/** The hours of one day on other days too; what stood there before goes. */
export function copyDay(spans: readonly WeekSpan[], from: number, to: readonly number[]): WeekSpan[] {
  const own = spans.filter(({ weekday }) => weekday === from);
  const rest = spans.filter(({ weekday }) => !to.includes(weekday) || weekday === from);
  return [...rest, ...to.filter((day) => day !== from).flatMap((weekday) => own.map((span) => ({ ...span, weekday })))];
}
