// Suites run side by side, and some of them move the clock: each of jest's workers has a database and a Redis base of its
// own, so that nobody's relay delivers another's letters at another's time. Within a base nothing is ever cleaned.
const worker = process.env.JEST_WORKER_ID ?? "1";
for (const [name, base] of [
  ["DATABASE_URL", `/hall_${worker}`],
  ["REDIS_URL", `/${worker}`],
] as const) {
  const url = new URL(process.env[name] ?? "");
  url.pathname = base;
  process.env[name] = url.href;
}

process.env.HALL_AUDIT_HEADS = `${process.env.HALL_AUDIT_HEADS}.${worker}`;

export {};
