import { countOf, rows } from "./rows.js";

/** How much each person of a queue holds, by the counts, the smallest first. */
export async function loadsOf(queueId: string): Promise<number[]> {
  const found = await rows<{ open: number }>`SELECT open FROM staff_load WHERE queueId = ${queueId} ORDER BY open`;
  return found.map(({ open }) => open);
}

/** On how many rows the counts say anything else than the requests themselves, over these queues. */
export function wrongCounts(queueIds: readonly string[]): Promise<number> {
  return countOf`
    SELECT COUNT(*) FROM (
      SELECT queueId, staffId, open FROM staff_load WHERE queueId IN (${queueIds}) AND open <> 0
    ) counted LEFT JOIN (
      SELECT queueId, ownerId, COUNT(*) held FROM request
      WHERE queueId IN (${queueIds}) AND state IN ('accepted', 'in_progress', 'waiting_on_resident')
      GROUP BY queueId, ownerId
    ) truth ON truth.queueId = counted.queueId AND truth.ownerId = counted.staffId
    WHERE truth.held IS NULL OR truth.held <> counted.open`.then(
    async (wrong) =>
      wrong +
      (await countOf`
        SELECT COUNT(*) FROM (
          SELECT queueId, ownerId FROM request
          WHERE queueId IN (${queueIds}) AND state IN ('accepted', 'in_progress', 'waiting_on_resident')
          GROUP BY queueId, ownerId
        ) truth LEFT JOIN staff_load l ON l.queueId = truth.queueId AND l.staffId = truth.ownerId
        WHERE l.staffId IS NULL OR l.open = 0`),
  );
}
