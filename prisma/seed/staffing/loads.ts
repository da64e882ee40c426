import type { RequestRow, StaffLoadRow } from "../rows.js";

const held = new Set(["accepted", "in_progress", "waiting_on_resident"]);

/** How many open requests everybody has at each desk, counted from the requests. */
export function countLoads(requests: readonly RequestRow[]): StaffLoadRow[] {
  const loads = new Map<string, StaffLoadRow>();
  for (const { queueId, ownerId, state } of requests) {
    if (!ownerId || !held.has(state)) continue;
    const key = `${queueId} ${ownerId}`;
    const load = loads.get(key) ?? { queueId, staffId: ownerId, open: 0, lastTurn: 0, assignmentId: null };
    loads.set(key, { ...load, open: load.open + 1 });
  }
  return [...loads.values()];
}
