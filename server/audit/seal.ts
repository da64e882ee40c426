import { appendFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { db } from "../db/prisma.js";
import { mustChange, sql } from "../db/statement.js";
import { commit } from "../db/work.js";
import { now } from "../env/clock.js";
import { settings } from "../env/settings.js";
import { refused } from "../errors/fault.js";
import { log } from "../log/log.js";
import { hashOf } from "./link.js";

const batch = 200;

/**
 * Puts entries that have none yet into the chain. They are written without it, since a chain that every act had to wait
 * for would let them go one by one. Who else seals at the same moment loses by the head's own row.
 * @returns how many were sealed
 */
export async function sealAudit(): Promise<number> {
  let sealed = 0;
  for (let count = batch; count === batch; sealed += count) count = await sealSome();
  return sealed;
}

async function sealSome(): Promise<number> {
  const head = await db().auditChain.findUniqueOrThrow({ where: { id: 1 } });
  const entries = await db().auditEntry.findMany({ where: { seq: null }, orderBy: { id: "asc" }, take: batch });
  if (entries.length === 0) return 0;
  let { seq, hash } = head;
  const steps = entries.map((entry) => {
    seq += 1;
    hash = hashOf(hash, seq, entry);
    return mustChange(
      1,
      () => refused("wrong_state"),
      sql`UPDATE audit_entry SET seq = ${seq}, hash = ${hash} WHERE id = ${entry.id} AND seq IS NULL`,
    );
  });
  const moveHead = mustChange(
    1,
    () => refused("wrong_state"),
    sql`UPDATE audit_chain SET seq = ${seq}, hash = ${hash} WHERE id = 1 AND seq = ${head.seq} AND hash = ${head.hash}`,
  );
  await commit({ steps: [moveHead, ...steps], result: null });
  await anchor(seq, hash);
  return entries.length;
}

/** The head, outside of the database: who can change the table cannot change this too, once it is copied away. */
async function anchor(seq: number, hash: string): Promise<void> {
  log.info({ seq, hash }, "audit head");
  await mkdir(path.dirname(settings.auditHeads), { recursive: true });
  await appendFile(settings.auditHeads, `${JSON.stringify({ at: now().toISOString(), seq, hash })}\n`);
}
