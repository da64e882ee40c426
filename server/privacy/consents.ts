import { type ConsentPurpose, consentPurposes } from "../../contract/privacy.js";
import type { ResidentActor } from "../actor/actor.js";
import { audit } from "../db/audit.js";
import { newId } from "../db/ids.js";
import { db } from "../db/prisma.js";
import { insert, sql } from "../db/statement.js";
import { commit } from "../db/work.js";
import { now } from "../env/clock.js";
import { forgetNumber } from "../identity/real-name.js";

/** Gives or withdraws a consent (PIPL 15, 29). Giving what is given, or withdrawing what is not, changes nothing. */
export async function setConsent(actor: ResidentActor, purpose: ConsentPurpose, given: boolean): Promise<void> {
  const at = now();
  const standing = await db().consent.findFirst({ where: { residentId: actor.id, purpose, withdrawnAt: null } });
  if (Boolean(standing) === given) return;
  await commit({
    steps: [
      sql`UPDATE resident SET acts = acts + 1 WHERE id = ${actor.id}`,
      given
        ? insert("Consent", { id: newId(), residentId: actor.id, purpose, givenAt: at })
        : sql`UPDATE consent SET withdrawnAt = ${at}
              WHERE residentId = ${actor.id} AND purpose = ${purpose} AND withdrawnAt IS NULL`,
      ...(purpose === "identity" && !given ? [forgetNumber(actor.id)] : []),
      audit(actor, given ? "give_consent" : "withdraw_consent", `resident:${actor.id}`, purpose),
    ],
    result: null,
  });
}

export async function listConsents(residentId: string) {
  const rows = await db().consent.findMany({ where: { residentId }, orderBy: { givenAt: "desc" } });
  return rows.map(({ purpose, givenAt, withdrawnAt }) => ({
    // Written by `setConsent`, whose purpose the contract has parsed.
    purpose: purpose as ConsentPurpose,
    words: consentPurposes[purpose as ConsentPurpose],
    givenAt: givenAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  }));
}
