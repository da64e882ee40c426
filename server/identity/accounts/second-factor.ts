import { randomInt } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import type { StaffActor } from "../../actor/actor.js";
import { blindIndex, decryptField, encryptField } from "../../db/cipher.js";
import type { StaffTotp } from "../../db/generated/client.js";
import { insertAll, mustChange, type Statement, sql } from "../../db/statement.js";
import { now } from "../../env/clock.js";
import { settings } from "../../env/settings.js";
import { refused } from "../../errors/fault.js";

/** RFC 6238 as every authenticator has it; a phone's clock may be half a minute out. */
const period = 30;
const window = 1;

/** Does one of these posts demand that its holder signs in with a code too (*setting*)? */
export function isDemanded({ posts }: Pick<StaffActor, "posts">): boolean {
  return posts.some(({ role }) => settings.secondFactorRoles.includes(role));
}

/** A new secret: 160 random bits, as RFC 4226 recommends. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

export function sealSecret(staffId: string, secret: string): string {
  return encryptField("staff_totp", "secret", staffId, secret);
}

/** What the phone's authenticator scans. */
export function linkOf(username: string, secret: string): string {
  return authenticator(secret, username).toString();
}

/**
 * The statement that takes a code, whatever kind it is: six digits of the phone, or a recovery code. Each is taken once;
 * that is decided by the write.
 * @throws Fault wrong_credentials
 */
export function takeCode(factor: StaffTotp, given: string): Statement {
  const code = given.replace(/[\s-]/g, "").toUpperCase();
  const { staffId } = factor;
  if (!/^\d{6}$/.test(code)) {
    return mustChange(
      1,
      wrongCode,
      sql`UPDATE staff_recovery_code SET usedAt = ${now()}
          WHERE hash = ${hashOf(staffId, code)} AND staffId = ${staffId} AND usedAt IS NULL`,
    );
  }
  const step = stepOf(factor, code);
  if (step === null) throw wrongCode();
  return mustChange(
    1,
    wrongCode,
    sql`UPDATE staff_totp SET lastStep = ${step} WHERE staffId = ${staffId} AND lastStep < ${step}`,
  );
}

/** The half minute whose code this is; null when it is none of now. */
export function stepOf(factor: Pick<StaffTotp, "staffId" | "secret">, code: string): number | null {
  const secret = decryptField("staff_totp", "secret", factor.staffId, factor.secret);
  const timestamp = now().getTime();
  const delta = authenticator(secret).validate({ token: code, timestamp, window });
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta;
}

// No 0, O, 1 or I, so that a code copied by hand is the code.
const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** Ten codes of 50 random bits for the day on which the phone is lost, and the statements that keep their hashes. */
export function newRecoveryCodes(staffId: string): { codes: string[]; steps: Statement[] } {
  const word = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join("");
  const codes = Array.from({ length: 10 }, () => `${word()}-${word()}`);
  const rows = codes.map((code) => ({ hash: hashOf(staffId, code), staffId, usedAt: null }));
  return {
    codes,
    steps: [sql`DELETE FROM staff_recovery_code WHERE staffId = ${staffId}`, insertAll("StaffRecoveryCode", rows)],
  };
}

function hashOf(staffId: string, code: string): string {
  return blindIndex("recoveryCode", `${staffId}:${code}`);
}

function authenticator(secret: string, label = ""): TOTP {
  return new TOTP({ issuer: "居民服务大厅", label, algorithm: "SHA1", digits: 6, period, secret });
}

function wrongCode() {
  return refused("wrong_credentials", "动态口令不对，或者已经用过了。请等手机上换了新的再输。");
}
