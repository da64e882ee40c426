import { TOTP } from "otpauth";
import { type Owed, staffSignIn } from "../../contract/identity.js";
import {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  dropSecondFactor,
  getOwnAccount,
  renewRecoveryCodes,
} from "../../contract/own-account.js";
import { listQueue } from "../../contract/staff.js";
import { moveClock, now } from "../../server/env/clock.js";
import { makeAccount, type TestAccount } from "../support/accounts.js";
import { makeCommunity } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";

describe("a second factor", () => {
  let hall: Hall;
  let account: TestAccount;

  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    account = await makeAccount(hall, await makeCommunity(), { desks: ["general"] });
  });
  afterEach(() => {
    delete process.env.HALL_SECOND_FACTOR_ROLES;
    moveClock(null);
  });
  afterAll(() => hall.close());

  const codeOf = (secret: string, stepsAhead = 0) =>
    new TOTP({ secret }).generate({ timestamp: now().getTime() + stepsAhead * 30_000 });

  /** Enrols, and moves on to the next half minute, since the first code is used up. */
  async function enrol({ call, password } = account) {
    const { secret, link } = await call(beginSecondFactor, { body: { password } });
    const { recoveryCodes } = await call(confirmSecondFactor, { body: { code: codeOf(secret) } });
    moveClock(new Date(now().getTime() + 60_000));
    return { secret, link, recoveryCodes };
  }

  const signIn = (code?: string, password = account.password) =>
    hall.anyone(staffSignIn, { body: { username: account.username, password, code } });

  it("is asked for in a second step only once a first code has confirmed it", async () => {
    const { secret, link } = await account.call(beginSecondFactor, { body: { password: account.password } });
    expect(link).toMatch(/^otpauth:\/\/totp\/.*issuer=.*secret=[A-Z2-7]{32}/);
    await signIn();
    const wrong = account.call(confirmSecondFactor, { body: { code: "000000" } });
    expect(await refusal(wrong)).toMatchObject({ code: "bad_input", fields: [{ path: "code" }] });
    await account.call(confirmSecondFactor, { body: { code: codeOf(secret) } });
    expect(await refusal(signIn())).toMatchObject({ status: 401, code: "code_needed" });
    moveClock(new Date(now().getTime() + 60_000));
    expect(await signIn(codeOf(secret))).toMatchObject({ id: account.id, owes: [] });
  });

  it("says nothing of itself to who has not the password", async () => {
    await enrol();
    expect(await refusal(signIn("123456", "wrong"))).toMatchObject({
      code: "wrong_credentials",
      message: "账号或密码不对。",
    });
  });

  it("takes no code twice, nor one that is older than the last", async () => {
    const { secret } = await enrol();
    const [older, current] = [codeOf(secret, -1), codeOf(secret)];
    await signIn(current);
    expect(await refusal(signIn(current))).toMatchObject({ code: "wrong_credentials" });
    expect(await refusal(signIn(older))).toMatchObject({ code: "wrong_credentials" });
  });

  it("lets one of many who race with one code in", async () => {
    const { secret } = await enrol();
    const code = codeOf(secret);
    const answers = await Promise.allSettled([1, 2, 3, 4].map(() => signIn(code)));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("counts wrong codes: after eight the right one does not help either", async () => {
    const { secret } = await enrol();
    for (let tries = 0; tries < 8; tries++) await refusal(signIn("000000"));
    expect(await refusal(signIn(codeOf(secret)))).toMatchObject({ status: 429 });
    expect(
      await countOf`SELECT COUNT(*) FROM audit_entry WHERE subject = ${`staff_member:${account.id}`}
        AND action = 'sign_in_refused'`,
    ).toBe(8);
  });

  it("leaves ten codes for the day the phone is lost: each works once, new ones make the old void", async () => {
    const { recoveryCodes } = await enrol();
    expect(recoveryCodes).toHaveLength(10);
    const [first = "", second = ""] = recoveryCodes;
    await signIn(` ${first.toLowerCase()} `);
    expect(await refusal(signIn(first))).toMatchObject({ code: "wrong_credentials" });
    expect(await account.call(getOwnAccount, {})).toMatchObject({ secondFactor: { recoveryCodesLeft: 9 } });
    await account.call(renewRecoveryCodes, { body: { password: account.password } });
    expect(await refusal(signIn(second))).toMatchObject({ code: "wrong_credentials" });
    expect(await countOf`SELECT COUNT(*) FROM staff_recovery_code WHERE hash LIKE ${`%${second}%`}`).toBe(0);
  });

  it("lies encrypted, and is not to be had without the password", async () => {
    const { secret } = await enrol();
    const [row] = await rows<{ secret: string }>`SELECT secret FROM staff_totp WHERE staffId = ${account.id}`;
    expect(row?.secret).toMatch(/^k\d+:/);
    expect(row?.secret).not.toContain(secret);
    const again = account.call(beginSecondFactor, { body: { password: "wrong" } });
    expect(await refusal(again)).toMatchObject({ code: "bad_input", fields: [{ path: "password" }] });
    const over = account.call(beginSecondFactor, { body: { password: account.password } });
    expect(await refusal(over)).toMatchObject({ code: "wrong_state" });
  });

  it("is given up with the password and a fresh code only", async () => {
    const { secret } = await enrol();
    const drop = (code: string) => account.call(dropSecondFactor, { body: { password: account.password, code } });
    expect(await refusal(drop("000000"))).toMatchObject({ code: "bad_input", fields: [{ path: "code" }] });
    await drop(codeOf(secret));
    expect(await signIn()).toMatchObject({ id: account.id });
    expect(await countOf`SELECT COUNT(*) FROM staff_recovery_code WHERE staffId = ${account.id}`).toBe(0);
  });

  describe("that the post demands", () => {
    beforeEach(() => {
      process.env.HALL_SECOND_FACTOR_ROLES = "head";
    });

    it("comes before all other work, and only for those posts", async () => {
      const head = await makeAccount(hall, await makeCommunity(), { role: "head" });
      const { owes, call } = await head.signIn();
      expect(owes).toEqual<Owed[]>(["second_factor"]);
      const locked = call(listQueue, { query: {} });
      expect(await refusal(locked)).toMatchObject({ status: 403, code: "account_incomplete" });
      const { secret } = await enrol({ ...head, call });
      expect((await call(listQueue, { query: {} })).rows).toEqual([]);
      const drop = call(dropSecondFactor, { body: { password: head.password, code: codeOf(secret) } });
      expect(await refusal(drop)).toMatchObject({ code: "not_allowed" });
      expect(await account.signIn()).toMatchObject({ owes: [] });
    });

    it("and a password of one's own where a head gave one out", async () => {
      const head = await makeAccount(hall, await makeCommunity(), { role: "head", temporary: true });
      const { owes, call } = await head.signIn();
      expect(owes).toEqual<Owed[]>(["password", "second_factor"]);
      await call(changePassword, { body: { current: head.password, fresh: "三座桥旁边停着一辆蓝色单车" } });
      expect(await refusal(call(listQueue, { query: {} }))).toMatchObject({ code: "account_incomplete" });
      await enrol({ ...head, call, password: "三座桥旁边停着一辆蓝色单车" });
      expect((await call(listQueue, { query: {} })).rows).toEqual([]);
    });
  });

  it("a password that was given out opens nothing after a week", async () => {
    const late = await makeAccount(hall, await makeCommunity(), { temporary: true });
    moveClock(new Date(now().getTime() + 8 * 24 * 60 * 60_000));
    expect(await refusal(late.signIn())).toMatchObject({
      code: "wrong_credentials",
      message: expect.stringContaining("过期"),
    });
  });
});
