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
  /** The newest of them. */
  lastAnchor: Anchor | null;
}

interface Anchor {
  at: string;
  seq: number;
  hash: string;
}

const page = 1_000;

/**
 * Walks the whole chain and compares it with the heads kept outside the database. It goes as far as the head that it
 * finds at first: what is sealed meanwhile is the next walk's.
 */
export async function verifyAudit(): Promise<Verdict> {
  const anchors = await readAnchors();
  const head = await db().auditChain.findUniqueOrThrow({ where: { id: 1 } });
  let seq = 0;
  let hash = firstHash;
  const lastAnchor = [...anchors.values()].reduce<Anchor | null>(
    (last, one) => (last && last.seq > one.seq ? last : one),
    null,
  );
  const verdict = (brokenAt: number | null, found: string): Verdict => {
    return { sealed: seq, brokenAt, found, anchors: anchors.size, lastAnchor };
  };
  for (;;) {
    const entries = await db().auditEntry.findMany({
      where: { seq: { gt: seq, lte: head.seq } },
      orderBy: { seq: "asc" },
      take: page,
    });
    for (const entry of entries) {
      if (entry.seq !== seq + 1) return verdict(seq + 1, "an entry is missing");
      hash = hashOf(hash, seq + 1, entry);
      seq += 1;
      if (entry.hash !== hash) return verdict(seq, "an entry was changed");
      const anchored = anchors.get(seq);
      if (anchored && anchored.hash !== hash)
        return verdict(seq, "the chain was made anew: it differs from a kept head");
    }
    if (entries.length < page) break;
  }
  if (head.seq !== seq || head.hash !== hash) return verdict(seq + 1, "the last entries are missing");
  if (lastAnchor && lastAnchor.seq > seq) return verdict(seq + 1, "the chain ends before a kept head");
  return verdict(null, "the chain is whole");
}

/** Lines that cannot be read are passed over: a machine that lost its power may have left half of one. */
async function readAnchors(): Promise<Map<number, Anchor>> {
  const text = await readFile(settings.auditHeads, "utf8").catch(() => "");
  const heads = new Map<number, Anchor>();
  for (const line of text.split("\n")) {
    try {
      const head = JSON.parse(line) as Anchor;
      heads.set(head.seq, head);
    } catch {
      // Not a line of ours.
    }
  }
  return heads;
}
