import * as z from "zod/mini";
import type { Endpoint, InputOf, ReplyOf } from "./endpoint.js";
import { type ErrorCode, errorReply, errorTable, type FieldFault } from "./errors.js";

/** How a front reaches the server: `fetch` in a browser, `wx.request` in WeChat. It rejects when there is no network. */
export type Transport = (request: {
  method: string;
  /** Path and query, from `/api/`. */
  url: string;
  headers: Record<string, string>;
  body?: string;
}) => Promise<{ status: number; body: unknown }>;

/** An error that a front can show as it stands. `network` means that no answer came, so the outcome is not known. */
export class HallError extends Error {
  constructor(
    readonly code: ErrorCode | "network",
    message: string,
    readonly status = 0,
    readonly fields: FieldFault[] = [],
    readonly requestId?: string,
  ) {
    super(message);
    this.name = "HallError";
  }
}

type Loose = {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
};

/** The typed client of both fronts: one function for every endpoint of the contract. */
export function createClient(transport: Transport) {
  /**
   * Calls an endpoint.
   * @param options.key the idempotency key of a creation: made once for each intention of the resident, kept over retries
   * @throws HallError
   */
  return async function call<E extends Endpoint>(
    endpoint: E,
    input: InputOf<E>,
    options: { key?: string } = {},
  ): Promise<ReplyOf<E>> {
    const { params, query, body } = input as Loose;
    const headers: Record<string, string> = {};
    if (body !== undefined) headers["content-type"] = "application/json";
    if (options.key) headers["idempotency-key"] = options.key;
    let answer: { status: number; body: unknown };
    try {
      answer = await transport({
        method: endpoint.method,
        url: fillPath(endpoint.path, params) + queryString(query),
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch {
      throw new HallError("network", "现在没有网，您写的都还在。");
    }
    if (answer.status >= 200 && answer.status < 300) return answer.body as ReplyOf<E>;
    throw readError(answer.status, answer.body);
  };
}

/** Turns an error reply into a HallError; an answer that is not the hall's own (a proxy's page) counts as unavailable. */
export function readError(status: number, body: unknown): HallError {
  const parsed = z.safeParse(errorReply, body);
  if (!parsed.success) return new HallError("unavailable", errorTable.unavailable.sentence, status);
  const { code, message, fields, requestId } = parsed.data.error;
  return new HallError(code, message, status, fields ?? [], requestId);
}

/** `/api/items/:code` and `{code: "a b"}` -> `/api/items/a%20b` */
export function fillPath(path: string, params: Record<string, unknown> = {}): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
}

function queryString(query: Record<string, unknown> = {}): string {
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
  return pairs.length ? `?${pairs.join("&")}` : "";
}
