import { randomUUID } from "node:crypto";

/** An idempotency key, as a front makes one for each intention. */
export function newKey(): string {
  return randomUUID();
}
