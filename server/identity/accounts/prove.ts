import type { StaffActor } from "../../actor/actor.js";
import type { StaffCredential } from "../../db/generated/client.js";
import { badInput, notFound } from "../../errors/fault.js";
import { restore, spend } from "../limits.js";
import { isPassword } from "../passwords.js";
import { findCredentialOf } from "../queries.js";

/**
 * Makes sure that who sits at the console is whose console it is. Wrong passwords count as at the sign-in.
 * @param field where a form says that it was wrong
 * @throws Fault bad_input; too_many_requests
 */
export async function proveSelf(actor: StaffActor, password: string, field = "password"): Promise<StaffCredential> {
  const credential = await findCredentialOf(actor.id);
  if (!credential) throw notFound();
  const name = credential.username.toLowerCase();
  await spend("staff_name", name);
  if (!(await isPassword(password, credential.passwordHash))) {
    throw badInput([{ path: field, message: "密码不对。" }]);
  }
  await restore("staff_name", name);
  return credential;
}
