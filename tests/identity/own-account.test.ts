import { getCheckInCode } from "../../contract/hall.js";
import { getStaffMe, staffSignOut } from "../../contract/identity.js";
import {
  changePassword,
  endOtherStaffSessions,
  endOwnSession,
  getOwnAccount,
  lockSession,
  unlockSession,
} from "../../contract/own-account.js";
import { listQueue } from "../../contract/staff.js";
import { moveClock, now } from "../../server/env/clock.js";
import { weaknessOf } from "../../server/identity/accounts/strength.js";
import { makeAccount, type TestAccount } from "../support/accounts.js";
import { makeCommunity } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { countOf } from "../support/rows.js";

const fresh = "三座桥旁边停着一辆蓝色单车";
const windows =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36";

describe("one's own account", () => {
  let hall: Hall;
  let account: TestAccount;

  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    account = await makeAccount(hall, await makeCommunity(), { desks: ["general"] });
  });
  afterEach(() => {
    moveClock(null);
    delete process.env.HALL_IDLE_MINUTES;
  });
  afterAll(() => hall.close());

  describe("its password", () => {
    it("is changed with the old one; every other session ends at once, this one goes on", async () => {
      const elsewhere = await account.signIn();
      const { ended } = await account.call(changePassword, { body: { current: account.password, fresh } });
      expect(ended).toBe(1);
      expect(await refusal(elsewhere.call(getStaffMe, {}))).toMatchObject({ status: 401 });
      expect(await account.call(getStaffMe, {})).toMatchObject({ id: account.id });
      expect(await refusal(account.signIn())).toMatchObject({ code: "wrong_credentials" });
      expect(await account.signIn({ password: fresh })).toMatchObject({ id: account.id });
      expect(
        await countOf`SELECT COUNT(*) FROM audit_entry WHERE actorId = ${account.id} AND action = 'change_password'`,
      ).toBe(1);
    });

    it("stays where the old one was wrong, and that counts as at the sign-in", async () => {
      const change = (current: string) => account.call(changePassword, { body: { current, fresh } });
      expect(await refusal(change("wrong"))).toMatchObject({ code: "bad_input", fields: [{ path: "current" }] });
      for (let tries = 0; tries < 7; tries++) await refusal(change("wrong"));
      expect(await refusal(change(account.password))).toMatchObject({ status: 429 });
      expect(await refusal(account.signIn())).toMatchObject({ status: 429 });
    });

    it("is not taken weak", async () => {
      const change = account.call(changePassword, { body: { current: account.password, fresh: "123456789012" } });
      expect(await refusal(change)).toMatchObject({ code: "bad_input", fields: [{ path: "fresh" }] });
    });

    const person = { name: "刘曙光", username: "shuguang.liu" };
    it.each([
      ["Ab3$xY7&k", "至少 12 位"],
      ["qwertyuiop12", "太常见"],
      ["aaaaaaaaaaaaaa", "太常见"],
      ["password123456", "太常见"],
      ["woaini5201314", "太常见"],
      ["liushuguang123", "姓名或账号"],
      ["刘曙光刘曙光刘曙光1234", "姓名或账号"],
    ])("%s is refused: %s", (password, why) => {
      expect(weaknessOf(password, person)).toContain(why);
    });

    it.each([fresh, "correct horse battery", "mK9#vLq2!xWz8"])("%s will do", (password) => {
      expect(weaknessOf(password, person)).toBeNull();
    });
  });

  describe("where one is signed in", () => {
    it("is listed with device, address and when it was last seen; one is ended, or all others", async () => {
      const [office, home, lost] = [
        await account.signIn({ device: windows }),
        await account.signIn(),
        await account.signIn(),
      ];
      const { sessions } = await office.call(getOwnAccount, {});
      const here = sessions.find(({ current }) => current);
      expect(here).toMatchObject({ device: "Windows 上的 Chrome", address: "127.0.0.1" });
      expect(sessions).toHaveLength(4);
      const homeId = (await home.call(getOwnAccount, {})).sessions.find(({ current }) => current)?.id ?? "";
      await office.call(endOwnSession, { params: { sessionId: homeId } });
      expect(await refusal(home.call(getStaffMe, {}))).toMatchObject({ status: 401 });
      expect(await lost.call(getStaffMe, {})).toMatchObject({ id: account.id });
      expect(await office.call(endOtherStaffSessions, {})).toEqual({ ended: 2 });
      expect(await refusal(lost.call(getStaffMe, {}))).toMatchObject({ status: 401 });
      expect((await office.call(getOwnAccount, {})).sessions).toHaveLength(1);
    });

    it("is nobody else's to end", async () => {
      const other = await makeAccount(hall, await makeCommunity());
      const { sessions } = await other.call(getOwnAccount, {});
      const end = account.call(endOwnSession, { params: { sessionId: sessions[0]?.id ?? "" } });
      expect(await refusal(end)).toMatchObject({ status: 404 });
      expect(await other.call(getStaffMe, {})).toMatchObject({ id: other.id });
    });
  });

  describe("the idle lock", () => {
    it("covers the session: nothing answers but what hangs on the wall, until the password is given", async () => {
      await account.call(lockSession, { body: {} });
      expect(await refusal(account.call(listQueue, { query: {} }))).toMatchObject({
        status: 423,
        code: "session_locked",
      });
      expect(await refusal(account.call(getStaffMe, {}))).toMatchObject({ status: 423 });
      expect((await account.call(getCheckInCode, { query: {} })).code).toMatch(/^\d{6}$/);
      const wrong = account.call(unlockSession, { body: { password: "wrong" } });
      expect(await refusal(wrong)).toMatchObject({ code: "bad_input" });
      expect(await refusal(account.call(getStaffMe, {}))).toMatchObject({ status: 423 });
      await account.call(unlockSession, { body: { password: account.password } });
      expect((await account.call(listQueue, { query: {} })).rows).toEqual([]);
    });

    it("covers by itself what nothing was heard of for a quarter of an hour, and not what is in use", async () => {
      process.env.HALL_IDLE_MINUTES = "15";
      const later = (minutes: number) => moveClock(new Date(now().getTime() + minutes * 60_000));
      later(14);
      expect(await account.call(getStaffMe, {})).toMatchObject({ idleMinutes: 15 });
      later(14);
      expect(await account.call(getStaffMe, {})).toMatchObject({ id: account.id });
      later(16);
      expect(await refusal(account.call(getStaffMe, {}))).toMatchObject({ status: 423 });
      // The screen on the wall goes on asking, and keeps nobody's console open by that.
      await account.call(getCheckInCode, { query: {} });
      expect(await refusal(account.call(getStaffMe, {}))).toMatchObject({ status: 423 });
      await account.call(unlockSession, { body: { password: account.password } });
      expect(await account.call(getStaffMe, {})).toMatchObject({ id: account.id });
    });

    it("lets who is somebody else sign out", async () => {
      await account.call(lockSession, { body: {} });
      await account.call(staffSignOut, {});
      expect(await refusal(account.call(getStaffMe, {}))).toMatchObject({ status: 401 });
    });
  });
});
