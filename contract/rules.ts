import * as z from "zod/mini";
import { serviceCode } from "./catalogue.js";
import { endpoint } from "./endpoint.js";
import { id, instant, maybeWords, requestNumber, words } from "./fields.js";
import { requestKind } from "./lifecycle.js";
import { channel, ruleText, ruleTexts, trait } from "./rule-text.js";

/** What is wrong with a rule set, or worth a second look, as one sentence that names the rule. */
export const ruleFault = z.object({
  /** An error refuses the whole set; a warning is shown and allowed. */
  level: z.enum(["error", "warning"]),
  code: z.string(),
  /** The rule's place in the set, from 0; null: the set as a whole. */
  place: z.nullable(z.int()),
  /** The field of the rule, such as effect.deskCode. */
  field: z.nullable(z.string()),
  sentence: z.string(),
});
export type RuleFault = z.infer<typeof ruleFault>;

export const publishedRule = z.object({
  ...ruleText.shape,
  /** Switched off by itself since then, and why. */
  broken: z.nullable(z.object({ at: instant, reason: z.string() })),
  /** Of the last 30 days' requests, how many it sent, and how many of those were sent on by hand. */
  sent: z.int(),
  sentOn: z.int(),
});
export type PublishedRule = z.infer<typeof publishedRule>;

const versionHead = z.object({ version: z.int(), publishedAt: instant, author: z.string(), note: z.string() });
export type VersionHead = z.infer<typeof versionHead>;

export const ruleDraft = z.object({
  revision: z.int(),
  /** null: nobody has begun one. */
  rules: z.nullable(ruleTexts),
  basedOn: z.nullable(z.int()),
  editor: z.nullable(z.string()),
  updatedAt: z.nullable(instant),
});
export type RuleDraft = z.infer<typeof ruleDraft>;

export const rulesPage = z.object({
  /** Of the newest set whose time has come; null before the first. */
  inForce: z.nullable(versionHead),
  rules: z.array(publishedRule),
  /** A set that is published for a later time. */
  scheduled: z.nullable(versionHead),
  /** The newest version there is; what is published next stands on it. */
  newest: z.int(),
  mayEdit: z.boolean(),
  /** Only for those who may edit. */
  draft: z.nullable(ruleDraft),
});
export type RulesPage = z.infer<typeof rulesPage>;

export const getRules = endpoint({
  method: "GET",
  path: "/api/staff/rules",
  who: "staff",
  summary:
    "The rules in force with what each did in the last 30 days, what is scheduled, and the county's shared draft.",
  reply: rulesPage,
});

/** What a rule can be made of. */
export const ruleChoices = z.object({
  items: z.array(z.object({ code: z.string(), title: z.string(), service: serviceCode, kind: requestKind })),
  communities: z.array(z.object({ id, code: z.string(), name: z.string() })),
  /** By code, with the communities where it is open and somebody answers. */
  desks: z.array(z.object({ code: z.string(), name: z.string(), communities: z.array(z.string()) })),
  staff: z.array(z.object({ id, name: z.string(), communityName: z.string() })),
});
export type RuleChoices = z.infer<typeof ruleChoices>;

export const getRuleChoices = endpoint({
  method: "GET",
  path: "/api/staff/rules/choices",
  who: "staff",
  summary: "The items, communities, desks and people that a rule can name; people only for those who may edit.",
  reply: ruleChoices,
});

export const checkRules = endpoint({
  method: "POST",
  path: "/api/staff/rules/check",
  who: "staff",
  summary: "Checks a rule set without keeping it: every fault and every warning, each as one sentence.",
  body: z.object({ rules: ruleTexts }),
  reply: z.object({
    faults: z.array(ruleFault),
    /** What it would change against the rules in force, as sentences. */
    changes: z.array(z.string()),
  }),
  errors: ["not_allowed"],
});

export const saveRuleDraft = endpoint({
  method: "PUT",
  path: "/api/staff/rules/draft",
  who: "staff",
  summary: "Keeps the shared draft, on the revision that was seen; a set with any fault is refused as a whole.",
  body: z.object({ revision: z.int(), basedOn: z.int(), rules: ruleTexts }),
  reply: z.object({ draft: ruleDraft, warnings: z.array(ruleFault) }),
  errors: ["not_allowed", "wrong_state"],
});

export const discardRuleDraft = endpoint({
  method: "DELETE",
  path: "/api/staff/rules/draft",
  who: "staff",
  summary: "Throws the shared draft away, on the revision that was seen.",
  query: z.object({ revision: z.coerce.number().check(z.int()) }),
  reply: rulesPage,
  errors: ["not_allowed", "wrong_state"],
});

const publication = {
  /** The newest version that its author saw: nobody publishes over what was published meanwhile. */
  onTopOf: z.int(),
  note: words(200, "写一句改了什么。"),
} as const;

export const publishRules = endpoint({
  method: "POST",
  path: "/api/staff/rules/versions",
  who: "staff",
  summary: "Publishes the shared draft as the next version, now or at a time.",
  body: z.object({ ...publication, revision: z.int(), at: z.optional(instant) }),
  reply: rulesPage,
  errors: ["not_allowed", "wrong_state", "too_late"],
  creates: true,
});

export const rollBackRules = endpoint({
  method: "POST",
  path: "/api/staff/rules/versions/:version/restore",
  who: "staff",
  summary: "Publishes the rules of an earlier version anew, as the next version and at once.",
  params: z.object({ version: z.coerce.number().check(z.int(), z.minimum(1)) }),
  body: z.object(publication),
  reply: rulesPage,
  errors: ["not_allowed", "not_found", "wrong_state"],
  creates: true,
});

export const listRuleVersions = endpoint({
  method: "GET",
  path: "/api/staff/rules/versions",
  who: "staff",
  summary: "The latest versions with author, note, and what each changed, as sentences; the newest first.",
  query: z.object({ before: z.optional(z.coerce.number().check(z.int(), z.minimum(1))) }),
  reply: z.object({
    versions: z.array(
      z.object({
        ...versionHead.shape,
        state: z.enum(["in_force", "scheduled", "past"]),
        count: z.int(),
        changes: z.array(z.string()),
      }),
    ),
    /** Where the next page starts; null when there are no earlier ones. */
    before: z.nullable(z.int()),
  }),
});

export const traceStep = z.object({
  place: z.int(),
  name: z.string(),
  outcome: z.enum(["matched", "not_matched", "off", "broken", "not_tried"]),
  /** 没说到“受伤”“打架” */
  why: z.string(),
});
export type TraceStep = z.infer<typeof traceStep>;

export const tryRules = endpoint({
  method: "POST",
  path: "/api/staff/rules/try",
  who: "staff",
  summary:
    "Where a request would go and why: each rule in order, the decision, and the sentence that the resident reads.",
  body: z.object({
    /** A rule set that is not in force; only for those who may edit. */
    rules: z.optional(ruleTexts),
    itemCode: z.string().check(z.maxLength(60)),
    text: maybeWords(2000),
    /** One's own when left out; the county's when left out by the county. */
    communityId: z.optional(id),
    traits: z._default(z.array(trait), []),
    channel: z._default(channel, "mini_program"),
    /** Now when left out. */
    at: z.optional(instant),
  }),
  reply: z.object({
    communityName: z.string(),
    deskName: z.string(),
    /** By when: 11月30日 周一 */
    dueWords: z.string(),
    promisedDays: z.int(),
    priority: z.int(),
    staffName: z.nullable(z.string()),
    /** Desks of that community that are asked for their part. */
    coDeskNames: z.array(z.string()),
    /** Posts and people that are told. */
    told: z.array(z.string()),
    /** The place of the rule that decided; null: the item's own desk. */
    rule: z.nullable(z.object({ place: z.int(), name: z.string() })),
    sentence: z.string(),
    steps: z.array(traceStep),
  }),
  errors: ["not_allowed", "not_found"],
});

/** A request that was made up to try rules on. */
export const sampleRequest = z.strictObject({
  itemCode: z.string().check(z.maxLength(60)),
  text: z.string().check(z.maxLength(2000)),
  communityCode: z.string().check(z.maxLength(40)),
  traits: z.optional(z.array(trait)),
});
export type SampleRequest = z.infer<typeof sampleRequest>;

/** A sum of requests before and after, of one queue or of all desks with one code. */
const load = { name: z.string(), before: z.int(), after: z.int() };

export const dryRunResult = z.object({
  /** How many requests were tried, over how many working days. */
  total: z.int(),
  workingDays: z.int(),
  moved: z.int(),
  /** Of the moved ones, those that staff themselves had sent to the new desk already. */
  confirmed: z.int(),
  /** Queues that would have more or fewer, the greatest change first. */
  queues: z.array(z.object({ queueId: id, communityName: z.string(), ...load })),
  /** All desks of a code together. */
  desks: z.array(z.object({ code: z.string(), ...load })),
  /** A page of those that would have gone elsewhere, the latest first. Of a mediation nothing but its number is told. */
  requests: z.array(
    z.object({
      number: z.nullable(requestNumber),
      title: z.string(),
      confidential: z.boolean(),
      from: z.nullable(z.string()),
      to: z.nullable(z.string()),
      rule: z.nullable(z.string()),
    }),
  ),
  /** What the next page skips; null when there is none. */
  next: z.nullable(z.int()),
});
export type DryRunResult = z.infer<typeof dryRunResult>;

export const dryRunRules = endpoint({
  method: "POST",
  path: "/api/staff/rules/dry-run",
  who: "staff",
  summary:
    "Runs a rule set over the last 30 days' requests, or over a sample, and says which would have gone elsewhere than by the rules in force.",
  body: z.object({
    rules: ruleTexts,
    sample: z.optional(z.array(sampleRequest).check(z.maxLength(1000, "一次最多试 1000 件。"))),
    /** So many of the moved ones were listed before. */
    skip: z._default(z.int().check(z.minimum(0)), 0),
  }),
  reply: dryRunResult,
  errors: ["not_allowed"],
});

export const readRuleSample = endpoint({
  method: "POST",
  path: "/api/staff/rules/sample",
  who: "staff",
  summary:
    "Reads a sample from an Excel sheet (multipart field `file`; columns 事项, 说的话, 社区, 居民情况) for a dry run; nothing is kept. A half right one is refused with every fault named.",
  reply: z.object({ sample: z.array(sampleRequest) }),
  errors: ["not_allowed", "body_too_large", "wrong_file_type"],
  raw: "upload",
});
