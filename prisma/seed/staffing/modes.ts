import { idOf } from "../chance.js";
import type { QueueRow } from "../rows.js";

/** Desks that choose by themselves, by community; all others are claimed from. */
const modes: Record<string, Record<string, string>> = {
  shuguang: { clinic: "duty", labour_security: "rotate", home_help: "least_open", allowance: "known" },
  taiping: { general: "duty", labour_security: "least_open", mediation: "assign" },
  xingfu: { general: "rotate", clinic: "duty", mediation: "assign" },
  huanghu: { general: "least_open", allowance: "known" },
};

/** Says of some queues how they find their person. */
export function withModes(queues: readonly QueueRow[]): QueueRow[] {
  const modeOf = new Map(
    Object.entries(modes).flatMap(([code, desks]) =>
      Object.entries(desks).map(([desk, mode]) => [idOf("desk", `${code}/${desk}`), mode]),
    ),
  );
  return queues.map((queue) => ({ ...queue, mode: modeOf.get(queue.deskId) ?? queue.mode }));
}
