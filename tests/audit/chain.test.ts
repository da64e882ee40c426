import { sealAudit } from "../../server/audit/seal.js";
import { verifyAudit } from "../../server/audit/verify.js";
import { audit } from "../../server/db/audit.js";
import { commit } from "../../server/db/work.js";
import { Fault } from "../../server/errors/fault.js";
import { type Hall, openHall } from "../support/hall.js";
import { countOf, rows } from "../support/rows.js";

describe("the audit log cannot be changed unseen", () => {
  let hall: Hall;
  beforeAll(async () => {
    hall = await openHall();
  });
  afterAll(() => hall.close());

  const note = (subject: string) =>
    commit({ steps: [audit({ kind: "stranger", requestId: "r" }, "reveal_phone", subject, "核对")], result: null });
  /** Whoever seals at the same moment makes the other lose, who comes again. */
  const seal = async () => {
    for (;;) {
      try {
        return await sealAudit();
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
      }
    }
  };
  const place = async (subject: string) =>
    countOf`SELECT seq FROM audit_entry WHERE subject = ${subject} ORDER BY id LIMIT 1`;

  it("what was done is sealed within one chain, each entry once, whoever seals", async () => {
    for (let count = 0; count < 5; count++) await note("resident:sealed");
    await Promise.all([seal(), seal(), seal()]);
    expect(await countOf`SELECT COUNT(*) FROM audit_entry WHERE subject = 'resident:sealed' AND seq IS NOT NULL`).toBe(
      5,
    );
    expect(await countOf`SELECT COUNT(*) - COUNT(DISTINCT seq) FROM audit_entry WHERE seq IS NOT NULL`).toBe(0);
    expect(await verifyAudit()).toMatchObject({ brokenAt: null, found: "the chain is whole" });
  });

  it("a changed reason, a removed entry and a cut end are found, and where", async () => {
    for (const subject of ["resident:a", "resident:b", "resident:c"]) await note(subject);
    await seal();
    const [a, b] = [await place("resident:a"), await place("resident:b")];
    await rows`UPDATE audit_entry SET reason = '看看' WHERE seq = ${a}`;
    expect(await verifyAudit()).toMatchObject({ brokenAt: a, found: "an entry was changed" });
    await rows`UPDATE audit_entry SET reason = '核对' WHERE seq = ${a}`;
    await rows`UPDATE audit_entry SET seq = -seq WHERE seq = ${b}`;
    expect(await verifyAudit()).toMatchObject({ brokenAt: b, found: "an entry is missing" });
    await rows`UPDATE audit_entry SET seq = -seq WHERE seq = ${-b}`;
    const [last] = await rows<{ seq: number }>`SELECT MAX(seq) AS seq FROM audit_entry`;
    await rows`UPDATE audit_entry SET seq = -seq WHERE seq = ${last?.seq}`;
    expect(await verifyAudit()).toMatchObject({ brokenAt: last?.seq, found: "the last entries are missing" });
    await rows`UPDATE audit_entry SET seq = -seq WHERE seq = ${-(last?.seq ?? 0)}`;
    expect(await verifyAudit()).toMatchObject({ brokenAt: null });
  });

  it("a whole chain made anew differs from the heads that were kept outside", async () => {
    await note("resident:anew");
    await seal();
    const { hashOf } = await import("../../server/audit/link.js");
    const seq = await place("resident:anew");
    const [before] = await rows<{ hash: string }>`SELECT hash FROM audit_entry WHERE seq = ${seq - 1}`;
    const [entry] = await rows<Parameters<typeof hashOf>[2] & { hash: string }>`
      SELECT * FROM audit_entry WHERE seq = ${seq}`;
    if (!entry || !before) throw new Error("the entry was sealed after others");
    const forged = hashOf(before.hash, seq, { ...entry, reason: "别的" });
    await rows`UPDATE audit_entry SET reason = '别的', hash = ${forged} WHERE seq = ${seq}`;
    await rows`UPDATE audit_chain SET hash = ${forged} WHERE id = 1`;
    expect(await verifyAudit()).toMatchObject({ found: "the chain was made anew: it differs from a kept head" });
    await rows`UPDATE audit_entry SET reason = '核对', hash = ${entry.hash} WHERE seq = ${seq}`;
    await rows`UPDATE audit_chain SET hash = ${entry.hash} WHERE id = 1`;
    expect(await verifyAudit()).toMatchObject({ brokenAt: null });
  });
});
