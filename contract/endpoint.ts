import type * as z from "zod/mini";
import type { MandateScope } from "./behalf.js";
import type { ErrorCode } from "./errors.js";

/**
 * Who may call an endpoint at all. Finer questions (whose request, which desk) are the policies' and
 * the queries' own.
 */
export type Audience = "anyone" | "resident" | "staff";

type Schema = z.core.$ZodType;

/** One line of the table of endpoints: all that the server, the fronts, the document and the tests need to agree on. */
export interface Endpoint {
  /** No PATCH: wx.request does not have it. */
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Path below the origin; `:name` marks a parameter. */
  readonly path: `/api/${string}`;
  readonly who: Audience;
  /** One English sentence for the reference page. */
  readonly summary: string;
  readonly params?: Schema;
  readonly query?: Schema;
  readonly body?: Schema;
  readonly reply: Schema;
  /** The refusals that belong to this endpoint; those that any endpoint may give are not repeated. */
  readonly errors?: readonly ErrorCode[];
  /** It creates something, so the caller must send an `Idempotency-Key` and may repeat it safely. */
  readonly creates?: true;
  /** The body is a multipart upload (`file`) or the reply a file or a stream: JSON parsing is left to the route. */
  readonly raw?: "upload" | "download" | "stream";
  /**
   * Who acts for somebody under a mandate may call it with this scope; `any` scope will do. `self`: it always speaks of
   * who asks, whomever they act for. Left out: refused while acting for somebody.
   */
  readonly onBehalf?: MandateScope | "any" | "self";
  /**
   * Of staff: it answers behind the idle lock too (`locked`: what hangs on the wall anyway, and the way out), or before
   * one has a password of one's own and the second factor that one's post demands (`owing`).
   */
  readonly allows?: readonly ("locked" | "owing")[];
}

/** Declares an endpoint and keeps its literal types. */
export function endpoint<const E extends Endpoint>(declared: E): E {
  return declared;
}

type Part<E, K extends "params" | "query" | "body", D extends "input" | "output"> = E extends {
  [P in K]: infer S extends Schema;
}
  ? { [P in K]: D extends "input" ? z.core.input<S> : z.core.output<S> }
  : unknown;

/** What a caller passes. */
export type InputOf<E extends Endpoint> = Part<E, "params", "input"> &
  Part<E, "query", "input"> &
  Part<E, "body", "input">;
/** What a handler receives after parsing. */
export type ParsedOf<E extends Endpoint> = Part<E, "params", "output"> &
  Part<E, "query", "output"> &
  Part<E, "body", "output">;
/** What the server hands over to be parsed on the way out. */
export type AnswerOf<E extends Endpoint> = z.core.input<E["reply"]>;
/** What a caller gets. */
export type ReplyOf<E extends Endpoint> = z.core.output<E["reply"]>;
