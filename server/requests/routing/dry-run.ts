import type { DryRunResult } from "../../../contract/rules.js";
import { type Decision, decide, type World } from "./decide.js";
import type { Facts } from "./facts.js";
import type { CompiledRules } from "./rules.js";

/** A request to be decided twice. */
export interface DryCase {
  number: string | null;
  title: string;
  confidential: boolean;
  facts: Facts;
  /** Where staff themselves sent it on, if they did. */
  sentOnTo: string | null;
}

/** So many of the moved requests stand on a page; the total is told beside them. */
const pageSize = 200;

interface Load {
  before: number;
  after: number;
}

/**
 * Decides each request by both rule sets on the same facts, so that what differs is the rules' doing alone. One pass
 * over batches; only sums and one page of the moved ones are kept.
 */
export async function dryRun(
  batches: AsyncIterable<readonly DryCase[]>,
  { directory }: Pick<World, "directory">,
  { before, after }: { before: CompiledRules; after: CompiledRules },
  skip = 0,
): Promise<Omit<DryRunResult, "workingDays">> {
  const loads = new Map<string, Load>();
  const requests: DryRunResult["requests"] = [];
  let [total, moved, confirmed] = [0, 0, 0];
  for await (const batch of batches) {
    for (const dry of batch) {
      const from = decide(dry.facts, { directory, rules: before });
      const to = decide(dry.facts, { directory, rules: after });
      total += 1;
      for (const queueId of queuesOf(from, dry)) loadOf(loads, queueId).before += 1;
      for (const queueId of queuesOf(to, dry)) loadOf(loads, queueId).after += 1;
      if (from.queueId === to.queueId) continue;
      moved += 1;
      if (dry.sentOnTo === to.queueId) confirmed += 1;
      if (moved > skip && requests.length < pageSize) requests.push(presentMoved(dry, from, to));
    }
  }
  return {
    total,
    moved,
    confirmed,
    ...sumsOf(loads, directory),
    requests,
    next: moved > skip + pageSize ? skip + pageSize : null,
  };
}

/** Where it makes work: at its desk, and at those that are asked for a part. */
function queuesOf({ queueId, coDesks }: Decision, { confidential }: DryCase): string[] {
  return confidential ? [queueId] : [queueId, ...coDesks.map((desk) => desk.queueId)];
}

function loadOf(loads: Map<string, Load>, queueId: string): Load {
  const load = loads.get(queueId) ?? { before: 0, after: 0 };
  loads.set(queueId, load);
  return load;
}

/** Of a mediation nothing is told but its number (人民调解法 13, 15, 23). */
function presentMoved({ number, title, confidential }: DryCase, from: Decision, to: Decision) {
  if (confidential) return { number, title: "调解（保密）", confidential, from: null, to: null, rule: null };
  return {
    number,
    title,
    confidential,
    from: `${from.communityName} ${from.deskName}`,
    to: `${to.communityName} ${to.deskName}`,
    rule: to.explanation.rule?.name ?? null,
  };
}

function sumsOf(
  loads: ReadonlyMap<string, Load>,
  directory: World["directory"],
): Pick<DryRunResult, "queues" | "desks"> {
  const desks = new Map<string, Load & { code: string; name: string }>();
  const queues = [...loads].flatMap(([queueId, load]) => {
    const desk = directory.desksByQueue.get(queueId);
    if (!desk) return [];
    const sum = desks.get(desk.code) ?? { code: desk.code, name: desk.name, before: 0, after: 0 };
    desks.set(desk.code, { ...sum, before: sum.before + load.before, after: sum.after + load.after });
    const communityName = directory.communities.get(desk.communityId)?.name ?? "";
    return [{ queueId, communityName, name: desk.name, ...load }];
  });
  const change = ({ before, after }: Load) => Math.abs(after - before);
  return {
    queues: queues.filter((queue) => change(queue) > 0).sort((a, b) => change(b) - change(a)),
    desks: [...desks.values()].sort((a, b) => change(b) - change(a) || b.after - a.after),
  };
}
