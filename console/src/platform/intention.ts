import { HallError } from "../../../contract/client.js";

/** Refusals after which it is not known whether the write took place, so that it must be repeated with its own key. */
const unsettled = new Set(["network", "internal", "unavailable", "unknown_outcome", "too_many_requests"]);

const open = new Map<string, { key: string; body: unknown }>();

/**
 * Carries one intention to its end. The first try makes the idempotency key and fixes the body; a repeated tap on the
 * same words sends both again unchanged, so that the server does it once. A clear yes or no ends the intention.
 * @param name what is meant, e.g. the request, the action and the words
 */
export async function carryOut<B, R>(name: string, body: B, send: (body: B, key: string) => Promise<R>): Promise<R> {
  const intention = open.get(name) ?? { key: newKey(), body };
  open.set(name, intention);
  try {
    const reply = await send(intention.body as B, intention.key);
    open.delete(name);
    return reply;
  } catch (error) {
    if (!(error instanceof HallError) || !unsettled.has(error.code)) open.delete(name);
    throw error;
  }
}

/** A new idempotency key. `randomUUID` exists on https only, and a county's own network may not have it. */
export function newKey(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)].join("-");
}
