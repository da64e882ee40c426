import type { ResidentActor, StaffActor } from "../actor/actor.js";
import { directory } from "../communities/directory.js";
import { audit } from "../db/audit.js";
import { blindIndex, encryptField } from "../db/cipher.js";
import { newId } from "../db/ids.js";
import { insert, type Statement, sql } from "../db/statement.js";
import { commit } from "../db/work.js";
import { now } from "../env/clock.js";
import { notFound } from "../errors/fault.js";
import { asFault, exchangeLoginCode, exchangePhoneCode } from "../wechat/client.js";
import { initialsOf } from "./initials.js";
import { findDemoResident, findWechatAccount } from "./queries.js";
import { endSession, openSession } from "./sessions.js";

/** Signs in with the code of wx.login; the first visit of an openid makes its resident. */
export async function signInWithWechatCode(code: string, device: string) {
  const account = await exchangeLoginCode(code).catch((error) => {
    throw asFault(error);
  });
  const at = now();
  const known = await findWechatAccount(account.openid);
  const residentId = known?.residentId ?? newId();
  const sessionKey = encryptField("wechat_account", "sessionKey", account.openid, account.session_key);
  const session = openSession("resident", residentId, device, at);
  const remember = known
    ? [sql`UPDATE wechat_account SET sessionKey = ${sessionKey}, visitedAt = ${at} WHERE openid = ${account.openid}`]
    : [
        newResident(residentId, at),
        insert("WechatAccount", {
          openid: account.openid,
          residentId,
          unionid: account.unionid ?? null,
          sessionKey,
          visitedAt: at,
        }),
      ];
  try {
    return await commit({ steps: [...remember, session.statement], result: { token: session.token, residentId } });
  } catch (error) {
    // Two phones of one new openid at once: the other has just made the resident.
    const made = (error as { errno?: number }).errno === 1062 && (await findWechatAccount(account.openid));
    if (!made) throw error;
    const second = openSession("resident", made.residentId, device, at);
    return commit({ steps: [second.statement], result: { token: second.token, residentId: made.residentId } });
  }
}

/** Signs in as somebody of the demonstration data. */
export async function signInAsDemoResident(residentId: string, device: string) {
  const resident = await findDemoResident(residentId);
  if (!resident) throw notFound("没有这位演示居民。");
  const session = openSession("resident", resident.id, device, now());
  return commit({ steps: [session.statement], result: { token: session.token, residentId: resident.id } });
}

export async function signOutNow(actor: ResidentActor | StaffActor): Promise<void> {
  const noted = actor.kind === "staff" ? [audit(actor, "sign_out", `staff_member:${actor.id}`)] : [];
  await commit({ steps: [endSession(actor.sessionId, now()), ...noted], result: null });
}

/** Sets name, home community and address; what is left out stays. */
export async function updateProfile(
  actor: ResidentActor,
  change: { name?: string | undefined; communityId?: string | undefined; homeAddress: string },
): Promise<void> {
  const { communities } = await directory();
  if (change.communityId && communities.get(change.communityId)?.kind !== "community") {
    throw notFound("没有找到这个社区。");
  }
  const { name = null, communityId = null } = change;
  await commit({
    steps: [
      // Assigned from left to right: the check goes while the old name still stands.
      sql`UPDATE resident SET idCheckedAt = IF(${name} IS NULL OR ${name} = name, idCheckedAt, NULL),
          name = COALESCE(${name}, name), initials = COALESCE(${name && initialsOf(name)}, initials),
          communityId = COALESCE(${communityId}, communityId),
          homeAddress = IF(${change.homeAddress} = '', homeAddress, ${change.homeAddress}) WHERE id = ${actor.id}`,
    ],
    result: null,
  });
}

/** Keeps the number that WeChat's phone button gave leave for. */
export async function takePhoneFromWechat(actor: ResidentActor, code: string): Promise<void> {
  const phone = await exchangePhoneCode(code).catch((error) => {
    throw asFault(error);
  });
  const sealed = encryptField("resident", "phone", actor.id, phone);
  await commit({
    steps: [
      sql`UPDATE resident SET phone = ${sealed}, phoneHash = ${blindIndex("phone", phone)} WHERE id = ${actor.id}`,
    ],
    result: null,
  });
}

function newResident(id: string, at: Date): Statement {
  return insert("Resident", {
    id,
    name: "微信居民",
    initials: "wxjm",
    homeAddress: "",
    traits: [],
    demo: false,
    createdAt: at,
  });
}
