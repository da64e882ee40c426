import {
  checkRules,
  discardRuleDraft,
  dryRunRules,
  getRuleChoices,
  getRules,
  listRuleVersions,
  publishRules,
  readRuleSample,
  rollBackRules,
  saveRuleDraft,
  tryRules,
} from "../../../contract/rules.js";
import type { StaffActor } from "../../actor/actor.js";
import { catalogue } from "../../catalogue/queries.js";
import { dayOf } from "../../communities/calendar/shanghai.js";
import { workingDaysBetween } from "../../communities/calendar/working-days.js";
import { directory } from "../../communities/directory.js";
import { now } from "../../env/clock.js";
import { readUpload } from "../../files/upload.js";
import { route } from "../../http/route.js";
import { changesBetween } from "./changes.js";
import { faultsOf } from "./check.js";
import { discardDraft, publishDraft, rollBack, saveDraft } from "./commands.js";
import { casesOfSample, casesSince } from "./dry-cases.js";
import { dryRun } from "./dry-run.js";
import { findInForce, listRulesOf, rulesInForce } from "./queries.js";
import { asRule, textOf } from "./rows.js";
import { assertEditor, canEditRules } from "./rule-policy.js";
import { namesFrom, presentChoices, presentHead, presentRules, presentVersions } from "./rule-present.js";
import { countSent, findChecked, findDraft, findVersions, listActiveStaff, listVersions } from "./rule-queries.js";
import { compileRules } from "./rules.js";
import { readSample } from "./sample-sheet.js";
import { tryRequest } from "./try.js";

/** Over so many days a rule's work is counted and a draft is run. */
const lookBackDays = 30;
const versionsAPage = 20;

export const ruleRoutes = [
  route(getRules, ({ actor }) => pageFor(actor)),

  route(getRuleChoices, async ({ actor }) => {
    const [items, world] = await Promise.all([catalogue(), directory()]);
    return presentChoices(items.values(), world, canEditRules(actor) ? await listActiveStaff() : []);
  }),

  route(checkRules, async ({ actor, body }) => {
    assertEditor(actor);
    const [checked, inForce] = await Promise.all([findChecked(), findInForce()]);
    const before = inForce ? (await listRulesOf(inForce.version)).map(textOf) : [];
    return {
      faults: faultsOf(body.rules, checked),
      changes: changesBetween(before, body.rules, namesFrom(checked)),
    };
  }),

  route(saveRuleDraft, async ({ actor, body }) => {
    const warnings = await saveDraft(actor, body);
    return { draft: await findDraft(), warnings };
  }),

  route(discardRuleDraft, async ({ actor, query }) => {
    await discardDraft(actor, query.revision);
    return pageFor(actor);
  }),

  route(publishRules, async ({ actor, body }) => {
    await publishDraft(actor, body);
    return pageFor(actor);
  }),

  route(rollBackRules, async ({ actor, params, body }) => {
    await rollBack(actor, params.version, body);
    return pageFor(actor);
  }),

  route(listRuleVersions, async ({ query }) => {
    const [found, { inForce }, checked] = await Promise.all([
      listVersions(query.before, versionsAPage + 1),
      findVersions(),
      findChecked(),
    ]);
    const page = found.slice(0, versionsAPage);
    return {
      versions: presentVersions(page, found[versionsAPage], namesFrom(checked), inForce?.version ?? 0),
      before: found.length > versionsAPage ? (page.at(-1)?.version ?? null) : null,
    };
  }),

  route(tryRules, ({ actor, body }) => tryRequest(actor, body)),

  route(dryRunRules, async ({ actor, body }) => {
    assertEditor(actor);
    const [world, items, before] = await Promise.all([directory(), catalogue(), rulesInForce()]);
    const after = compileRules({ version: before.version, rules: body.rules.map(asRule) });
    const at = now();
    const since = daysBefore(at);
    const cases = body.sample ? casesOfSample(body.sample, world, items, at) : casesSince(since);
    const result = await dryRun(cases, { directory: world }, { before, after }, body.skip);
    const workingDays = body.sample ? 0 : workingDaysBetween(world.calendar, dayOf(since), dayOf(at)).length;
    return { ...result, workingDays };
  }),

  route(readRuleSample, async ({ actor, ctx }) => {
    assertEditor(actor);
    const [{ content }, { communities }, items] = await Promise.all([readUpload(ctx), directory(), catalogue()]);
    return { sample: await readSample(content, [...communities.values()], [...items.values()]) };
  }),
];

async function pageFor(actor: StaffActor) {
  const mayEdit = canEditRules(actor);
  const [{ inForce, scheduled, newest }, sent, draft] = await Promise.all([
    findVersions(),
    countSent(daysBefore(now())),
    mayEdit ? findDraft() : null,
  ]);
  return {
    inForce: inForce && presentHead(inForce),
    rules: inForce ? presentRules(await listRulesOf(inForce.version), sent) : [],
    scheduled: scheduled && presentHead(scheduled),
    newest,
    mayEdit,
    draft,
  };
}

function daysBefore(at: Date): Date {
  return new Date(at.getTime() - lookBackDays * 24 * 3_600_000);
}
