import { useEffect, useState } from "react";
import { HallError } from "../../../contract/client.js";
import { isMediationLetter } from "../../../contract/mediation-letter.js";
import { listMyMessages, type Message, readMyMessages } from "../../../contract/notifications.js";
import { call } from "../platform/client";
import { newKey } from "../platform/keys";
import { useLoaded } from "../platform/loaded";
import { open, openAddress } from "../platform/routes";
import { useResident } from "../platform/session";

/** The inbox and what a tap does with it. What is being read is marked here first and told to the server after. */
export function useInbox(onUnread: (unread: number) => void) {
  const resident = useResident();
  const [further, setFurther] = useState<{ messages: Message[]; next: string | null } | null>(null);
  const loaded = useLoaded(`messages:${resident?.id ?? "nobody"}`, async () => {
    if (!resident) throw new HallError("not_signed_in", "请先登录。", 401);
    const page = await call(listMyMessages, { query: {} });
    setFurther(null);
    return page;
  });
  const unread = loaded.value?.unread ?? 0;
  useEffect(() => onUnread(unread), [unread, onUnread]);
  const next = further ? further.next : (loaded.value?.nextCursor ?? null);

  async function more() {
    if (!next) return;
    try {
      const page = await call(listMyMessages, { query: { cursor: next } });
      setFurther({ messages: [...(further?.messages ?? []), ...page.messages], next: page.nextCursor });
    } catch {
      // The button stays; another tap tries again.
    }
  }

  async function markRead(ids: string[]) {
    if (!loaded.value) return;
    const isRead = (message: Message) => message.read || ids.length === 0 || ids.includes(message.id);
    const messages = loaded.value.messages.map((message) => ({ ...message, read: isRead(message) }));
    loaded.replace({
      ...loaded.value,
      messages,
      unread: ids.length === 0 ? 0 : Math.max(0, loaded.value.unread - ids.length),
    });
    // Not told is not lost: the next visit shows them as new again.
    await call(readMyMessages, { body: { ids } }, { key: newKey() }).catch(() => undefined);
  }

  function openMessage(message: Message) {
    if (!message.read) void markRead([message.id]);
    if (message.requestNumber && isMediationLetter(message)) open("mediation", { number: message.requestNumber });
    else if (message.requestNumber)
      open("request", { number: message.requestNumber, for: message.forResidentId ?? undefined });
    else if (message.opens) openAddress(`${message.opens}${forWhom(message)}`);
  }

  return {
    loaded,
    unread,
    messages: [...(loaded.value?.messages ?? []), ...(further?.messages ?? [])],
    hasMore: next !== null,
    more,
    openMessage,
    readAll: () => void markRead([]),
  };
}

/** The page acts for whom the message is about. */
function forWhom({ opens, forResidentId }: Message): string {
  if (!forResidentId) return "";
  return `${opens?.includes("?") ? "&" : "?"}for=${forResidentId}`;
}
