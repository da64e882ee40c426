import {
  getMe,
  setPhoneFromWechat,
  signInAsDemo,
  signInWithWechat,
  signOut,
  updateMe,
} from "../../contract/identity.js";
import { moveClock, now } from "../../server/env/clock.js";
import { makeCommunity, makeResident } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { newKey } from "../support/keys.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";
import { startWechat, type Wechat } from "../support/stand-in.js";

describe("a resident signs in", () => {
  let hall: Hall;
  let wechat: Wechat;
  beforeAll(async () => {
    wechat = await startWechat();
    hall = await openHall();
  });
  afterAll(async () => {
    await hall.close();
    await wechat.close();
  });
  const signIn = async (openid: string) => hall.anyone(signInWithWechat, { body: { code: await wechat.code(openid) } });

  it("with WeChat's code; the second time as the same person", async () => {
    const openid = `o-${newKey()}`;
    const first = await signIn(openid);
    const second = await signIn(openid);
    expect(second.resident.id).toBe(first.resident.id);
    expect(second.token).not.toBe(first.token);
    const me = await hall.as({ authorization: `Bearer ${second.token}` })(getMe, {});
    expect(me).toMatchObject({ id: first.resident.id, phone: null });
  });

  it("on two phones at once for the first time, and is one person", async () => {
    const openid = `o-${newKey()}`;
    const both = await Promise.all([signIn(openid), signIn(openid), signIn(openid)]);
    expect(new Set(both.map(({ resident }) => resident.id)).size).toBe(1);
  });

  it("but not with a code that was used, and not with one that WeChat never made", async () => {
    const code = await wechat.code(`o-${newKey()}`);
    await hall.anyone(signInWithWechat, { body: { code } });
    expect(await refusal(hall.anyone(signInWithWechat, { body: { code } }))).toMatchObject({
      status: 401,
      code: "wrong_credentials",
    });
    expect(await refusal(hall.anyone(signInWithWechat, { body: { code: "made-up" } }))).toMatchObject({ status: 401 });
  });

  it("and gives the phone number by WeChat's button; it lies encrypted and shows masked", async () => {
    const { token, resident } = await signIn(`o-${newKey()}`);
    const me = hall.as({ authorization: `Bearer ${token}` });
    const code = await wechat.code("any", "13812345678");
    expect((await me(setPhoneFromWechat, { body: { code } })).phone).toBe("138****5678");
    const [row] = await rows<{ phone: string }>`SELECT phone FROM resident WHERE id = ${resident.id}`;
    expect(row?.phone).not.toContain("13812345678");
  });

  it("keeps WeChat's session key encrypted and to itself", async () => {
    const openid = `o-${newKey()}`;
    const answer = await signIn(openid);
    const [row] = await rows<{ sessionKey: string }>`SELECT sessionKey FROM wechat_account WHERE openid = ${openid}`;
    expect(row?.sessionKey).toMatch(/^k1:/);
    expect(JSON.stringify(answer)).not.toMatch(/session_?key/i);
  });

  it("hears from a WeChat that does not answer a sentence, and no error of ours", async () => {
    const origin = process.env.WECHAT_ORIGIN;
    process.env.WECHAT_ORIGIN = "http://127.0.0.1:9";
    const refused = await refusal(hall.anyone(signInWithWechat, { body: { code: "x" } }));
    process.env.WECHAT_ORIGIN = origin;
    expect(refused).toMatchObject({ status: 502, code: "wechat_unavailable" });
  });
});

describe("a resident's session", () => {
  let hall: Hall;
  beforeAll(async () => {
    hall = await openHall();
  });
  afterAll(() => hall.close());

  it("ends at once on signing out", async () => {
    const { call } = await makeResident(hall, await makeCommunity());
    await call(signOut, {});
    expect(await refusal(call(getMe, {}))).toMatchObject({ status: 401, code: "not_signed_in" });
  });

  it("ends by itself after thirty days", async () => {
    const { call } = await makeResident(hall, await makeCommunity());
    moveClock(new Date(now().getTime() + 31 * 24 * 3_600_000));
    expect(await refusal(call(getMe, {}))).toMatchObject({ status: 401 });
    moveClock(null);
  });

  it("is not to be had with a made-up token, and its hash opens nothing", async () => {
    const { id } = await makeResident(hall, await makeCommunity());
    const [session] = await rows<{ id: string }>`SELECT id FROM session WHERE personId = ${id}`;
    for (const token of ["", "x".repeat(43), session?.id ?? ""]) {
      const me = hall.as({ authorization: `Bearer ${token}` })(getMe, {});
      expect(await refusal(me)).toMatchObject({ status: 401 });
    }
  });

  it("moves house: the new community is shown, and one that does not exist is refused", async () => {
    const { call } = await makeResident(hall, await makeCommunity());
    const next = await makeCommunity();
    expect((await call(updateMe, { body: { communityId: next.id } })).community?.name).toBe(next.name);
    const nowhere = "00000000-0000-7000-8000-000000000000";
    expect(await refusal(call(updateMe, { body: { communityId: nowhere } }))).toMatchObject({ status: 404 });
  });

  it("of a demonstration is for the demonstration's people only", async () => {
    const real = await makeResident(hall, await makeCommunity());
    expect(await refusal(hall.anyone(signInAsDemo, { body: { residentId: real.id } }))).toMatchObject({ status: 404 });
    process.env.HALL_DEMO = "0";
    expect(await refusal(hall.anyone(signInAsDemo, { body: { residentId: real.id } }))).toMatchObject({ status: 404 });
    process.env.HALL_DEMO = "1";
    expect(await countOf`SELECT COUNT(*) FROM session WHERE personId = ${real.id}`).toBe(1);
  });
});
