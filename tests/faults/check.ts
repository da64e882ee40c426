import { existsSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { verifyAudit } from "../../server/audit/verify.js";
import { pathOf } from "../../server/files/commands.js";
import { wrongCounts } from "../support/loads.js";
import { countOf, rows } from "../support/rows.js";
import type { Ledger, Promised } from "./clients.js";
import type { Ground } from "./ground.js";

type Of<W extends Promised["what"]> = Extract<Promised, { what: W }>;

/** What was told to WeChat, as the stand-in heard it. */
export interface Told {
  touser: string;
  data: Record<string, { value: string }>;
}

/** So long the hall may take, after the last fault, to deliver what waits: retries back off for some seconds. */
const settlingMs = 120_000;

/** Waits until the outbox is empty. @returns how many messages are still in it */
export async function settle(): Promise<number> {
  const until = Date.now() + settlingMs;
  for (;;) {
    const left = await countOf`SELECT COUNT(*) FROM outbox WHERE deliveredAt IS NULL`;
    if (left === 0 || Date.now() > until) return left;
    await wait(500);
  }
}

/** Compares what people were promised with what the database holds. Every figure is a count of broken promises. */
export async function findBroken(
  ground: Ground,
  ledger: Ledger,
  told: readonly Told[],
): Promise<Record<string, number>> {
  const { promised } = ledger;
  const of = <W extends Promised["what"]>(what: W) => promised.filter((one): one is Of<W> => one.what === what);
  const residentIds = ground.residents.map(({ id }) => id);
  return {
    ...(await brokenSubmissions(of("submit"), ledger.unknown, residentIds)),
    ...(await brokenBookings(of("book"), ground)),
    ...(await brokenClaims(of("claim"), told, residentIds)),
    ...(await brokenRecords(of("upload"), ground)),
  };
}

async function brokenSubmissions(submits: Of<"submit">[], unknown: readonly string[], residentIds: string[]) {
  const kept = await rows<{ number: string; note: string; residentId: string }>`
    SELECT q.number, a.note, q.residentId FROM request q JOIN application a ON a.requestId = q.id
    WHERE q.residentId IN (${residentIds})`;
  const byNote = grouped(kept, ({ note }) => note);
  const lost = submits.filter(
    ({ note, number, residentId }) =>
      !byNote.get(note)?.some((row) => row.number === number && row.residentId === residentId),
  );
  const twice = [...submits.map(({ note }) => note), ...unknown].filter((note) => (byNote.get(note)?.length ?? 0) > 1);
  return {
    "submissions lost": lost.length,
    "submissions made twice": twice.length,
    "keys with two answers": submits.filter(({ answers }) => answers.size > 1).length,
    "requests without their first event": await countOf`
      SELECT COUNT(*) FROM request q WHERE q.residentId IN (${residentIds})
      AND NOT EXISTS (SELECT 1 FROM request_event e WHERE e.requestId = q.id AND e.action = 'submit')`,
    "requests that nobody would miss": await countOf`
      SELECT COUNT(*) FROM request q WHERE q.residentId IN (${residentIds}) AND q.state = 'queued'
      AND (q.escalateAt IS NULL OR q.queueId IS NULL)`,
  };
}

async function brokenBookings(books: Of<"book">[], { slotIds, residents }: Ground) {
  const kept = await rows<{ number: string; state: string; slotId: string; residentId: string }>`
    SELECT q.number, b.state, b.slotId, b.residentId FROM booking b JOIN request q ON q.id = b.requestId
    WHERE b.slotId IN (${slotIds})`;
  const byNumber = new Map(kept.map((row) => [row.number, row]));
  const lost = books.filter(({ number, slotId, residentId, withdrawn }) => {
    const row = byNumber.get(number);
    const rightState = withdrawn ? row?.state === "cancelled_by_resident" : row?.state === "confirmed";
    return !row || row.slotId !== slotId || row.residentId !== residentId || !rightState;
  });
  return {
    "bookings lost": lost.length,
    "slots oversold": await countOf`SELECT COUNT(*) FROM slot WHERE id IN (${slotIds}) AND taken > capacity`,
    "slots miscounted": await countOf`
      SELECT COUNT(*) FROM slot s WHERE s.id IN (${slotIds}) AND s.taken <> s.held +
        (SELECT COUNT(*) FROM booking b WHERE b.slotId = s.id AND b.state = 'confirmed')`,
    "people in two places": await countOf`
      SELECT COUNT(*) FROM booking a JOIN booking b ON b.residentId = a.residentId AND b.requestId > a.requestId
        AND b.startsAt < a.endsAt AND a.startsAt < b.endsAt
      WHERE a.residentId IN (${residents.map(({ id }) => id)}) AND a.state = 'confirmed' AND b.state = 'confirmed'`,
  };
}

async function brokenClaims(claims: Of<"claim">[], told: readonly Told[], residentIds: readonly string[]) {
  const kept = await rows<{ number: string; residentId: string; actorId: string; letters: number }>`
    SELECT q.number, q.residentId, e.actorId, COUNT(n.id) letters
    FROM request_event e JOIN request q ON q.id = e.requestId
    LEFT JOIN outbox o ON o.topic = 'request.event' AND JSON_VALUE(o.payload, '$.eventId') = e.id
    LEFT JOIN notification n ON n.id = o.id
    WHERE e.action = 'claim' AND q.number IN (${claims.map(({ number }) => number).concat("")})
    GROUP BY e.id, q.number, q.residentId, e.actorId`;
  const byNumber = grouped(kept, ({ number }) => number);
  const mine = claims.map(({ number, staffId }) => ({ staffId, events: byNumber.get(number) ?? [] }));
  const heard = new Set(told.map(({ data }) => data.character_string3?.value));
  return {
    "claims lost": mine.filter(({ staffId, events }) => events[0]?.actorId !== staffId).length,
    "claims won by two": mine.filter(({ events }) => events.length > 1).length,
    "letters missing or doubled in the inbox": kept.filter(({ letters }) => Number(letters) !== 1).length,
    "letters that WeChat never got": claims.filter(({ number }) => {
      const [event] = byNumber.get(number) ?? [];
      // Residents of the demonstration have no WeChat.
      return residentIds.includes(event?.residentId ?? "") && !heard.has(number);
    }).length,
  };
}

async function brokenRecords(uploads: Of<"upload">[], { staff }: Ground) {
  const files = uploads.map(({ fileId }) => fileId);
  const kept = await rows<{ id: string }>`SELECT id FROM attachment WHERE id IN (${files.concat("")})`;
  const ids = new Set(kept.map(({ id }) => id));
  const queues = await rows<{ id: string }>`
    SELECT q.id FROM queue q JOIN desk_member m ON m.deskId = q.deskId WHERE m.staffId = ${staff[0]?.id ?? ""}`;
  const audit = await verifyAudit();
  return {
    "uploads lost": files.filter((id) => !ids.has(id) || !existsSync(pathOf(id))).length,
    "events without a message": await countOf`
      SELECT COUNT(*) FROM request_event e JOIN request q ON q.id = e.requestId
      WHERE q.submittedAt >= ${startedAt} AND e.at >= ${startedAt} AND NOT EXISTS (
        SELECT 1 FROM outbox o WHERE o.topic = 'request.event' AND JSON_VALUE(o.payload, '$.eventId') = e.id)`,
    "messages undelivered": await countOf`SELECT COUNT(*) FROM outbox WHERE deliveredAt IS NULL`,
    "messages parked": await countOf`SELECT COUNT(*) FROM outbox WHERE parkedAt IS NOT NULL`,
    "counts that differ from the rows": await wrongCounts(queues.map(({ id }) => id)),
    "breaks in the audit chain": audit.brokenAt === null ? 0 : 1,
  };
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

/** The demonstration's own requests were put in before, without messages. */
const startedAt = new Date();

/** Messages that WeChat sent more than once: only in the window "sent, not yet recorded". */
export function sentTwice(told: readonly Told[]): number {
  const seen = new Set<string>();
  return told.filter(({ touser, data }) => {
    const letter = `${touser} ${data.character_string3?.value} ${data.thing1?.value}`;
    const before = seen.has(letter);
    seen.add(letter);
    return before;
  }).length;
}
