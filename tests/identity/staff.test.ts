import { getStaffMe, staffSignIn, staffSignOut } from "../../contract/identity.js";
import { insert } from "../../server/db/statement.js";
import { commit } from "../../server/db/work.js";
import { hashPassword, isPassword } from "../../server/identity/passwords.js";
import { makeCommunity, makeStaff, type TestStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { newKey } from "../support/keys.js";
import { refusal } from "../support/refusals.js";
import { rows } from "../support/rows.js";

const password = "Correct-Horse-9";

describe("a staff member signs in", () => {
  let hall: Hall;
  let staff: TestStaff;
  let username: string;

  beforeAll(async () => {
    hall = await openHall();
    staff = await makeStaff(hall, await makeCommunity(), { desks: ["general"] });
  });
  beforeEach(async () => {
    username = `user-${newKey()}`;
    await rows`DELETE FROM staff_credential WHERE staffId = ${staff.id}`;
    const passwordHash = await hashPassword(password);
    await commit({
      steps: [insert("StaffCredential", { staffId: staff.id, username, passwordHash, changedAt: new Date() })],
      result: null,
    });
  });
  afterAll(() => hall.close());

  const signIn = (given: { username?: string; password?: string } = {}) =>
    fetch(`${hall.origin}/api/staff/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ username, password, ...given }),
    });

  it("and gets a cookie that no script can read and no other site can use", async () => {
    const response = await signIn();
    expect(response.status).toBe(200);
    const cookie = response.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^hall_staff=[\w-]{43};/);
    for (const rule of ["httponly", "samesite=strict", "path=/api/"]) expect(cookie.toLowerCase()).toContain(rule);
    const me = hall.as({ cookie: cookie.split(";")[0] ?? "" });
    expect(await me(getStaffMe, {})).toMatchObject({ id: staff.id, desks: [{ name: "综合窗口" }] });
  });

  it("not with a wrong password nor a wrong name, and both sound the same", async () => {
    const wrong = await signIn({ password: "nope" });
    const unknown = await signIn({ username: "nobody" });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    const [a, b] = [await wrong.json(), await unknown.json()] as { error: { code: string; message: string } }[];
    expect([a?.error.code, a?.error.message]).toEqual([b?.error.code, b?.error.message]);
  });

  it("is locked for a while after eight wrong passwords, even with the right one", async () => {
    for (let tries = 0; tries < 8; tries++) await signIn({ password: "guess" });
    const locked = await signIn();
    expect(locked.status).toBe(429);
    expect(await locked.json()).toMatchObject({ error: { code: "too_many_requests" } });
  });

  it("not after leaving the service", async () => {
    await rows`UPDATE staff_member SET active = 0 WHERE id = ${staff.id}`;
    expect((await signIn()).status).toBe(401);
    expect(await refusal(staff.call(getStaffMe, {}))).toMatchObject({ status: 401 });
    await rows`UPDATE staff_member SET active = 1 WHERE id = ${staff.id}`;
  });

  it("writes nothing from a page that is not the console's own", async () => {
    const { cookie = "" } = staff.call.headers;
    const forged = await fetch(`${hall.origin}/api/staff/session`, { method: "DELETE", headers: { cookie } });
    expect(forged.status).toBe(401);
    expect(await staff.call(getStaffMe, {})).toMatchObject({ id: staff.id });
  });

  it("and out again, at once", async () => {
    const leaving = await makeStaff(hall, await makeCommunity());
    await leaving.call(staffSignOut, {});
    expect(await refusal(leaving.call(getStaffMe, {}))).toMatchObject({ status: 401 });
  });

  it("by the contract's own endpoint, too", async () => {
    expect((await hall.anyone(staffSignIn, { body: { username, password } })).name).toBe(staff.name);
  });
});

describe("a password", () => {
  it("is kept as a salted hash that only itself opens", async () => {
    const [first, second] = await Promise.all([hashPassword(password), hashPassword(password)]);
    expect(first).not.toBe(second);
    expect(first).not.toContain(password);
    expect(await isPassword(password, first)).toBe(true);
    expect(await isPassword(`${password} `, first)).toBe(false);
  });
});
