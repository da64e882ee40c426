import type { ParsedOf } from "../../../contract/endpoint.js";
import type { staffSignIn } from "../../../contract/identity.js";
import { audit } from "../../db/audit.js";
import type { Statement } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { Fault, refused } from "../../errors/fault.js";
import { restore, spend } from "../limits.js";
import { hashPassword, isPassword } from "../passwords.js";
import { findCredential, findStaff } from "../queries.js";
import { endSession, hashToken, openSession } from "../sessions.js";
import { findSecondFactor, listOwed } from "./queries.js";
import { takeCode } from "./second-factor.js";

/** A password that a head gave out opens the account for so long (ASVS 5.0, 6.4.1). */
export const temporaryLasts = 7 * 24 * 60 * 60_000;

/**
 * Signs a staff member in. A name that does not exist costs as much time as a wrong password; who is enrolled is asked
 * for a code once the password is right, and a wrong code counts as a wrong password does.
 * @throws Fault wrong_credentials; code_needed; too_many_requests
 */
export async function signInStaff(
  { username, password, code }: ParsedOf<typeof staffSignIn>["body"],
  from: { address: string; device: string; before?: string | undefined },
  requestId: string,
) {
  const name = username.toLowerCase();
  await spend("sign_in_address", from.address);
  await spend("staff_name", name);
  const credential = await findCredential(username);
  const right = await isPassword(password, credential?.passwordHash ?? (await decoy()));
  const at = now();
  const staff = right && credential ? await findStaff(credential.staffId, at) : null;
  if (!staff || !credential) {
    if (credential) await noteRefusal(credential.staffId, requestId);
    throw refused("wrong_credentials");
  }
  if (credential.temporary && at.getTime() - credential.changedAt.getTime() > temporaryLasts) {
    throw refused("wrong_credentials", "临时密码过期了，请找负责人再发一个。");
  }
  const owes = await listOwed(staff, credential);
  const session = openSession("staff", staff.id, from.device, at, {
    address: from.address,
    owing: owes.length > 0,
  });
  const doer = { kind: "staff" as const, id: staff.id, requestId };
  try {
    await commit({
      steps: [
        ...(await planProof(staff.id, code)),
        session.statement,
        // Who signs in where somebody is signed in takes their place.
        ...(from.before ? [endSession(hashToken(from.before), at)] : []),
        audit(doer, "sign_in", `staff_member:${staff.id}`),
      ],
      result: null,
    });
  } catch (error) {
    if (error instanceof Fault && error.code === "wrong_credentials") await noteRefusal(staff.id, requestId);
    throw error;
  }
  await restore("staff_name", name);
  return { token: session.token, lasts: session.lasts, staff, owes };
}

/** What must come of the code for the sign-in to be one; nothing for who is not enrolled. */
async function planProof(staffId: string, code: string | undefined): Promise<Statement[]> {
  const factor = await findSecondFactor(staffId);
  if (!factor) return [];
  if (!code?.trim()) throw refused("code_needed");
  return [takeCode(factor, code)];
}

/** Somebody tried a name that exists: its owner and the county can see that on the audit log. */
async function noteRefusal(staffId: string, requestId: string): Promise<void> {
  const stranger = { kind: "stranger", requestId } as const;
  await commit({ steps: [audit(stranger, "sign_in_refused", `staff_member:${staffId}`)], result: null });
}

let decoyHash: Promise<string> | undefined;
function decoy(): Promise<string> {
  decoyHash ??= hashPassword("nobody's password");
  return decoyHash;
}
