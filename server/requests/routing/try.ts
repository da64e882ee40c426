import type { ParsedOf } from "../../../contract/endpoint.js";
import { toldPostNames } from "../../../contract/rule-text.js";
import type { tryRules } from "../../../contract/rules.js";
import type { StaffActor } from "../../actor/actor.js";
import { catalogue } from "../../catalogue/queries.js";
import { dayOf, dayWords, minutesOf } from "../../communities/calendar/shanghai.js";
import { directory } from "../../communities/directory.js";
import { now } from "../../env/clock.js";
import { notFound } from "../../errors/fault.js";
import { startClock } from "../clock.js";
import { scopeOf } from "../policy.js";
import { decide } from "./decide.js";
import { findInForce, listRulesOf } from "./queries.js";
import { asRule, ruleOf } from "./rows.js";
import { assertEditor } from "./rule-policy.js";
import { listActiveStaff } from "./rule-queries.js";
import { compileRules, type Rule } from "./rules.js";
import { traceRules } from "./trace.js";

/**
 * Where a request would go and why, without anything being written.
 * @throws Fault not_allowed for another's draft; not_found for an item or a community outside one's scope
 */
export async function tryRequest(actor: StaffActor, asked: ParsedOf<typeof tryRules>["body"]) {
  if (asked.rules) assertEditor(actor);
  const [world, items, staff, inForce] = await Promise.all([
    directory(),
    catalogue(),
    listActiveStaff(),
    findInForce(),
  ]);
  const item = items.get(asked.itemCode);
  if (!item) throw notFound("没有这件事项。");
  const scope = scopeOf(actor);
  const community = world.communities.get(asked.communityId ?? actor.communityId);
  if (!community || (scope !== "all" && !scope.includes(community.id))) throw notFound("没有找到这个社区。");
  const version = inForce?.version ?? 0;
  const rules = asked.rules ? asked.rules.map(asRule) : (await listRulesOf(version)).map(ruleOf);
  const at = asked.at ? new Date(asked.at) : now();
  const facts = {
    item,
    text: asked.text,
    channel: asked.channel,
    traits: asked.traits,
    homeCommunityId: community.id,
    homeAddress: "",
    day: dayOf(at),
    minutes: minutesOf(at),
  };
  const decision = decide(facts, { directory: world, rules: compileRules({ version, rules }) });
  const steps = traceRules(
    { ...facts, communityCode: community.code, isWorkingDay: world.calendar.isWorkingDay },
    rules,
    {
      item: (code) => items.get(code)?.title ?? code,
      community: (code) => [...world.communities.values()].find((entry) => entry.code === code)?.name ?? code,
    },
  );
  const home = world.communities.get(decision.communityId) ?? world.county;
  const limits = { promisedDays: decision.promisedDays, legalDays: item.legalDays };
  const { dueAt } = startClock(limits, world.calendar, home.hours, at);
  // A rule that matched may still find no desk; then it did not decide.
  const used = decision.explanation.rule;
  const place = rules.findIndex(({ id }) => id === used?.id);
  return {
    communityName: decision.communityName,
    deskName: decision.deskName,
    dueWords: dayWords(dayOf(dueAt), dayOf(at)),
    promisedDays: decision.promisedDays,
    priority: decision.priority,
    staffName: staff.find(({ id }) => id === decision.wantedStaffId)?.name ?? null,
    coDeskNames: decision.coDesks.map(({ name }) => name),
    told: toldNames(decision.rule, new Map(staff.map(({ id, name }) => [id, name]))),
    rule: used && place >= 0 ? { place, name: used.name } : null,
    sentence: decision.explanation.sentence,
    steps,
  };
}

function toldNames(rule: Rule | null, staff: ReadonlyMap<string, string>): string[] {
  const { posts, staffIds } = rule?.effect.notify ?? { posts: [], staffIds: [] };
  return [...posts.map((post) => toldPostNames[post]), ...staffIds.flatMap((id) => staff.get(id) ?? [])];
}
