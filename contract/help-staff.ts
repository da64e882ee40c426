import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { cursor, id, instant, maybeWords, phone, words } from "./fields.js";
import { type HelpKind, type HelpState, helpKinds, helpStates } from "./help-calls.js";

const place = z.object({ id, name: z.string() });
const callId = z.object({ callId: id });
const helpKind = z.enum(Object.keys(helpKinds) as [HelpKind, ...HelpKind[]], "请选要帮什么。");

/** How somebody who was asked has answered. */
export const askAnswers = { accepted: "接下了", declined: "来不了", gave_back: "接了又退回" } as const;
export type AskAnswer = keyof typeof askAnswers;

/** A call as the staff of its community see it: who was asked, and neither words, address nor phone of who calls. */
export const staffHelpCall = z.object({
  id,
  kind: helpKind,
  kindName: z.string(),
  state: z.enum(Object.keys(helpStates) as [HelpState, ...HelpState[]]),
  stateWords: z.string(),
  urgent: z.boolean(),
  /** Who needs it; staff who call for a place and not for a person are named themselves. */
  forName: z.string(),
  /** Who has called, where it was not that person. */
  calledBy: z.nullable(z.string()),
  createdAt: instant,
  ring: z.int(),
  nextRingAt: z.nullable(instant),
  volunteerName: z.nullable(z.string()),
  takenAt: z.nullable(instant),
  outcome: z.nullable(z.string()),
  asked: z.array(
    z.object({
      name: z.string(),
      metres: z.int(),
      ring: z.int(),
      askedAt: instant,
      answer: z.nullable(z.enum(Object.keys(askAnswers) as [AskAnswer, ...AskAnswer[]])),
      answerWords: z.nullable(z.string()),
    }),
  ),
});
export type StaffHelpCall = z.infer<typeof staffHelpCall>;

/** How the rings of a community grow; *settings* of its head. */
export const helpRings = z.object({
  /** So many more neighbours are asked in each ring. */
  people: z.int("请写几个人。").check(z.minimum(1, "至少 1 个人。"), z.maximum(20, "一圈最多 20 个人。")),
  /** The first ring's radius in metres; each next one is twice as wide. */
  firstM: z.int("请写多少米。").check(z.minimum(200, "至少 200 米。"), z.maximum(5000, "最多 5000 米。")),
  rings: z.int("请写几圈。").check(z.minimum(1, "至少一圈。"), z.maximum(6, "最多 6 圈。")),
  /** Minutes until the next ring. */
  everyMin: z.int("请写几分钟。").check(z.minimum(1, "至少 1 分钟。"), z.maximum(120, "最多 120 分钟。")),
  urgentEveryMin: z.int("请写几分钟。").check(z.minimum(1, "至少 1 分钟。"), z.maximum(60, "最多 60 分钟。")),
});
export type HelpRings = z.infer<typeof helpRings>;

/** Until a head sets others: five neighbours within a kilometre, then twice as far, at most four times. */
export const usualRings: HelpRings = { people: 5, firstM: 1000, rings: 4, everyMin: 10, urgentEveryMin: 3 };

export const listStaffHelpCalls = endpoint({
  method: "GET",
  path: "/api/staff/help-calls",
  who: "staff",
  summary: "The community's calls for help, open ones or those that are over, with who has been asked.",
  query: z.object({ communityId: z.optional(id), over: z.optional(z.literal("1")), cursor }),
  reply: z.object({
    community: place,
    communities: z.array(place),
    editable: z.boolean(),
    /** May this person set the rings. */
    steers: z.boolean(),
    rings: helpRings,
    calls: z.array(staffHelpCall),
    nextCursor: z.nullable(z.string()),
  }),
  errors: ["not_found", "not_allowed"],
});

export const makeHelpCall = endpoint({
  method: "POST",
  path: "/api/staff/help-calls",
  who: "staff",
  summary: "Staff call volunteers for a resident, or for a place where hands are needed.",
  body: z.object({
    communityId: z.optional(id),
    /** The resident who needs it; null where hands are needed at a place. */
    residentId: z._default(z.nullable(id), null),
    kind: helpKind,
    words: maybeWords(200),
    /** Left out with a resident: what the hall knows. */
    address: maybeWords(120),
    contactPhone: z.optional(phone),
    urgent: z._default(z.boolean(), false),
  }),
  reply: z.object({ id }),
  errors: ["not_allowed", "not_found", "already_registered", "bad_input"],
  creates: true,
});

export const moveHelpCall = endpoint({
  method: "POST",
  path: "/api/staff/help-calls/:callId/moves",
  who: "staff",
  summary: "Asks the next ring at once, or closes a call that the community has seen to itself.",
  params: callId,
  body: z.object({ move: z.enum(["widen", "settle"]), words: maybeWords(200) }),
  reply: staffHelpCall,
  errors: ["not_found", "not_allowed", "wrong_state", "bad_input"],
  creates: true,
});

export const openHelpContact = endpoint({
  method: "POST",
  path: "/api/staff/help-calls/:callId/contact",
  who: "staff",
  summary: "Opens address, phone and words of a call that is not over on purpose; the reason goes on the audit log.",
  params: callId,
  body: z.object({ reason: words(200, "请写为什么要看。") }),
  reply: z.object({ phone: z.nullable(z.string()), address: z.string(), words: z.string() }),
  errors: ["not_found", "not_allowed", "wrong_state"],
});

export const setHelpRings = endpoint({
  method: "PUT",
  path: "/api/staff/help-rings",
  who: "staff",
  summary: "Sets how the rings of a community grow.",
  body: z.object({ communityId: z.optional(id), ...helpRings.shape }),
  reply: helpRings,
  errors: ["not_found", "not_allowed"],
});
