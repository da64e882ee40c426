import { createHmac, timingSafeEqual } from "node:crypto";
import { settings } from "../../env/settings.js";
import { refused } from "../../errors/fault.js";

/** The code changes every thirty seconds; the last one still counts, for who was scanning. */
const stepMs = 30_000;

export function codeAt(activityId: string, at: Date): { digits: string; token: string; until: Date } {
  const step = Math.floor(at.getTime() / stepMs);
  return {
    digits: digitsOf(activityId, step),
    token: `${step}.${signatureOf(activityId, step)}`,
    until: new Date((step + 1) * stepMs),
  };
}

/**
 * When the code was seen, by the code's own step and never by the phone's clock.
 * @param sentLater the phone had no network: a true code of an earlier step says when it was seen, and a person looks at it
 * @throws Fault wrong_code; too_late for a code that is over
 */
export function seenAt(activityId: string, given: string, at: Date, sentLater: boolean): Date {
  const current = Math.floor(at.getTime() / stepMs);
  if (/^\d{6}$/.test(given)) {
    const fits = [current, current - 1].some((step) => digitsOf(activityId, step) === given);
    if (!fits) throw refused("wrong_code", "数字不对，请看现场的新码。");
    return at;
  }
  const [written = "", signature = ""] = given.split(".");
  const step = Number(written);
  if (!isSigned(activityId, step, signature) || step > current) throw refused("wrong_code", "这不是这次活动的码。");
  if (step >= current - 1) return at;
  if (!sentLater) throw refused("too_late", "这个码过时了，请扫现场的新码。");
  return new Date(step * stepMs);
}

function isSigned(activityId: string, step: number, given: string): boolean {
  const expected = Buffer.from(signatureOf(activityId, step));
  const actual = Buffer.from(given);
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

function signatureOf(activityId: string, step: number): string {
  return mac(activityId, step).subarray(0, 18).toString("base64url");
}

function digitsOf(activityId: string, step: number): string {
  return String(mac(activityId, step).readUInt32BE(24) % 1_000_000).padStart(6, "0");
}

function mac(activityId: string, step: number): Buffer {
  return createHmac("sha256", settings.signingKey).update(`activity:${activityId}:${step}`).digest();
}
