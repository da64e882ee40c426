import { setTimeout as wait } from "node:timers/promises";
import { closeWritePool } from "../../server/db/pool.js";
import { closePrisma } from "../../server/db/prisma.js";
import { closeRedis } from "../../server/db/redis.js";
import { prepareDatabase } from "../../server/prepare.js";
import { startStandIn } from "../../server/wechat/stand-in.js";
import { findBroken, sentTwice, settle, type Told } from "./check.js";
import { type Ledger, newLedger, startClients } from "./clients.js";
import { prepareGround, progressTemplate } from "./ground.js";
import { runProgram } from "./hall.js";
import { layLine } from "./line.js";
import { rounds, type Stage } from "./rounds.js";

type Services = Pick<Stage, "killDatabase" | "raiseDatabase" | "killRedis" | "raiseRedis">;

/** Back within this time, counted from the fault's begin to the first act that began after it and was answered. */
const backWithinMs = 10_000;
const clients = { residents: 10, staff: 3 };

/**
 * Drives a hall of two API processes and two workers with a dozen clients while it is broken, round after round, and
 * compares what the clients were promised with what the database holds in the end. Prints every promise as a count.
 * @returns how many promises were broken
 */
export async function breakTheHall(count: number, services: Services): Promise<number> {
  await prepareDatabase({ seed: true });
  const wechat = await startStandIn();
  const database = new URL(process.env.DATABASE_URL ?? "");
  const databaseLine = await layLine({ host: database.hostname, port: Number(database.port) });
  const env = {
    WECHAT_ORIGIN: wechat.origin,
    WECHAT_APPID: "faults",
    WECHAT_SECRET: "faults",
    WECHAT_TEMPLATE_PROGRESS: progressTemplate,
    DATABASE_URL: Object.assign(new URL(database), { port: String(databaseLine.port) }).href,
  };
  const ports = [18_091, 18_092];
  const apis = await Promise.all(ports.map((port) => runProgram("main", { ...env, PORT: String(port) })));
  const workers = await Promise.all([runProgram("worker", env), runProgram("worker", env)]);
  const origins = ports.map((port) => `http://127.0.0.1:${port}`);
  const ground = await prepareGround(origins[0] ?? "", wechat.origin, clients);

  const ledger = newLedger();
  const people = startClients(ground, origins, ledger);
  const setWechat = async (mood: string) => void (await post(`${wechat.origin}/stand-in/mood`, { mood }));
  const stage: Stage = { apis, workers, databaseLine, setWechat, ...services };
  const slowest = new Map<string, number>();
  await wait(1_500);
  for (let number = 0; number < count; number++) {
    const round = rounds[number % rounds.length] as (typeof rounds)[number];
    const begun = performance.now();
    await round.act(stage);
    const back = await backAfter(ledger, origins, begun);
    slowest.set(round.name, Math.max(slowest.get(round.name) ?? 0, back));
    console.log(`${String(number + 1).padStart(4)}  ${round.name.padEnd(76)} back after ${(back / 1000).toFixed(1)} s`);
    await wait(500);
  }
  await people.stop();
  await settle();
  const { sent } = (await (await fetch(`${wechat.origin}/stand-in/sent`)).json()) as { sent: Told[] };
  const broken = {
    ...(await findBroken(ground, ledger, sent)),
    "answers of 5xx but 503": ledger.faults.length,
    "503 without a sentence": ledger.speechless,
    "rounds after which it was not back within 10 s": [...slowest.values()].filter((ms) => ms > backWithinMs).length,
  };
  report(count, ledger, sent, broken);
  await Promise.all([...apis, ...workers].map((program) => program.stop()));
  await Promise.allSettled([closePrisma(), closeWritePool(), closeRedis(), databaseLine.close(), wechat.close()]);
  return Object.values(broken).reduce((sum, one) => sum + one, 0);
}

/** @returns milliseconds until each API process has answered an act that began after the fault was mended */
async function backAfter({ answered }: Ledger, origins: readonly string[], begun: number): Promise<number> {
  const mended = performance.now();
  for (;;) {
    const firsts = origins.map((origin) => answered.find((one) => one.origin === origin && one.from >= mended));
    if (firsts.every((first) => first !== undefined)) return Math.max(...firsts.map(({ to }) => to)) - begun;
    if (performance.now() - begun > 60_000) return Number.POSITIVE_INFINITY;
    await wait(20);
  }
}

function report(count: number, ledger: Ledger, sent: readonly Told[], broken: Record<string, number>): void {
  const kinds = ["submit", "book", "claim", "upload"] as const;
  const line = (words: string, figure: number) => console.log(`  ${words.padEnd(52)} ${figure}`);
  console.log(`\nPromised over ${count} rounds (${ledger.tries} tries)`);
  for (const kind of kinds) line(kind, ledger.promised.filter(({ what }) => what === kind).length);
  line("messages that WeChat sent", sent.length);
  line("of them more than once (sent, not yet recorded)", sentTwice(sent));
  line("keys whose client gave up", ledger.unknown.length);
  line("longest wait for an answer, ms", Math.round(ledger.longestMs));
  console.log("\nBroken");
  for (const [words, figure] of Object.entries(broken)) line(words, figure);
  for (const fault of new Set(ledger.faults)) console.log(`  ${fault}`);
}

async function post(url: string, body: object): Promise<void> {
  await fetch(url, { method: "POST", body: JSON.stringify(body) });
}
