import { minutesOf } from "../../communities/calendar/shanghai.js";
import { db } from "../../db/prisma.js";
import { now } from "../../env/clock.js";
import { ruleOf } from "./rows.js";
import { type CompiledRules, compileRules } from "./rules.js";

const freshFor = 1_000;
let held: { rules: CompiledRules; broken: number; checkedAt: number } | undefined;
let loading: Promise<CompiledRules> | undefined;

/** The rules in force, compiled; a newly published set, or a rule that broke, is in every process within a second. */
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

/** Forgets the held rules, so that the next question reads them anew. */
export function refreshRules(): void {
  held = undefined;
}

/** The newest version whose time has come; null before the first. */
export function findInForce() {
  return db().ruleSet.findFirst({
    where: { publishedAt: { lte: now() } },
    orderBy: { version: "desc" },
    include: { _count: { select: { rules: { where: { brokenAt: { not: null } } } } } },
  });
}

export function listRulesOf(version: number) {
  return db().rule.findMany({ where: { version }, orderBy: { position: "asc" } });
}

async function load(): Promise<CompiledRules> {
  const newest = await findInForce();
  const version = newest?.version ?? 0;
  const broken = newest?._count.rules ?? 0;
  const same = held?.rules.version === version && held.broken === broken;
  const rules = same && held ? held.rules : await compile(version);
  held = { rules, broken, checkedAt: performance.now() };
  return rules;
}

async function compile(version: number): Promise<CompiledRules> {
  const rows = await listRulesOf(version);
  return compileRules({ version, rules: rows.map(ruleOf) }, () => minutesOf(now()));
}
