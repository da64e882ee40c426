import { minutesOf } from "../../communities/calendar/shanghai.js";
import { heldFor } from "../../db/held.js";
import { db } from "../../db/prisma.js";
import { now } from "../../env/clock.js";
import { ruleOf } from "./rows.js";
import { type CompiledRules, compileRules } from "./rules.js";

/** The rules in force, compiled; a newly published set, or a rule that broke, is in every process within a second. */
export const rulesInForce = heldFor(1_000, load);

/** Forgets the held rules, so that the next question reads them anew. */
export function refreshRules(): void {
  compiled = undefined;
  rulesInForce.forget();
}

/** Compiled once for each version, and anew when one of its rules broke. */
let compiled: { rules: CompiledRules; broken: number } | undefined;

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
  if (compiled?.rules.version !== version || compiled.broken !== broken) {
    compiled = { rules: await compile(version), broken };
  }
  return compiled.rules;
}

async function compile(version: number): Promise<CompiledRules> {
  const rows = await listRulesOf(version);
  return compileRules({ version, rules: rows.map(ruleOf) }, () => minutesOf(now()));
}
