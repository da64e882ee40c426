import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { day, id, instant, maybeWords, words } from "./fields.js";

export const resident = z.object({
  id,
  name: z.string(),
  /** 138****6021, or null when none was given. */
  phone: z.nullable(z.string()),
  /** 4209**********0048, or null where none was given. */
  idNumber: z.nullable(z.string()),
  /** When staff compared it with the card; null: only stated. */
  idCheckedAt: z.nullable(instant),
  birthDate: z.nullable(day),
  community: z.nullable(z.object({ id, name: z.string() })),
  homeAddress: z.string(),
  unreadMessages: z.int(),
});
export type Resident = z.infer<typeof resident>;

const session = z.object({ token: z.string(), resident });

export const signInWithWechat = endpoint({
  method: "POST",
  path: "/api/sessions/wechat",
  who: "anyone",
  summary: "Signs a resident in with the code of wx.login; a first visit makes a new resident.",
  body: z.object({ code: words(200, "微信没有给登录码，请再试一次。") }),
  reply: session,
  errors: ["wrong_credentials", "wechat_unavailable", "too_many_requests"],
});

/** Demonstration only: the browser has no WeChat, so a visitor chooses whom to be. */
export const listDemoResidents = endpoint({
  method: "GET",
  path: "/api/demo/residents",
  who: "anyone",
  summary: "Lists the residents of the demonstration data; empty in a real hall.",
  reply: z.object({
    residents: z.array(z.object({ id, name: z.string(), about: z.string(), communityName: z.string() })),
  }),
});

export const signInAsDemo = endpoint({
  method: "POST",
  path: "/api/sessions/demo",
  who: "anyone",
  summary: "Signs in as a resident of the demonstration data; refused in a real hall.",
  body: z.object({ residentId: id }),
  reply: session,
  errors: ["not_found"],
});

export const getMe = endpoint({
  method: "GET",
  path: "/api/me",
  who: "resident",
  onBehalf: "self",
  summary: "Shows who is signed in.",
  reply: resident,
});

export const updateMe = endpoint({
  method: "PUT",
  path: "/api/me",
  who: "resident",
  summary: "Sets one's name, home community and address; another name wants its card checked anew.",
  body: z.object({
    name: z.optional(words(30, "请写姓名。")),
    communityId: z.optional(id),
    homeAddress: maybeWords(120),
  }),
  reply: resident,
  errors: ["not_found"],
});

export const setPhoneFromWechat = endpoint({
  method: "POST",
  path: "/api/me/phone",
  who: "resident",
  onBehalf: "self",
  summary: "Takes the phone number from the code of WeChat's phone button.",
  body: z.object({ code: words(200, "微信没有给手机号，请再点一次。") }),
  reply: resident,
  errors: ["wrong_credentials", "wechat_unavailable"],
});

export const signOut = endpoint({
  method: "DELETE",
  path: "/api/session",
  who: "resident",
  onBehalf: "self",
  summary: "Ends this session at once.",
  reply: z.object({}),
});

/** The rights of a post. */
export const roleNames = {
  officer: "经办员",
  mediator: "调解员",
  head: "社区负责人",
  supervisor: "县级督办",
  administrator: "系统管理员",
} as const;
export type Role = keyof typeof roleNames;
export const role = z.enum(Object.keys(roleNames) as [Role, ...Role[]]);

/** What a staff member must still do before anything else: see contract/own-account.ts. */
export const owed = z.enum(["password", "second_factor"]);
export type Owed = z.infer<typeof owed>;

export const staffMember = z.object({
  id,
  name: z.string(),
  community: z.object({ id, name: z.string() }),
  /** Titles of the posts held, e.g. 社区党总支书记. */
  posts: z.array(z.object({ title: z.string(), role })),
  desks: z.array(z.object({ queueId: id, name: z.string() })),
  owes: z.array(owed),
  /** After so many minutes without a key or a tap the console covers itself; 0: never. */
  idleMinutes: z.int(),
});
export type StaffMember = z.infer<typeof staffMember>;

export const staffSignIn = endpoint({
  method: "POST",
  path: "/api/staff/session",
  who: "anyone",
  summary:
    "Signs a staff member in with name, password and, where enrolled, a code; the session lives in an HttpOnly cookie.",
  body: z.object({
    username: words(60, "请写账号。"),
    password: z.string("请写密码。").check(z.minLength(1, "请写密码。"), z.maxLength(200)),
    /** The six digits of the phone, or a recovery code; asked for by `code_needed`. */
    code: z.optional(z.string().check(z.maxLength(30))),
  }),
  reply: staffMember,
  errors: ["wrong_credentials", "code_needed", "too_many_requests"],
});

export const getStaffMe = endpoint({
  method: "GET",
  path: "/api/staff/me",
  who: "staff",
  summary: "Shows which staff member is signed in, with posts and desks.",
  allows: ["owing"],
  reply: staffMember,
});

export const staffSignOut = endpoint({
  method: "DELETE",
  path: "/api/staff/session",
  who: "staff",
  summary: "Ends this staff session at once.",
  allows: ["locked", "owing"],
  reply: z.object({}),
});

export const revealResident = endpoint({
  method: "POST",
  path: "/api/staff/requests/:number/reveal",
  who: "staff",
  summary: "Opens one masked field of the request's resident on purpose; the reason goes on the audit log.",
  params: z.object({ number: z.string().check(z.maxLength(20)) }),
  body: z.object({
    field: z.enum(["phone", "idNumber"]),
    reason: words(200, "请写为什么要看。"),
  }),
  reply: z.object({ value: z.nullable(z.string()) }),
  errors: ["not_found", "not_allowed"],
});
