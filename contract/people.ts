import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { day, id, maybeWords, words } from "./fields.js";
import { role } from "./identity.js";

// 人员与岗位: who works in a community, which posts and desks they have, and whether they may sign in.

const named = z.object({ id, name: z.string() });
const staffId = z.object({ staffId: id });

/** 党组织, 居委会 or the county: in which body a post is held. */
export const bodyNames = { party: "党组织", committee: "居委会", county: "县里" } as const;
export type Body = keyof typeof bodyNames;
const body = z.enum(Object.keys(bodyNames) as [Body, ...Body[]]);

export const heldPost = z.object({
  id,
  title: z.string(),
  role,
  body,
  communityName: z.string(),
  startsOn: day,
  /** May this person be the one to take it back? */
  mine: z.boolean(),
});

export const person = z.object({
  ...named.shape,
  active: z.boolean(),
  /** Since when the account is off. */
  leftOn: z.nullable(day),
  username: z.nullable(z.string()),
  secondFactor: z.boolean(),
  /** On how many devices they are signed in now. */
  sessions: z.int(),
  posts: z.array(heldPost),
  desks: z.array(z.object({ deskId: id, name: z.string() })),
  /** Open requests in their hands, mediations among them. */
  open: z.int(),
  isMe: z.boolean(),
  /** May the account be switched off, and access given anew, by who looks? */
  manageable: z.boolean(),
});
export type Person = z.infer<typeof person>;

export const listPeople = endpoint({
  method: "GET",
  path: "/api/staff/people",
  who: "staff",
  summary: "The staff of a community with posts, desks, open work and the state of each account, those who left last.",
  query: z.object({ communityId: z.optional(id) }),
  reply: z.object({
    community: named,
    communities: z.array(named),
    desks: z.array(z.object({ deskId: id, name: z.string() })),
    /** The posts that who looks may give. */
    givable: z.array(role),
    people: z.array(person),
  }),
  errors: ["not_found", "not_allowed"],
});

/** What somebody signs in to the console as. */
export const username = z
  .string("请写账号。")
  .check(z.regex(/^[a-z][a-z0-9.]{2,39}$/, "账号用小写字母、数字和点，3 到 40 个字，字母开头。"));

export const addPerson = endpoint({
  method: "POST",
  path: "/api/staff/people",
  who: "staff",
  summary: "Adds a colleague with an account that nobody can sign in with until access is given.",
  body: z.object({
    communityId: z.optional(id),
    name: words(30, "请写姓名。"),
    username,
  }),
  reply: z.object({ id }),
  errors: ["not_found", "not_allowed", "already_registered"],
  creates: true,
});

export const givePost = endpoint({
  method: "POST",
  path: "/api/staff/people/:staffId/posts",
  who: "staff",
  summary:
    "Gives a post of the person's community from today on. Heads and county posts are the administrator's to give.",
  params: staffId,
  body: z.object({ role, title: words(40, "请写职务。"), body }),
  reply: z.object({ id }),
  errors: ["not_found", "not_allowed", "already_registered"],
  creates: true,
});

export const takePost = endpoint({
  method: "DELETE",
  path: "/api/staff/posts/:postId",
  who: "staff",
  summary: "Takes a post back at once. The person's next call has the rights that are left.",
  params: z.object({ postId: id }),
  reply: z.object({}),
  errors: ["not_found", "not_allowed"],
});

export const setDesks = endpoint({
  method: "PUT",
  path: "/api/staff/people/:staffId/desks",
  who: "staff",
  summary: "Says at which desks somebody answers: what is sent is what holds.",
  params: staffId,
  body: z.object({ deskIds: z.array(id).check(z.maxLength(30)) }),
  reply: z.object({}),
  errors: ["not_found", "not_allowed"],
});

export const disablePerson = endpoint({
  method: "PUT",
  path: "/api/staff/people/:staffId/off",
  who: "staff",
  summary: "Switches an account off: every session and live channel ends at once, coming shifts are struck.",
  params: staffId,
  body: z.object({ reason: words(100, "请写为什么停用。") }),
  reply: z.object({ sessions: z.int(), shifts: z.int() }),
  errors: ["not_found", "not_allowed", "wrong_state"],
});

export const enablePerson = endpoint({
  method: "PUT",
  path: "/api/staff/people/:staffId/on",
  who: "staff",
  summary: "Switches an account on again; posts and desks are as they were.",
  params: staffId,
  body: z.object({ reason: maybeWords(100) }),
  reply: z.object({}),
  errors: ["not_found", "not_allowed", "wrong_state"],
});

export const renewAccess = endpoint({
  method: "PUT",
  path: "/api/staff/people/:staffId/access",
  who: "staff",
  summary:
    "Gives a password for the first sign-in within seven days and ends the sessions; the second factor stays. Shown this once.",
  params: staffId,
  body: z.object({ reason: words(100, "请写为什么重发密码。") }),
  reply: z.object({ username: z.string(), password: z.string() }),
  errors: ["not_found", "not_allowed", "wrong_state"],
});

export const unbindSecondFactor = endpoint({
  method: "PUT",
  path: "/api/staff/people/:staffId/unbound",
  who: "staff",
  summary: "Takes the second factor of somebody whose phone is lost; the password stays, the sessions end.",
  params: staffId,
  body: z.object({ reason: words(100, "请写为什么解绑。") }),
  reply: z.object({}),
  errors: ["not_found", "not_allowed", "wrong_state"],
});
