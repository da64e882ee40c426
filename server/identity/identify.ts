import type Koa from "koa";
import { onBehalfHeader } from "../../contract/behalf.js";
import type { Endpoint } from "../../contract/endpoint.js";
import type { Actor, ResidentActor, StaffActor } from "../actor/actor.js";
import { now } from "../env/clock.js";
import { refused } from "../errors/fault.js";
import { isLocked, noteSeen } from "./accounts/idle-lock.js";
import { holdUpFloods } from "./calls.js";
import { standIn } from "./mandates/stand-in.js";
import { findResidentSession, findStaffSession } from "./queries.js";
import { hashToken } from "./sessions.js";

export const staffCookie = "hall_staff";

/** Over https no other host or page of http can set it: the browser holds that of the prefix (RFC 6265bis 4.1.3). */
export function staffCookieOf({ secure }: Koa.Context): string {
  return secure ? `__Host-${staffCookie}` : staffCookie;
}

/** Finds out who asks, and holds up who asks without end. */
export async function identify(ctx: Koa.Context, endpoint: Endpoint): Promise<Actor> {
  const address = { address: ctx.ip };
  const actor = await whoAsks(ctx, endpoint).catch((error) => {
    // A token that is none costs a look into the database too.
    holdUpFloods(ctx.state, address);
    throw error;
  });
  holdUpFloods(ctx.state, actor.kind === "stranger" ? address : { person: actor.id });
  return actor;
}

/**
 * Who asks. Residents carry a bearer token (a mini-program has no cookies), staff an HttpOnly cookie.
 * An endpoint open to anyone needs no look-up.
 */
async function whoAsks(ctx: Koa.Context, { who, onBehalf, allows }: Endpoint): Promise<Actor> {
  const requestId = String(ctx.state.requestId);
  if (who === "resident") return standIn(await identifyResident(ctx, requestId), ctx.get(onBehalfHeader), onBehalf);
  if (who === "staff") return identifyStaff(ctx, requestId, allows);
  return { kind: "stranger", requestId };
}

async function identifyResident(ctx: Koa.Context, requestId: string): Promise<ResidentActor> {
  const token = /^Bearer ([\w-]{20,100})$/.exec(ctx.get("authorization"))?.[1];
  if (!token) throw refused("not_signed_in");
  const sessionId = hashToken(token);
  const session = await findResidentSession(sessionId, now());
  if (!session) throw refused("not_signed_in", "登录过期了，请重新登录。您写的都还在。");
  const channel = ctx.get("x-hall-client") === "weapp" ? "mini_program" : "browser";
  const { personId: id, ...person } = session;
  return { kind: "resident", id, ...person, sessionId, channel, requestId };
}

async function identifyStaff(
  ctx: Koa.Context,
  requestId: string,
  allows: Endpoint["allows"] = [],
): Promise<StaffActor> {
  const token = ctx.cookies.get(staffCookieOf(ctx));
  if (!token) throw refused("not_signed_in");
  assertOwnPage(ctx);
  const sessionId = hashToken(token);
  const at = now();
  const found = await findStaffSession(sessionId, at);
  if (!found) throw refused("not_signed_in", "登录过期了，请重新登录。您写的都还在。");
  const { staff, session } = found;
  const locked = isLocked(session, at);
  if (locked && !allows.includes("locked")) throw refused("session_locked");
  if (session.owing && !allows.includes("owing")) throw refused("account_incomplete");
  // What hangs on the wall keeps no covered console awake.
  if (!locked) await noteSeen(sessionId, session.lastSeenAt, at);
  return {
    kind: "staff",
    id: staff.id,
    name: staff.name,
    sessionId,
    communityId: staff.communityId,
    posts: staff.posts,
    queueIds: staff.desks.map((desk) => desk.queueId),
    owing: session.owing,
    requestId,
  };
}

/** A cookie comes along from any page; the header only from the console's own script (CSRF, ASVS 3.5). */
function assertOwnPage(ctx: Koa.Context): void {
  const writes = ctx.method !== "GET" && ctx.method !== "HEAD";
  if (writes && ctx.get("x-hall-client") !== "console") throw refused("not_signed_in");
}
