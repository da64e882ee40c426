import { createHash } from "node:crypto";
import { mediationLetter } from "../../contract/mediation-letter.js";
import { dayOf } from "../communities/calendar/shanghai.js";
import { db } from "../db/prisma.js";
import { sql } from "../db/statement.js";
import { commit } from "../db/work.js";
import { now } from "../env/clock.js";
import { settings } from "../env/settings.js";
import { findMandate } from "../identity/mandates/queries.js";
import { deliver, type Letter } from "../notifications/commands.js";
import { announce } from "./dispatch/live.js";
import { lettersToFollowers } from "./followers/letters.js";
import { heldUntil } from "./quiet-hours.js";
import { ownTitle } from "./story.js";
import { eventTitle } from "./words.js";

/** With these a request comes into a queue. */
const arrivals = new Set(["submit", "take_down", "transfer", "ask_part"]);

/**
 * Tells of a committed event: the consoles that may know of it, the resident where it is visible and not their own, and
 * of an ending those who follow the request.
 */
export async function tellOfEvent(
  { eventId }: { requestId: string; eventId: string },
  messageId: string,
): Promise<void> {
  const event = await db().requestEvent.findUnique({
    where: { id: eventId },
    include: { request: { include: { item: { select: { shared: true } }, queue: { include: { desk: true } } } } },
  });
  if (!event) return;
  const { request } = event;
  await announce({
    communityId: request.communityId,
    message: {
      id: `${event.at.getTime()}-${event.id}`,
      type: arrivals.has(event.action) ? "arrived" : "changed",
      number: request.number,
      title: request.title,
      at: event.at.toISOString(),
    },
  });
  if (event.visible && event.actorKind !== "resident" && !request.parentId) {
    const letter = { residentId: request.residentId, requestNumber: request.number, ...letterOf(event) };
    await send(letter, messageId, isUrgent(event));
    const agent = await agentNow(request);
    if (agent) await send(toAgent(letter, agent), idFrom(`${messageId} ${agent.id}`), isUrgent(event));
  }
  for (const letter of await lettersToFollowers(event)) {
    await send(letter, idFrom(`${messageId} ${letter.residentId}`), false);
  }
}

/** Tells the consoles that a row looks otherwise now; nobody else is concerned. */
export async function tellOfTags({ requestId }: { requestId: string }, messageId: string): Promise<void> {
  const request = await db().request.findUnique({
    where: { id: requestId },
    select: { communityId: true, number: true, title: true },
  });
  if (!request) return;
  const { communityId, number, title } = request;
  const at = now();
  const message = { id: `${at.getTime()}-${messageId}`, type: "changed", number, title, at: at.toISOString() } as const;
  await announce({ communityId, message });
}

async function send(letter: Omit<Letter, "id">, messageId: string, urgent: boolean): Promise<void> {
  const until = settings.quietHours && !urgent ? heldUntil(now()) : null;
  if (until) await hold(letter, messageId, until);
  else await deliver({ id: messageId, ...letter });
}

/** Who submitted it for the resident hears of it too, as long as the mandate holds. */
async function agentNow({ agentId, residentId, confidential }: RequestOfLetter) {
  if (!agentId || confidential) return null;
  const mandate = await findMandate(agentId, residentId, now());
  return mandate && { id: agentId, principal: mandate.principal };
}
type RequestOfLetter = { agentId: string | null; residentId: string; confidential: boolean };

function toAgent(
  letter: Omit<Letter, "id">,
  { id, principal }: { id: string; principal: { id: string; name: string } },
) {
  const title = `${principal.name}的${letter.title}`.slice(0, 60);
  return { ...letter, residentId: id, forResidentId: principal.id, title };
}

/** An appointment that is called off must be known before somebody sets out in the morning. */
function isUrgent({ action, request }: Told): boolean {
  return request.kind === "booking" && (action === "reject" || action === "cancel");
}

/** Keeps a letter in the outbox until the morning; the same event a second time finds the first one's letter there. */
async function hold(letter: Omit<Letter, "id">, messageId: string, until: Date): Promise<void> {
  const id = idFrom(`held ${messageId}`);
  const payload = JSON.stringify({ ...letter, urgent: false });
  await commit({
    steps: [
      sql`INSERT INTO outbox (id, topic, payload, createdAt, nextAttemptAt)
          VALUES (${id}, 'notify.resident', ${payload}, ${now()}, ${until}) ON DUPLICATE KEY UPDATE topic = topic`,
    ],
    result: null,
  });
}

/** The same id for the same words, so that what is sent twice is found to be there. */
function idFrom(words: string): string {
  const hex = createHash("sha256").update(words).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

interface Told {
  action: string;
  text: string | null;
  data: unknown;
  request: { kind: string; title: string; confidential: boolean; dueAt: Date; queue: { desk: { name: string } } };
}

/** What the resident's phone shows. Of a mediation it says nothing but that there is a message (人民调解法 23). */
function letterOf({ action, text, data, request }: Told): { title: string; text: string } {
  if (request.confidential) return mediationLetter;
  const deskName = (data as { deskName?: string } | null)?.deskName ?? request.queue.desk.name;
  const title = ownTitle({ data }) ?? `${request.title}：${eventTitle(action, deskName)}`;
  const words = text ?? (action === "claim" ? `${monthDay(request.dueAt)}前办好。` : "请打开办件看一看。");
  return { title: title.slice(0, 60), text: words.slice(0, 500) };
}

function monthDay(at: Date): string {
  const [, month, day] = dayOf(at).split("-");
  return `${Number(month)}月${Number(day)}日`;
}
