import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { instant } from "./fields.js";
import { sessionView } from "./privacy.js";

// What a member of staff does with their own account: password, second factor, where they are signed in, the idle lock.

/** The least length of a staff password (ASVS 5.0, 6.2.1 asks for 8 and recommends 15). */
export const shortestPassword = 12;

const password = z.string("请写密码。").check(z.minLength(1, "请写密码。"), z.maxLength(200));

export const staffSessionView = z.object({
  ...sessionView.shape,
  /** Windows 上的 Chrome */
  device: z.string(),
  address: z.nullable(z.string()),
  lastSeenAt: instant,
});
export type StaffSessionView = z.infer<typeof staffSessionView>;

export const ownAccount = z.object({
  username: z.string(),
  passwordChangedAt: instant,
  /** Since when one signs in with a code too, and how many recovery codes are left; null: not enrolled. */
  secondFactor: z.nullable(z.object({ since: instant, recoveryCodesLeft: z.int() })),
  /** Does one's post demand it? */
  demanded: z.boolean(),
  sessions: z.array(staffSessionView),
});
export type OwnAccount = z.infer<typeof ownAccount>;

export const getOwnAccount = endpoint({
  method: "GET",
  path: "/api/staff/account",
  who: "staff",
  summary: "One's own account: name, age of the password, second factor, and where one is signed in.",
  allows: ["owing"],
  reply: ownAccount,
});

export const changePassword = endpoint({
  method: "PUT",
  path: "/api/staff/account/password",
  who: "staff",
  summary: "Sets a new password and ends all other sessions at once.",
  allows: ["owing"],
  body: z.object({ current: password, fresh: password }),
  reply: z.object({ ended: z.int() }),
  errors: ["bad_input", "too_many_requests"],
});

export const beginSecondFactor = endpoint({
  method: "PUT",
  path: "/api/staff/account/second-factor",
  who: "staff",
  summary:
    "Makes a secret for the phone's authenticator (RFC 6238: SHA-1, 6 digits, 30 s). It counts only once confirmed.",
  allows: ["owing"],
  body: z.object({ password }),
  reply: z.object({ secret: z.string(), /** otpauth://, as a QR code */ link: z.string() }),
  errors: ["bad_input", "wrong_state", "too_many_requests"],
});

const recoveryCodes = z.object({
  /** Shown this once; only their hashes are kept. */ recoveryCodes: z.array(z.string()),
});

export const confirmSecondFactor = endpoint({
  method: "PUT",
  path: "/api/staff/account/second-factor/confirmation",
  who: "staff",
  summary: "Confirms the new secret with a first code; from now on signing in asks for one.",
  allows: ["owing"],
  body: z.object({ code: z.string().check(z.maxLength(30)) }),
  reply: recoveryCodes,
  errors: ["bad_input", "wrong_state", "too_many_requests"],
});

export const renewRecoveryCodes = endpoint({
  method: "PUT",
  path: "/api/staff/account/recovery-codes",
  who: "staff",
  summary: "Makes new recovery codes; the old ones are void.",
  body: z.object({ password }),
  reply: recoveryCodes,
  errors: ["bad_input", "wrong_state", "too_many_requests"],
});

export const dropSecondFactor = endpoint({
  method: "PUT",
  path: "/api/staff/account/second-factor/off",
  who: "staff",
  summary: "Gives the second factor up, with password and a last code; refused where one's post demands it.",
  body: z.object({ password, code: z.string().check(z.maxLength(30)) }),
  reply: z.object({}),
  errors: ["bad_input", "not_allowed", "wrong_state", "too_many_requests"],
});

export const endOwnSession = endpoint({
  method: "DELETE",
  path: "/api/staff/account/sessions/:sessionId",
  who: "staff",
  summary: "Signs out on one other device at once.",
  params: z.object({ sessionId: z.string().check(z.regex(/^[0-9a-f]{12}$/)) }),
  reply: z.object({}),
  errors: ["not_found"],
});

export const endOtherStaffSessions = endpoint({
  method: "DELETE",
  path: "/api/staff/account/sessions",
  who: "staff",
  summary: "Signs out on all other devices at once.",
  reply: z.object({ ended: z.int() }),
});

export const lockSession = endpoint({
  method: "PUT",
  path: "/api/staff/session/lock",
  who: "staff",
  summary: "Covers this session: it answers nothing until the password is given again.",
  allows: ["locked", "owing"],
  body: z.object({}),
  reply: z.object({}),
});

export const unlockSession = endpoint({
  method: "PUT",
  path: "/api/staff/session/unlock",
  who: "staff",
  summary: "Goes on with a covered session. Wrong passwords count as at the sign-in.",
  allows: ["locked", "owing"],
  body: z.object({ password }),
  reply: z.object({}),
  errors: ["bad_input", "too_many_requests"],
});
