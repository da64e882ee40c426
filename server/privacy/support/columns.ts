// What goes into a copy for who mends the hall. Nothing does unless a line here says so: a new table stays out, and a new
// column's words are told by their length only.

/** Of mediations, of who may sign in and of what lies under way nothing leaves the house, not even how much there is. */
export const leftOut = [
  /^dispute/,
  /^agreement_/,
  /^(session|staff_credential|staff_totp|staff_recovery_code|wechat_account|wechat_push|subscription|idempotency_key)$/,
  /^(audit_entry|audit_chain|audit_check|outbox|mandate|_migration|_prisma_migrations)$/,
];

/** What hangs on the wall or steers the hall: copied as it is. */
export const open = new Set([
  "community",
  "community_boundary",
  "desk",
  "queue",
  "opening_hours",
  "calendar_day",
  "calendar_version",
  "item",
  "resource",
  "slot",
  "schedule_exception",
  "rule",
  "rule_set",
  "escalation_rung",
  "scheduled_job",
  "number_block",
]);

/** Words that are states and kinds of the hall's own making. */
export const ownWords = new Set([
  "act",
  "action",
  "actorKind",
  "body",
  "channel",
  "code",
  "dueKind",
  "finding",
  "itemCode",
  "kind",
  "letter",
  "mime",
  "mode",
  "move",
  "origin",
  "ownerKind",
  "priority",
  "proposedBy",
  "purpose",
  "role",
  "source",
  "stage",
  "state",
  "topic",
  "uploaderKind",
  "verdict",
  "wechat",
]);

/** Days that tell who somebody is: only the year is copied. */
export const yearOnly = new Set(["birthDate"]);
/** Places of people: copied to about a kilometre. */
export const aboutWhere = new Set(["lng", "lat"]);
