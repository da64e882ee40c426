import { type Presence, presence } from "../../../../contract/presence.js";

type Hearer = (news: Presence) => void;
const hearers = new Set<Hearer>();

/** Passes on what the stream said of who looks at a request. */
export function tellPresence(data: string): void {
  const news = presence.safeParse(JSON.parse(data));
  if (news.success) for (const hear of hearers) hear(news.data);
}

/** @returns how to stop listening */
export function onPresence(hear: Hearer): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}
