import { readFile } from "node:fs/promises";
import { db } from "../db/prisma.js";
import { settings } from "../env/settings.js";
import { firstHash, hashOf } from "./link.js";

export interface Verdict {
  /** Entries in the chain. */
  sealed: number;
  /** The first place where the chain and what it says part; null: it is whole. */
  brokenAt: number | null;
  /** What was found there, as an English sentence for who runs the hall. */
  found: string;
  /** Heads kept outside the database that agree. */
  anchors: number;
}

const page = 1_000;

/** Walks the whole chain and compares it with the heads kept outside the database. */
export async function verifyAudit(): Promise<Verdict> {
  const anchors = await readAnchors();
  const head = await db().auditChain.findUniqueOrThrow({ where: { id: 1 } });
  let seq = 0;
  let hash = firstHash;
  const broken = (brokenAt: number, found: string): Verdict => ({
    sealed: seq,
    brokenAt,
    found,
    anchors: anchors.size,
  });
  for (;;) {
    const entries = await db().auditEntry.findMany({
      where: { seq: { gt: seq } },
      orderBy: { seq: "asc" },
      take: page,
    });
    for (const entry of entries) {
      if (entry.seq !== seq + 1) return broken(seq + 1, "an entry is missing");
      hash = hashOf(hash, seq + 1, entry);
      seq += 1;
      if (entry.hash !== hash) return broken(seq, "an entry was changed");
      const anchored = anchors.get(seq);
      if (anchored && anchored !== hash) return broken(seq, "the chain was made anew: it differs from a kept head");
    }
    if (entries.length < page) break;
  }
  if (head.seq !== seq || head.hash !== hash) return broken(seq + 1, "the last entries are missing");
  const last = Math.max(0, ...anchors.keys());
  if (last > seq) return broken(seq + 1, "the chain ends before a kept head");
  return { sealed: seq, brokenAt: null, found: "the chain is whole", anchors: anchors.size };
}

/** Lines that cannot be read are passed over: a machine that lost its power may have left half of one. */
async function readAnchors(): Promise<Map<number, string>> {
  const text = await readFile(settings.auditHeads, "utf8").catch(() => "");
  const heads = new Map<number, string>();
  for (const line of text.split("\n")) {
    try {
      const { seq, hash } = JSON.parse(line) as { seq: number; hash: string };
      heads.set(seq, hash);
    } catch {
      // Not a line of ours.
    }
  }
  return heads;
}
