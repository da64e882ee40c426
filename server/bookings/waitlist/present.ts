import type { WaitingView } from "../../../contract/bookings.js";
import { clockWords, dayOf, minutesOf } from "../../communities/calendar/shanghai.js";
import type { EntryRow } from "./queries.js";

export function presentEntry(entry: EntryRow, ahead: number | null): WaitingView {
  const offer =
    entry.state === "offered" && entry.slot && entry.offeredUntil
      ? {
          slotId: entry.slot.id,
          startsAt: entry.slot.startsAt.toISOString(),
          endsAt: entry.slot.endsAt.toISOString(),
          until: entry.offeredUntil.toISOString(),
        }
      : null;
  const { community, ...resource } = entry.resource;
  return {
    id: entry.id,
    state: entry.state as WaitingView["state"],
    resource,
    communityName: community.name,
    day: entry.day.toISOString().slice(0, 10),
    ahead,
    offer,
    words: wordsOf(entry, ahead),
  };
}

function wordsOf(entry: EntryRow, ahead: number | null): string {
  switch (entry.state as WaitingView["state"]) {
    case "waiting":
      return ahead ? `前面还有 ${ahead} 位在等` : "您排第一个，有空位就告诉您";
    case "offered":
      return `给您留到 ${untilWords(entry.offeredUntil)}`;
    case "accepted":
      return "您约上了";
    case "declined":
      return "您让给了下一位";
    case "lapsed":
      return "没等到您回话，给了下一位";
    case "left":
      return "您不等了";
    case "expired":
      return "日子过了，没有等到空位";
  }
}

function untilWords(at: Date | null): string {
  if (!at) return "";
  return `${Number(dayOf(at).slice(5, 7))}月${Number(dayOf(at).slice(8))}日 ${clockWords(minutesOf(at))}`;
}
