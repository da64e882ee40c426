import { Agent, request } from "node:http";

/** Does `act` by so many clients at once for a while. @returns acts a second */
export async function rate(clients: number, ms: number, act: (client: number) => Promise<void>): Promise<number> {
  const end = performance.now() + ms;
  const started = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (performance.now() < end) {
        await act(client);
        done++;
      }
    }),
  );
  return (done * 1000) / (performance.now() - started);
}

/**
 * Compares two ways of doing the same, in turns within one run, so that whatever else the machine does hits both.
 * @returns the ratio of the medians, and both medians as a note
 */
export async function compare(
  clients: number,
  ours: (client: number) => Promise<void>,
  limit: (client: number) => Promise<void>,
) {
  const rounds = 5;
  const roundMs = 1_500;
  await rate(clients, 1_000, ours);
  await rate(clients, 1_000, limit);
  const rates: { ours: number[]; limit: number[] } = { ours: [], limit: [] };
  for (let round = 0; round < rounds; round++) {
    rates.ours.push(await rate(clients, roundMs, ours));
    rates.limit.push(await rate(clients, roundMs, limit));
  }
  const [a, b] = [median(rates.ours), median(rates.limit)];
  return { ratio: a / b, ours: a, limit: b };
}

export interface Measured {
  /** From the first act's begin to the last one's end. */
  ms: number;
  /** Of each act. */
  each: number[];
}

/** Does acts `first` up to `first + count`, each once, by so many clients that take the next one when they are done. */
export async function race(
  clients: number,
  first: number,
  count: number,
  act: (act: number) => Promise<void>,
): Promise<Measured> {
  const each: number[] = [];
  let next = first;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let mine = next++; mine < first + count; mine = next++) {
        const begun = performance.now();
        await act(mine);
        each.push(performance.now() - begun);
      }
    }),
  );
  return { ms: performance.now() - started, each };
}

/** The value that so large a share of values does not pass. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const median = (values: readonly number[]) => quantile(values, 0.5);

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

export interface Answer {
  status: number;
  body: string;
}

/** One HTTP request on a kept connection; lighter than fetch, so that the client takes less of the machine. */
export function send(
  origin: string,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: unknown,
): Promise<Answer> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const all =
    text === undefined
      ? headers
      : { ...headers, "content-type": "application/json", "content-length": String(Buffer.byteLength(text)) };
  return new Promise((resolve, reject) => {
    const sent = request(origin + path, { method, headers: all, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }));
    });
    sent.on("error", reject);
    sent.end(text);
  });
}
