import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import { redis } from "../db/redis.js";
import { refused } from "../errors/fault.js";

// Counted in Redis, so that a second process is no second chance; without Redis each process still counts for itself.
const limits = {
  /** Wrong passwords of one name. */
  staff_name: { points: 8, duration: 15 * 60 },
  /** Copies of one's own data. */
  export: { points: 5, duration: 60 * 60 },
  /** Identity numbers that one resident states, or one member of the staff compares. */
  identity: { points: 10, duration: 60 * 60 },
  /** Codes of mandates that one person tries: of a hundred million, ten an hour. */
  mandate_code: { points: 10, duration: 60 * 60 },
  /** Codes of printed invitations that one person tries. */
  invitation_code: { points: 10, duration: 60 * 60 },
  /** Codes of the hall's screen that one resident may try. */
  hall_code: { points: 12, duration: 10 * 60 },
  /** Calls for help of one person: each rings several phones. */
  help_call: { points: 6, duration: 60 * 60 },
  /** Numbers of service records that one address checks: nobody walks through them. */
  record_check: { points: 60, duration: 60 },
  /** Sign-ins from one address: a community's staff share one. */
  sign_in_address: { points: 100, duration: 60 },
} as const;

/** Takes one from the person's allowance. @throws Fault too_many_requests */
export async function spend(limit: keyof typeof limits, who: string): Promise<void> {
  try {
    await limiter(limit).consume(who);
  } catch (error) {
    if (error instanceof RateLimiterRes) throw refused("too_many_requests");
    throw error;
  }
}

/** Gives the allowance back, after a right password. */
export async function restore(limit: keyof typeof limits, who: string): Promise<void> {
  await limiter(limit).delete(who);
}

const made = new Map<string, RateLimiterRedis>();

function limiter(limit: keyof typeof limits): RateLimiterRedis {
  const existing = made.get(limit);
  if (existing) return existing;
  const options = { keyPrefix: `limit:${limit}`, ...limits[limit] };
  const fresh = new RateLimiterRedis({
    ...options,
    storeClient: redis(),
    insuranceLimiter: new RateLimiterMemory(options),
  });
  made.set(limit, fresh);
  return fresh;
}
