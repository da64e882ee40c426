import { newId } from "./ids.js";
import { insert, type Statement } from "./statement.js";

/** What is told to others once a change is committed. */
export interface Topics {
  /** Something changed on a request: consoles hear of it, and its resident where the event is visible. */
  "request.event": { requestId: string; eventId: string };
  /** A message for a resident. */
  "notify.resident": {
    residentId: string;
    requestNumber: string | null;
    title: string;
    text: string;
    urgent: boolean;
    /** Whose request it is, where the reader acts for somebody. */
    forResidentId?: string | null;
    /** The page of the residents' hall that it opens, where it is about no request. */
    opens?: string | null;
  };
  /** What was put into a resident's inbox goes out over WeChat too. */
  "notify.wechat": { notificationId: string };
  /** The tags of a request changed, and nothing else of it. */
  "request.tagged": { requestId: string };
  /** Somebody's rights changed, or their sessions ended: the live channels that they have open close. */
  "staff.changed": { staffId: string };
  /** A photo that was handed in is shown to WeChat before others see it. */
  "wechat.media": { fileId: string };
  /** A message for colleagues' inboxes; plan it with `tellStaff`. */
  "notify.staff": {
    staffIds: string[];
    requestNumber: string | null;
    title: string;
    text: string;
    urgent: boolean;
  };
}

export type Topic = keyof Topics;

/** Writes a message into the work that makes it true. The worker delivers it, at least once. */
export function publish<T extends Topic>(topic: T, payload: Topics[T], at: Date): Statement {
  const row = { id: newId(), topic, payload, createdAt: at, nextAttemptAt: at, attempts: 0 };
  return { ...insert("Outbox", row), wakes: outboxChannel };
}

/** Published after a commit, so that the worker need not wait for its next look. Losing it costs half a second. */
export const outboxChannel = "hall:outbox";
