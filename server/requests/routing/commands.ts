import { roleNames } from "../../../contract/identity.js";
import type { RuleText } from "../../../contract/rule-text.js";
import type { RuleFault } from "../../../contract/rules.js";
import type { StaffActor } from "../../actor/actor.js";
import { directory } from "../../communities/directory.js";
import { findSupervisors } from "../../communities/staff/queries.js";
import { audit } from "../../db/audit.js";
import { newId } from "../../db/ids.js";
import { insert, insertAll, mustBeFirst, mustChange, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { badInput, Fault, notFound, refused } from "../../errors/fault.js";
import { tellStaff } from "../../notifications/tell-staff.js";
import { wasDone } from "../repeats.js";
import { brokenRules } from "./broken.js";
import { errorsAmong, faultsOf } from "./check.js";
import { findInForce, listRulesOf, refreshRules } from "./queries.js";
import { ruleOf, textOf } from "./rows.js";
import { assertEditor } from "./rule-policy.js";
import { countyDraft, findChecked, findDraft, findVersion, listActiveStaff } from "./rule-queries.js";

interface Draft {
  revision: number;
  basedOn: number;
  rules: RuleText[];
}

/**
 * Keeps the county's draft, on the revision that its author saw.
 * @returns what is worth a second look
 * @throws Fault not_allowed; bad_input with every error of the set; wrong_state when somebody saved meanwhile
 */
export async function saveDraft(actor: StaffActor, { revision, basedOn, rules }: Draft): Promise<RuleFault[]> {
  assertEditor(actor);
  const faults = await assertFaultless(rules);
  await commit({
    steps: [
      changeDraft(
        revision,
        sql`rules = ${JSON.stringify(rules)}, basedOn = ${basedOn}, editorName = ${actor.name}, updatedAt = ${now()}`,
      ),
    ],
    result: null,
  });
  return faults;
}

/** @throws Fault not_allowed; wrong_state when somebody saved meanwhile */
export async function discardDraft(actor: StaffActor, revision: number): Promise<void> {
  assertEditor(actor);
  await commit({ steps: [changeDraft(revision, sql`rules = NULL, updatedAt = ${now()}`)], result: null });
}

interface Publication {
  onTopOf: number;
  note: string;
}

/**
 * Publishes the draft as the next version; it is in force from `at`, or at once.
 * @throws Fault not_allowed; not_found without a draft; bad_input with every error; wrong_state; too_late
 */
export async function publishDraft(
  actor: StaffActor,
  { revision, at, onTopOf, note }: Publication & { revision: number; at?: string | undefined },
): Promise<void> {
  assertEditor(actor);
  if (await wasDone(actor)) return;
  const from = at ? new Date(at) : now();
  if (at && from <= now()) throw refused("too_late", "生效的时间已经过了，选晚一点的，或者现在就生效。");
  const draft = await findDraft();
  if (draft.revision !== revision) throw changedMeanwhile();
  if (!draft.rules) throw notFound("还没有草稿可以发布。");
  await assertFaultless(draft.rules);
  await commit({
    steps: [
      changeDraft(revision, sql`rules = NULL, updatedAt = ${now()}`),
      ...newVersion(actor, draft.rules, { onTopOf, note }, from),
    ],
    result: null,
    intention: actor.intention,
  });
  refreshRules();
}

/**
 * Publishes the rules of an earlier version anew, at once. Desks may have closed since then, so they are checked again.
 * @throws Fault not_allowed; not_found; bad_input with every error; wrong_state
 */
export async function rollBack(actor: StaffActor, version: number, publication: Publication): Promise<void> {
  assertEditor(actor);
  if (await wasDone(actor)) return;
  const earlier = await findVersion(version);
  if (!earlier) throw notFound("没有这一版。");
  const rules = earlier.rules.map(textOf);
  await assertFaultless(rules);
  await commit({ steps: newVersion(actor, rules, publication, now()), result: null, intention: actor.intention });
  refreshRules();
}

/**
 * Switches off the rules in force that can no longer be met, each exactly once whoever else looks at the same time.
 * Whoever published them is told; where that person has left, the county's supervisors are.
 * @returns how many were switched off now
 */
export async function switchOffBrokenRules(): Promise<number> {
  const [inForce, world, staff] = await Promise.all([findInForce(), directory(), listActiveStaff()]);
  if (!inForce) return 0;
  const rules = (await listRulesOf(inForce.version)).map(ruleOf);
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  const at = now();
  const { authorId } = inForce;
  const told = authorId && names.has(authorId) ? [authorId] : await findSupervisors(at);
  let count = 0;
  for (const { id, name, reason } of brokenRules({ version: inForce.version, rules }, world, names)) {
    const letter = { title: `派单规则“${name}”停了`, text: `${reason}先按事项自己的窗口派，请去改规则。` };
    count += await switchOff(id, reason, at, tellStaff(told, { ...letter, urgent: true }, at));
  }
  if (count > 0) refreshRules();
  return count;
}

async function switchOff(id: string, reason: string, at: Date, letters: Statement[]): Promise<number> {
  const step = sql`UPDATE rule SET brokenAt = ${at}, brokenReason = ${reason.slice(0, 120)} WHERE id = ${id} AND brokenAt IS NULL`;
  try {
    await commit({ steps: [mustChange(1, () => refused("taken_by_other"), step), ...letters], result: null });
    return 1;
  } catch (error) {
    if (error instanceof Fault && error.code === "taken_by_other") return 0;
    throw error;
  }
}

function changeDraft(revision: number, values: Statement): Statement {
  return mustChange(
    1,
    changedMeanwhile,
    sql`UPDATE rule_draft SET revision = revision + 1, ${values} WHERE id = ${countyDraft} AND revision = ${revision}`,
  );
}

function changedMeanwhile(): Fault {
  return refused("wrong_state", "草稿刚刚被另一位同事改过，请先看看最新的。");
}

function newVersion(actor: StaffActor, rules: readonly RuleText[], { onTopOf, note }: Publication, from: Date) {
  const version = onTopOf + 1;
  const overtaken = () => refused("wrong_state", "刚刚有另一位同事发布了新的一版，请先看看它改了什么。");
  const rows = rules.map(({ origin, validFrom, validUntil, ...rule }, place) => ({
    id: newId(),
    version,
    position: place + 1,
    origin,
    ...rule,
    validFrom: dateOf(validFrom),
    validUntil: dateOf(validUntil),
  }));
  return [
    // It must stand on the newest one: neither one that somebody published meanwhile nor one that is not there.
    mustChange(1, overtaken, standsOnNewest(onTopOf)),
    mustBeFirst(
      "PRIMARY",
      overtaken,
      insert("RuleSet", { version, publishedAt: from, author: authorOf(actor), authorId: actor.id, note }),
    ),
    ...(rows.length ? [insertAll("Rule", rows)] : []),
    audit(actor, "publish_rules", `rule_set:${version}`, note),
  ];
}

/** Changes nothing but matches one row, and locks the draft's row, while `onTopOf` is the newest version. */
function standsOnNewest(onTopOf: number): Statement {
  return sql`UPDATE rule_draft SET id = id WHERE id = ${countyDraft}
    AND ${onTopOf} = (SELECT COALESCE(MAX(version), 0) FROM rule_set)`;
}

/** 县级督办 郑守信 */
function authorOf({ posts, name }: StaffActor): string {
  const post = posts.find(({ role }) => role === "supervisor" || role === "administrator");
  return post ? `${roleNames[post.role]} ${name}` : name;
}

function dateOf(day: string | null): Date | null {
  return day ? new Date(`${day}T00:00:00Z`) : null;
}

async function assertFaultless(rules: readonly RuleText[]): Promise<RuleFault[]> {
  const faults = faultsOf(rules, await findChecked());
  const errors = errorsAmong(faults);
  if (errors.length === 0) return faults;
  throw badInput(
    errors.map(({ place, field, sentence }) => ({
      path: ["rules", place, field].filter((part) => part !== null).join("."),
      message: sentence,
    })),
  );
}
