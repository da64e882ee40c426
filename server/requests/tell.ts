import { dayOf } from "../communities/calendar/shanghai.js";
import { db } from "../db/prisma.js";
import { redis } from "../db/redis.js";
import { deliver } from "../notifications/commands.js";
import { type LiveEnvelope, liveChannel } from "./dispatch/live.js";
import { eventTitle } from "./words.js";

/** Tells of a committed event: the consoles that may know of it, and the resident where it is visible and not their own. */
export async function tellOfEvent(
  { eventId }: { requestId: string; eventId: string },
  messageId: string,
): Promise<void> {
  const event = await db().requestEvent.findUnique({
    where: { id: eventId },
    include: { request: { include: { queue: { include: { desk: true } } } } },
  });
  if (!event) return;
  const { request } = event;
  const envelope: LiveEnvelope = {
    communityId: request.communityId,
    message: {
      id: `${event.at.getTime()}-${event.id}`,
      type: event.action === "submit" || event.action === "transfer" ? "arrived" : "changed",
      number: request.number,
      title: request.title,
      at: event.at.toISOString(),
    },
  };
  // A console that misses this asks again when it comes back; so a Redis that is away holds nothing up.
  await redis()
    .publish(liveChannel, JSON.stringify(envelope))
    .catch(() => undefined);
  if (event.visible && event.actorKind !== "resident") {
    await deliver({ id: messageId, residentId: request.residentId, requestNumber: request.number, ...letterOf(event) });
  }
}

interface Told {
  action: string;
  text: string | null;
  data: unknown;
  request: { title: string; confidential: boolean; dueAt: Date; queue: { desk: { name: string } } };
}

/** What the resident's phone shows. Of a mediation it says nothing but that there is a message (人民调解法 23). */
function letterOf({ action, text, data, request }: Told): { title: string; text: string } {
  if (request.confidential) return { title: "您有一条调解消息", text: "请打开办件看一看。" };
  const deskName = (data as { deskName?: string } | null)?.deskName ?? request.queue.desk.name;
  const title = `${request.title}：${eventTitle(action, deskName)}`;
  const words = text ?? (action === "claim" ? `${monthDay(request.dueAt)}前办好。` : "请打开办件看一看。");
  return { title: title.slice(0, 60), text: words.slice(0, 500) };
}

function monthDay(at: Date): string {
  const [, month, day] = dayOf(at).split("-");
  return `${Number(month)}月${Number(day)}日`;
}
