import { readError } from "../../contract/client.js";
import { type Role, type StaffMember, staffSignIn } from "../../contract/identity.js";
import { insert } from "../../server/db/statement.js";
import { commit } from "../../server/db/work.js";
import { now } from "../../server/env/clock.js";
import { hashPassword } from "../../server/identity/passwords.js";
import { makeStaff, type TestDesk, type TestStaff } from "./factories.js";
import type { Caller, Hall } from "./hall.js";
import { newKey } from "./keys.js";

const password = "Correct-Horse-9";
// Hashing is slow on purpose; all accounts of a suite share one.
let hashed: Promise<string> | undefined;

export interface TestAccount extends TestStaff {
  username: string;
  password: string;
  /** Signs in as the console does, for a session of its own. */
  signIn(given?: { password?: string; code?: string; device?: string }): Promise<StaffMember & { call: Caller }>;
}

/** A member of staff who has an account to sign in with. */
export async function makeAccount(
  hall: Hall,
  community: { id: string; desk?: (code: string) => TestDesk },
  given: { desks?: string[]; role?: Role; name?: string; temporary?: boolean } = {},
): Promise<TestAccount> {
  const staff = await makeStaff(hall, community, given);
  const username = `user-${newKey()}`;
  hashed ??= hashPassword(password);
  const passwordHash = await hashed;
  const temporary = given.temporary ?? false;
  await commit({
    steps: [insert("StaffCredential", { staffId: staff.id, username, passwordHash, changedAt: now(), temporary })],
    result: null,
  });
  return {
    ...staff,
    username,
    password,
    async signIn({ device = "test", ...words } = {}) {
      const response = await fetch(hall.origin + staffSignIn.path, {
        method: "POST",
        headers: { "content-type": "application/json", "user-agent": device },
        body: JSON.stringify({ username, password, ...words }),
      });
      const body = await response.json();
      if (!response.ok) throw readError(response.status, body);
      const [cookie = ""] = (response.headers.get("set-cookie") ?? "").split(";");
      const call = hall.as({ cookie, "x-hall-client": "console" });
      return { ...(body as StaffMember), call };
    },
  };
}
