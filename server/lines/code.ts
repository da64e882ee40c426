import { createHmac } from "node:crypto";
import { settings } from "../env/settings.js";
import { refused } from "../errors/fault.js";
import { spend } from "../identity/limits.js";

/** The code changes every minute; the last one still counts, for who was typing. */
const windowMs = 60_000;

/** The six digits that the hall's screen shows now: whoever knows them has seen the screen. */
export function codeOf(communityId: string, at: Date): { code: string; until: Date } {
  const window = Math.floor(at.getTime() / windowMs);
  return { code: digits(communityId, window), until: new Date((window + 1) * windowMs) };
}

/** @throws Fault wrong_code; too_many_requests: six digits must not be found by trying */
export async function assertCode(residentId: string, communityId: string, given: string, at: Date): Promise<void> {
  await spend("hall_code", residentId);
  const window = Math.floor(at.getTime() / windowMs);
  if (given !== digits(communityId, window) && given !== digits(communityId, window - 1)) throw refused("wrong_code");
}

function digits(communityId: string, window: number): string {
  const mac = createHmac("sha256", settings.signingKey).update(`hall:${communityId}:${window}`).digest();
  return String(mac.readUInt32BE(0) % 1_000_000).padStart(6, "0");
}
