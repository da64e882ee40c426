import type { AnswerOf } from "../../contract/endpoint.js";
import type { getCommunity, listCommunities } from "../../contract/places.js";
import { clockWords, dayOf, minutesOf, nextDay, weekdayNames, weekdayOf } from "./calendar/shanghai.js";
import { type Calendar, type Span, spansOn } from "./calendar/working-days.js";
import type { CommunityEntry } from "./directory.js";

type Summary = AnswerOf<typeof listCommunities>["communities"][number];

export function presentCommunitySummary(community: CommunityEntry): Summary {
  const { id, name, address, phone, lng, lat } = community;
  return { id, name, address, phone, point: { lng, lat } };
}

export function presentCommunity(
  community: CommunityEntry,
  calendar: Calendar,
  at: Date,
): AnswerOf<typeof getCommunity> {
  return {
    ...presentCommunitySummary(community),
    households: community.households,
    residents: community.residents,
    example: community.example,
    attended: presentAttended(community.hours, calendar, at),
    hours: presentHours(community.hours),
    desks: community.desks
      .filter((desk) => desk.open)
      .map(({ id, code, name, phone, place, duties }) => ({ id, code, name, phone, place, duties })),
  };
}

/** 现在有人接，到 17:30; or when somebody will. */
export function presentAttended(hours: readonly Span[], calendar: Calendar, at: Date) {
  const today = dayOf(at);
  const minutes = minutesOf(at);
  const spans = spansOn(calendar, hours, today);
  const current = spans.find((span) => span.opensAt <= minutes && minutes < span.closesAt);
  if (current) return { open: true, words: `现在有人接，到 ${clockWords(current.closesAt)}` };
  const later = spans.find((span) => span.opensAt > minutes);
  if (later) return { open: false, words: `现在没人接，今天 ${clockWords(later.opensAt)} 有人` };
  for (let day = nextDay(today), ahead = 1; ahead <= 14; day = nextDay(day), ahead++) {
    const first = spansOn(calendar, hours, day)[0];
    if (first) {
      const name = ahead === 1 ? "明天" : weekdayNames[weekdayOf(day)];
      return { open: false, words: `现在没人接，${name} ${clockWords(first.opensAt)} 有人` };
    }
  }
  return { open: false, words: "现在没人接" };
}

/** 周一至周五 8:30–12:00，14:00–17:30 */
export function presentHours(hours: readonly Span[]): string[] {
  const byDay = new Map<number, string>();
  for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
    const words = hours
      .filter((span) => span.weekday === weekday)
      .sort((a, b) => a.opensAt - b.opensAt)
      .map((span) => `${clockWords(span.opensAt)}–${clockWords(span.closesAt)}`)
      .join("，");
    if (words) byDay.set(weekday, words);
  }
  const runs: { first: number; last: number; words: string }[] = [];
  for (const [weekday, words] of byDay) {
    const run = runs.at(-1);
    if (run && run.words === words && run.last === weekday - 1) run.last = weekday;
    else runs.push({ first: weekday, last: weekday, words });
  }
  return runs.map(({ first, last, words }) =>
    first === last ? `${weekdayNames[first]} ${words}` : `${weekdayNames[first]}至${weekdayNames[last]} ${words}`,
  );
}
