import type { ParsedOf } from "../../../contract/endpoint.js";
import type { changePassword as change } from "../../../contract/own-account.js";
import type { StaffActor } from "../../actor/actor.js";
import { audit } from "../../db/audit.js";
import { db } from "../../db/prisma.js";
import { mustChange, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { badInput, Fault, notAllowed, notFound, refused } from "../../errors/fault.js";
import { restore, spend } from "../limits.js";
import { hashPassword } from "../passwords.js";
import { uncover } from "./idle-lock.js";
import { proveSelf } from "./prove.js";
import { findBegunFactor, findSecondFactor, listOwed } from "./queries.js";
import { isDemanded, linkOf, newRecoveryCodes, newSecret, sealSecret, stepOf, takeCode } from "./second-factor.js";
import { weaknessOf } from "./strength.js";

const subject = (actor: StaffActor) => `staff_member:${actor.id}`;

/** Sets a new password and signs out everywhere else. @returns how many sessions ended */
export async function changePassword(actor: StaffActor, { current, fresh }: ParsedOf<typeof change>["body"]) {
  const credential = await proveSelf(actor, current, "current");
  const weakness =
    fresh.normalize("NFKC") === current.normalize("NFKC")
      ? "新密码和现在的一样。"
      : weaknessOf(fresh, { name: actor.name, username: credential.username });
  if (weakness) throw badInput([{ path: "fresh", message: weakness }]);
  const passwordHash = await hashPassword(fresh);
  const owing = (await listOwed(actor, { temporary: false })).length > 0;
  const ended = await db().session.count({ where: { ...liveOf(actor), id: { not: actor.sessionId } } });
  await commit({
    steps: [
      mustChange(
        1,
        () => refused("wrong_state"),
        sql`UPDATE staff_credential SET passwordHash = ${passwordHash}, temporary = 0, changedAt = ${now()}
            WHERE staffId = ${actor.id} AND passwordHash = ${credential.passwordHash}`,
      ),
      ...endOthers(actor),
      sql`UPDATE session SET owing = ${owing} WHERE id = ${actor.sessionId}`,
      audit(actor, "change_password", subject(actor)),
    ],
    result: null,
  });
  return ended;
}

/** Makes a secret that counts only once it is confirmed; one that was begun and not confirmed is void. */
export async function beginSecondFactor(actor: StaffActor, password: string) {
  const { username } = await proveSelf(actor, password);
  const secret = newSecret();
  await commit({
    steps: [
      sql`DELETE FROM staff_totp WHERE staffId = ${actor.id} AND confirmedAt IS NULL`,
      mustChange(
        1,
        () => refused("wrong_state", "已经绑定过了。要换手机，先停用再绑定。"),
        sql`INSERT INTO staff_totp (staffId, secret, createdAt)
            SELECT ${actor.id}, ${sealSecret(actor.id, secret)}, ${now()} FROM DUAL
            WHERE NOT EXISTS (SELECT 1 FROM staff_totp WHERE staffId = ${actor.id})`,
      ),
    ],
    result: null,
  });
  return { secret, link: linkOf(username, secret) };
}

/** Takes the first code: from now on signing in asks for one. @returns the recovery codes, this once */
export async function confirmSecondFactor(actor: StaffActor, code: string): Promise<string[]> {
  const begun = await findBegunFactor(actor.id);
  if (!begun) throw refused("wrong_state", "请从头再绑定一次。");
  const step = stepOf(begun, code.replace(/\s/g, ""));
  if (step === null) throw badInput([{ path: "code", message: "六位数不对，看看手机上是不是换了新的。" }]);
  const { codes, steps } = newRecoveryCodes(actor.id);
  const owing = (await listOwed(actor)).some((one) => one !== "second_factor");
  await commit({
    steps: [
      mustChange(
        1,
        () => refused("wrong_state", "请从头再绑定一次。"),
        sql`UPDATE staff_totp SET confirmedAt = ${now()}, lastStep = ${step}
            WHERE staffId = ${actor.id} AND confirmedAt IS NULL AND secret = ${begun.secret}`,
      ),
      ...steps,
      sql`UPDATE session SET owing = ${owing} WHERE id = ${actor.sessionId}`,
      audit(actor, "enrol_second_factor", subject(actor)),
    ],
    result: null,
  });
  return codes;
}

export async function renewRecoveryCodes(actor: StaffActor, password: string): Promise<string[]> {
  await proveSelf(actor, password);
  if (!(await findSecondFactor(actor.id))) throw refused("wrong_state", "还没有绑定动态口令。");
  const { codes, steps } = newRecoveryCodes(actor.id);
  await commit({ steps: [...steps, audit(actor, "renew_recovery_codes", subject(actor))], result: null });
  return codes;
}

/** Gives the second factor up, with the password and a code that is taken as at the sign-in. */
export async function dropSecondFactor(actor: StaffActor, password: string, code: string): Promise<void> {
  if (isDemanded(actor)) throw notAllowed("您的岗位要用动态口令登录，不能停用。换手机的话，请管理员帮您解绑。");
  const { username } = await proveSelf(actor, password);
  const factor = await findSecondFactor(actor.id);
  if (!factor) throw refused("wrong_state", "还没有绑定动态口令。");
  await spend("staff_name", username.toLowerCase());
  const steps = [...forget(actor.id), audit(actor, "drop_second_factor", subject(actor))];
  try {
    await commit({ steps: [takeCode(factor, code), ...steps], result: null });
  } catch (error) {
    if (!(error instanceof Fault && error.code === "wrong_credentials")) throw error;
    throw badInput([{ path: "code", message: error.message }]);
  }
  await restore("staff_name", username.toLowerCase());
}

/** The statements that take a second factor away, with its recovery codes. */
export function forget(staffId: string): Statement[] {
  return [
    sql`DELETE FROM staff_totp WHERE staffId = ${staffId}`,
    sql`DELETE FROM staff_recovery_code WHERE staffId = ${staffId}`,
  ];
}

/** Signs out on one other device. @param shortId the first letters of the session's id */
export async function endOwnSession(actor: StaffActor, shortId: string): Promise<void> {
  await commit({
    steps: [
      mustChange(
        1,
        () => notFound("这次登录已经结束了。"),
        sql`UPDATE session SET endedAt = ${now()} WHERE personId = ${actor.id} AND kind = 'staff'
            AND LEFT(id, 12) = ${shortId} AND id <> ${actor.sessionId} AND endedAt IS NULL`,
      ),
      audit(actor, "end_other_sessions", subject(actor)),
    ],
    result: null,
  });
}

/** Goes on with a covered session. */
export async function unlock(actor: StaffActor, password: string): Promise<void> {
  await proveSelf(actor, password);
  await commit({ steps: [uncover(actor.sessionId, now())], result: null });
}

function endOthers(actor: StaffActor): Statement[] {
  return [
    sql`UPDATE session SET endedAt = ${now()}
        WHERE personId = ${actor.id} AND kind = 'staff' AND endedAt IS NULL AND id <> ${actor.sessionId}`,
  ];
}

const liveOf = (actor: StaffActor) => ({ personId: actor.id, kind: "staff", endedAt: null, expiresAt: { gt: now() } });
