import type { RequestSummary } from "../../../../contract/requests.js";
import { comingDayWords, dayOf, spokenTime } from "../../platform/clock";

export interface TodayThing {
  lead: string;
  title: string;
  note: string;
  request: RequestSummary | undefined;
  kind: "appointment" | "todo" | "nothing" | "looking";
}

/** Until the hall has answered nobody may be told that there is nothing to do. */
export const looking: TodayThing = {
  lead: "今天",
  title: "正在看有没有事",
  note: "马上就好。",
  request: undefined,
  kind: "looking",
};

/** The one thing of today: where one is expected, else what one must do, else nothing. */
export function todayOf(requests: RequestSummary[], now = Date.now()): TodayThing {
  const today = requests.find((request) => request.appointment && dayOf(request.appointment.startsAt) === dayOf(now));
  if (today?.appointment) {
    return {
      lead: "今天有一件事",
      title: `${spokenTime(today.appointment.startsAt)}\n${today.title}`,
      note: today.appointment.place,
      request: today,
      kind: "appointment",
    };
  }
  const todo = requests.find((request) => request.todo);
  if (todo?.todo) {
    return {
      lead: "有一件事要您做",
      title: todo.todo.title,
      note: `${todo.title}：${todo.todo.text}`,
      request: todo,
      kind: "todo",
    };
  }
  const next = requests
    .filter((request) => request.appointment && Date.parse(request.appointment.startsAt) > now)
    .sort((one, other) => startOf(one) - startOf(other))[0];
  if (next?.appointment) {
    const { startsAt, place } = next.appointment;
    return {
      lead: "今天没有事",
      title: `${comingDayWords(dayOf(startsAt), now)}${spokenTime(startsAt)}\n${next.title}`,
      note: place,
      request: next,
      kind: "appointment",
    };
  }
  return {
    lead: "今天没有事",
    title: "您什么都不用做",
    note: "有了消息，这里会告诉您。",
    request: undefined,
    kind: "nothing",
  };
}

function startOf(request: RequestSummary): number {
  return Date.parse(request.appointment?.startsAt ?? "");
}
