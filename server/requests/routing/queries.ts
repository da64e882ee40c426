import { db } from "../../db/prisma.js";
import { now } from "../../env/clock.js";
import { type CompiledRules, compileRules, type Rule } from "./rules.js";

const freshFor = 1_000;
let held: { rules: CompiledRules; checkedAt: number } | undefined;
let loading: Promise<CompiledRules> | undefined;

/** The rules in force, compiled; a newly published set is in every process within a second. */
export async function rulesInForce(): Promise<CompiledRules> {
  if (held && performance.now() - held.checkedAt < freshFor) return held.rules;
  loading ??= load().finally(() => {
    loading = undefined;
  });
  if (held) {
    loading.catch(() => undefined); // the database is down: the next write will say so
    return held.rules;
  }
  return loading;
}

async function load(): Promise<CompiledRules> {
  const newest = await db().ruleSet.findFirst({
    where: { publishedAt: { lte: now() } },
    orderBy: { version: "desc" },
    select: { version: true },
  });
  const version = newest?.version ?? 0;
  const rules = held?.rules.version === version ? held.rules : compileRules({ version, rules: await rulesOf(version) });
  held = { rules, checkedAt: performance.now() };
  return rules;
}

async function rulesOf(version: number): Promise<Rule[]> {
  const rows = await db().rule.findMany({ where: { version }, orderBy: { position: "asc" } });
  // Conditions and effects were parsed when the set was saved.
  return rows.map(
    ({ id, name, conditions, effect, because, validFrom, validUntil }) =>
      ({ id, name, conditions, effect, because, validFrom: day(validFrom), validUntil: day(validUntil) }) as Rule,
  );
}

function day(date: Date | null): string | null {
  return date ? date.toISOString().slice(0, 10) : null;
}
