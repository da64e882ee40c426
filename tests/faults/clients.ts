import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { smallPng } from "../support/pictures.js";
import type { Ground } from "./ground.js";

/** What the hall has promised to somebody by answering 200. */
export type Promised =
  | { what: "submit"; note: string; number: string; residentId: string; answers: Set<string> }
  | { what: "book"; slotId: string; number: string; residentId: string; withdrawn: boolean }
  | { what: "claim"; number: string; staffId: string }
  | { what: "upload"; fileId: string };

export interface Ledger {
  promised: Promised[];
  /** Keys under which somebody gave up without an answer: one row or none. */
  unknown: string[];
  tries: number;
  /** Answers of 500 and the like: 503 with a sentence is an answer, these are not. */
  faults: string[];
  /** 503 without a sentence. */
  speechless: number;
  /** Begin and end of what was answered with 200, in milliseconds since the start of the process. */
  answered: { origin: string; from: number; to: number }[];
  /** The longest that anybody waited for any answer to one try. */
  longestMs: number;
}

export const newLedger = (): Ledger => ({
  promised: [],
  unknown: [],
  tries: 0,
  faults: [],
  speechless: 0,
  answered: [],
  longestMs: 0,
});

/** A phone waits so long for one answer before it asks again (WeChat: 60 s at most). */
const patienceMs = 25_000;
/** And asks so often, with the same key. */
const mostTries = 12;

interface Person {
  id: string;
  headers: Record<string, string>;
}

/** Residents and staff who use the hall all the time, each with the patience of a phone. */
export function startClients(ground: Ground, origins: readonly string[], ledger: Ledger) {
  let going = true;
  let turn = 0;
  const nextOrigin = () => origins[turn++ % origins.length] ?? "";
  const isGoing = () => going;
  const loops = [
    ...ground.residents.map((person) => repeat(isGoing, () => oneAct(person))),
    ...ground.staff.map((person) => repeat(isGoing, () => claimOne(person))),
  ];

  async function oneAct(person: Person): Promise<void> {
    const chance = Math.random();
    if (chance < 0.45) await submit(person);
    else if (chance < 0.7) await book(person);
    else if (chance < 0.8) await withdraw(person);
    else if (chance < 0.9) await upload(person);
    else await submitManyTimes(person);
    await wait(20 + Math.random() * 60);
  }

  async function submit(person: Person): Promise<void> {
    const note = `灯坏了 ${randomUUID()}`;
    const body = { itemCode: "question", answers: ground.answers, note };
    const answer = await untilAnswered(person, "/api/applications", body, note);
    if (answer) ledger.promised.push(submitted(person, note, [numberIn(answer)]));
  }

  /** A phone whose owner taps again and again: ten at once under one key, to both processes. */
  async function submitManyTimes(person: Person): Promise<void> {
    const note = `灯坏了 ${randomUUID()}`;
    const body = { itemCode: "question", answers: ground.answers, note };
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => untilAnswered(person, "/api/applications", body, note, key)),
    );
    const numbers = answers.filter((answer) => answer !== undefined).map(numberIn);
    if (numbers.length) ledger.promised.push(submitted(person, note, numbers));
  }

  async function book(person: Person): Promise<void> {
    const slotId = ground.slotIds[Math.floor(Math.random() * ground.slotIds.length)] ?? "";
    const answer = await untilAnswered(person, "/api/bookings", { slotId });
    if (!answer) return;
    const promise = { slotId, number: numberIn(answer), residentId: person.id, withdrawn: false };
    ledger.promised.push({ what: "book", ...promise });
  }

  async function withdraw(person: Person): Promise<void> {
    const mine = ledger.promised.find((one) => one.what === "book" && one.residentId === person.id && !one.withdrawn);
    if (mine?.what !== "book") return;
    // Before the answer: should it be lost, the booking may be there or not.
    mine.withdrawn = true;
    const answer = await untilAnswered(person, `/api/my/requests/${mine.number}/moves`, { action: "withdraw" });
    if (!answer) ledger.promised.splice(ledger.promised.indexOf(mine), 1);
  }

  async function upload(person: Person): Promise<void> {
    const key = randomUUID();
    const form = () => {
      const made = new FormData();
      made.append("file", new Blob([new Uint8Array(smallPng())], { type: "image/png" }), "灯.png");
      return made;
    };
    for (let tries = 0; tries < mostTries && going; tries++) {
      const answer = await ask(person, "POST", "/api/files", form(), key);
      if (answer?.status === 200) return void ledger.promised.push({ what: "upload", fileId: String(answer.body.id) });
      if (answer && answer.status < 500) return;
      await wait(300);
    }
  }

  async function claimOne(person: Person): Promise<void> {
    await wait(80 + Math.random() * 80);
    const list = await ask(person, "GET", "/api/staff/requests?view=unclaimed");
    const rows = (list?.body.rows ?? []) as { number: string; claimable: boolean; revision: number }[];
    const free = rows.filter(({ claimable }) => claimable);
    // Among the first few, so that colleagues often want the same one.
    const chosen = free[Math.floor(Math.random() * Math.min(5, free.length))];
    if (!chosen) return;
    const body = { action: "claim", revision: chosen.revision };
    const answer = await untilAnswered(person, `/api/staff/requests/${chosen.number}/moves`, body);
    if (answer) ledger.promised.push({ what: "claim", number: chosen.number, staffId: person.id });
  }

  /** Asks with one key until there is an answer. @returns the reply; undefined: refused, or given up */
  async function untilAnswered(person: Person, path: string, body: object, mark?: string, key = randomUUID()) {
    for (let tries = 0; tries < mostTries; tries++) {
      const answer = await ask(person, "POST", path, body, key);
      if (answer?.status === 200) return answer.body;
      if (answer && answer.status < 500) return undefined;
      await wait(200 + Math.random() * 300);
    }
    if (mark) ledger.unknown.push(mark);
    return undefined;
  }

  async function ask(person: Person, method: string, path: string, body?: object, key?: string) {
    const from = performance.now();
    ledger.tries++;
    const headers: Record<string, string> = { ...person.headers, ...(key ? { "idempotency-key": key } : {}) };
    if (body && !(body instanceof FormData)) headers["content-type"] = "application/json";
    const origin = nextOrigin();
    try {
      const response = await fetch(origin + path, {
        method,
        headers,
        ...(body ? { body: body instanceof FormData ? body : JSON.stringify(body) } : {}),
        signal: AbortSignal.timeout(patienceMs),
      });
      const text = await response.text();
      const to = performance.now();
      if (response.status === 200) ledger.answered.push({ origin, from, to });
      const reply = read(text);
      if (response.status >= 500) judge(response.status, reply, `${method} ${path}`);
      return { status: response.status, body: reply };
    } catch {
      return undefined; // the line broke, or nobody answered: the client cannot know what became of it
    } finally {
      ledger.longestMs = Math.max(ledger.longestMs, performance.now() - from);
    }
  }

  function judge(status: number, reply: Record<string, unknown>, what: string): void {
    if (status !== 503) ledger.faults.push(`${status} ${what}`);
    else if (!(reply.error as { message?: string } | undefined)?.message) ledger.speechless++;
  }

  return {
    async stop() {
      going = false;
      await Promise.all(loops);
    },
  };
}

async function repeat(going: () => boolean, act: () => Promise<void>): Promise<void> {
  while (going()) await act();
}

function submitted(person: Person, note: string, numbers: string[]): Promised {
  return {
    what: "submit",
    note,
    number: numbers[0] ?? "",
    residentId: person.id,
    answers: new Set(numbers),
  };
}

const numberIn = (reply: Record<string, unknown>) => String(reply.number);

function read(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
