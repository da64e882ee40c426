import type { Owed } from "../../../contract/identity.js";
import type { StaffActor } from "../../actor/actor.js";
import type { StaffCredential } from "../../db/generated/client.js";
import { db } from "../../db/prisma.js";
import { now } from "../../env/clock.js";
import { findCredentialOf } from "../queries.js";
import { isDemanded } from "./second-factor.js";

/** The second factor of somebody, once a first code has confirmed it. */
export function findSecondFactor(staffId: string) {
  return db().staffTotp.findFirst({ where: { staffId, confirmedAt: { not: null } } });
}

/** The one that waits for its first code. */
export function findBegunFactor(staffId: string) {
  return db().staffTotp.findFirst({ where: { staffId, confirmedAt: null } });
}

export function countRecoveryCodes(staffId: string): Promise<number> {
  return db().staffRecoveryCode.count({ where: { staffId, usedAt: null } });
}

/** What an account must still do before anything else. */
export async function listOwed(
  person: Pick<StaffActor, "id" | "posts">,
  credential?: Pick<StaffCredential, "temporary">,
): Promise<Owed[]> {
  const [{ temporary = false } = {}, factor] = await Promise.all([
    credential ?? findCredentialOf(person.id).then((found) => found ?? undefined),
    isDemanded(person) ? findSecondFactor(person.id) : null,
  ]);
  return [
    ...(temporary ? (["password"] as const) : []),
    ...(isDemanded(person) && !factor ? (["second_factor"] as const) : []),
  ];
}

/** Where a member of staff is signed in, the last seen first. */
export function listStaffSessions(staffId: string) {
  return db().session.findMany({
    where: { personId: staffId, kind: "staff", endedAt: null, expiresAt: { gt: now() } },
    orderBy: [{ lastSeenAt: "desc" }, { createdAt: "desc" }],
    take: 50,
  });
}
