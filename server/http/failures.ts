import type Koa from "koa";
import { errorTable } from "../../contract/errors.js";
import { isLost } from "../db/lost-lines.js";
import { Fault, refused } from "../errors/fault.js";
import { log } from "../log/log.js";

/** The one place that turns an error into a reply: a code, a sentence in Chinese, and the number to read out. */
export async function answerFailures(ctx: Koa.Context, next: Koa.Next): Promise<void> {
  try {
    await next();
    if (ctx.status === 404 && ctx.body === undefined && ctx.path.startsWith("/api/")) throw refused("not_found");
    if (ctx.status === 405 || ctx.status === 501) throw refused("not_found");
  } catch (error) {
    const fault = asFault(error);
    if (fault.status >= 500) {
      log.error({ requestId: ctx.state.requestId, path: ctx.path, err: withoutValues(error) }, "request failed");
    }
    if (!ctx.state.noted) noteRefusal(ctx, fault);
    ctx.status = fault.status;
    if (fault.status === 503) ctx.set("retry-after", "2");
    ctx.body = {
      error: {
        code: fault.code,
        message: fault.message,
        ...(fault.fields.length ? { fields: fault.fields } : {}),
        requestId: ctx.state.requestId,
      },
    };
  }
}

/** Refusals that somebody gets who tries what is not theirs, guesses, or asks too often (ASVS 16.3.1 to 16.3.3). */
const worthNoting: readonly string[] = ["not_allowed", "wrong_credentials", "wrong_code", "too_many_requests"];

/** Most of these are slips of honest people; many of one person are a try (ASVS 16.3.2, 16.3.3). */
const worthCounting: readonly string[] = ["not_found", "bad_input", "malformed_body"];

/** Ids, never words; a stranger is known by the address only. */
function noteRefusal(ctx: Koa.Context, { code }: Fault): void {
  const level = worthNoting.includes(code) ? "warn" : worthCounting.includes(code) ? "info" : null;
  if (!level) return;
  const { requestId, who } = ctx.state;
  log[level]({ requestId, route: ctx._matchedRoute, code, ...(who ? { who } : { from: ctx.ip }) }, "refused");
}

/** What went wrong after the answer had begun. A reader who left is no error. */
export function noteStrayError(error: unknown): void {
  const { code } = error as { code?: string };
  if (["ERR_STREAM_PREMATURE_CLOSE", "ECONNRESET", "EPIPE", "ECANCELED"].includes(code ?? "")) return;
  log.error({ err: withoutValues(error) }, "answer broke off");
}

function asFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const thrown = error as { status?: number; type?: string; name?: string };
  if (isDatabaseDown(error)) return refused("unavailable");
  if (thrown.status === 413) return refused("body_too_large");
  if (thrown.status === 415) return refused("wrong_file_type");
  if (thrown.status && thrown.status >= 400 && thrown.status < 500) return refused("malformed_body");
  return new Fault("internal", errorTable.internal.sentence);
}

/** Prisma and mysql2 each have their own way of saying that no database answers. */
function isDatabaseDown(error: unknown): boolean {
  const thrown = error as { code?: string; name?: string; message?: string; meta?: unknown; cause?: unknown };
  if (isLost(thrown)) return true;
  if (["P1001", "P1002", "P1008", "P1017", "P2024"].includes(thrown.code ?? "")) return true;
  const text = `${thrown.name} ${thrown.message} ${JSON.stringify(thrown.meta ?? "")}`;
  return /pool timeout|ECONNREFUSED|ECONNRESET|socket has unexpectedly been closed|Connection lost|DatabaseNotReachable|Server shutdown|Can't create more connections|closed state/i.test(
    text,
  );
}

/** A database error repeats the statement with its values, which are residents' words: keep only what names the fault. */
function withoutValues(error: unknown): object {
  const { name, message, code, errno, stack } = error as Error & { code?: string; errno?: number };
  const frames = stack?.split("\n").filter((line) => line.trim().startsWith("at "));
  return { name, code, errno, message: code || errno ? undefined : message?.slice(0, 200), frames };
}
