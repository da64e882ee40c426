import type { RuleText } from "../../../contract/rule-text.js";
import type { RuleFault } from "../../../contract/rules.js";
import type { CommunityEntry } from "../../communities/directory.js";
import type { Checked } from "./checked.js";

/** What is wrong with one rule by itself: names that nobody knows, a desk that is not there, conditions that never hold. */
export function faultsOfOne(rule: RuleText, place: number, world: Checked): RuleFault[] {
  const told = (level: RuleFault["level"], code: string, field: string, words: string): RuleFault => ({
    level,
    code,
    place,
    field,
    sentence: `${nameOf(rule, place)}${words}`,
  });
  const error = (code: string, field: string, words: string) => told("error", code, field, words);
  const warning = (code: string, field: string, words: string) => told("warning", code, field, words);
  return [
    ...unknownCodes(rule, world).map(({ field, words }) => error("unknown_code", field, words)),
    ...emptyLists(rule).map(({ field, words }) => error("empty_list", field, words)),
    ...neverHolds(rule, world).map(({ field, words }) => error("never_holds", field, words)),
    ...(rule.off ? [] : deskFaults(rule, world).map(({ field, words }) => error("no_desk", field, words))),
    ...personFaults(rule, world).map(({ field, words }) => error("no_person", field, words)),
    ...emptyEffects(rule).map(({ field, words }) => error("empty_list", field, words)),
    ...strangerFaults(rule, world).map(({ field, words }) => warning("not_at_desk", field, words)),
    ...(rule.validUntil && rule.validUntil < world.today && !datesCross(rule)
      ? [warning("over", "validUntil", `到 ${rule.validUntil} 就过期了，现在不起作用。`)]
      : []),
    ...(rule.off ? [warning("off", "off", "停用着，不会派单。")] : []),
  ];
}

/** 第 3 条“社会救助” */
export function nameOf({ name }: { name: string }, place: number): string {
  return `第 ${place + 1} 条“${name}”`;
}

interface Finding {
  field: string;
  words: string;
}

function unknownCodes({ conditions: c }: RuleText, { items, directory }: Checked): Finding[] {
  const communities = new Set([...directory.communities.values()].map(({ code }) => code));
  return [
    ...(c.items ?? [])
      .filter((code) => !items.has(code))
      .map((code) => ({ field: "conditions.items", words: `写了没有的事项“${code}”。` })),
    ...(c.communities ?? [])
      .filter((code) => !communities.has(code))
      .map((code) => ({ field: "conditions.communities", words: `写了没有的社区“${code}”。` })),
  ];
}

const listNames = {
  items: "事项",
  kinds: "哪一类",
  services: "服务",
  words: "词",
  communities: "社区",
  traits: "居民情况",
  channels: "来处",
} as const;

function emptyLists({ conditions }: RuleText): Finding[] {
  const names = Object.keys(listNames) as (keyof typeof listNames)[];
  return [
    ...names
      .filter((name) => conditions[name]?.length === 0)
      .map((name) => ({
        field: `conditions.${name}`,
        words: `的${listNames[name]}一样也没选，去掉这个条件或者选上。`,
      })),
    ...(conditions.words?.some((word) => word.trim() === "")
      ? [{ field: "conditions.words", words: "有一个词是空的，空的词什么话都碰得上。" }]
      : []),
  ];
}

function neverHolds(rule: RuleText, { items }: Checked): Finding[] {
  const { hours, items: codes, kinds, services } = rule.conditions;
  const known = codes ? codes.flatMap((code) => items.get(code) ?? []) : [...items.values()];
  const fits = known.some(
    (item) =>
      (!kinds || kinds.some((kind) => kind === item.kind)) &&
      (!services || services.some((service) => service === item.service)),
  );
  const narrowed = (codes?.length ?? 1) > 0 && (kinds?.length ?? 1) > 0 && (services?.length ?? 1) > 0;
  return [
    ...(datesCross(rule) ? [{ field: "validUntil", words: "的停用日期比生效日期还早，永远不起作用。" }] : []),
    ...(hours && hours.from === hours.to
      ? [{ field: "conditions.hours", words: "的时间从几点到几点是同一刻，永远碰不上。" }]
      : []),
    // Codes that nobody knows are told as such.
    ...(!fits && narrowed && known.length
      ? [{ field: "conditions.items", words: "选的事项、类别和服务对不上，没有一件事同时合得上。" }]
      : []),
  ];
}

function datesCross({ validFrom, validUntil }: RuleText): boolean {
  return validFrom !== null && validUntil !== null && validUntil < validFrom;
}

function deskFaults(rule: RuleText, { directory }: Checked): Finding[] {
  const communities = [...directory.communities.values()];
  const words = missingDesk(rule, communities);
  const { deskCode, coDesks = [] } = rule.effect;
  return [
    ...(words ? [{ field: "effect.deskCode", words }] : []),
    ...coDesks.flatMap((code): Finding[] => {
      if (code === deskCode) return [{ field: "effect.coDesks", words: "请协办的窗口就是主办的，去掉它。" }];
      const missing = missingDesk({ ...rule, effect: { deskCode: code } }, communities);
      return missing ? [{ field: "effect.coDesks", words: `请人协办：${missing}` }] : [];
    }),
  ];
}

function emptyEffects({ effect: { coDesks, notify } }: RuleText): Finding[] {
  return [
    ...(coDesks?.length === 0 ? [{ field: "effect.coDesks", words: "要请人协办，一个窗口也没选。" }] : []),
    ...(notify?.posts.length === 0 && notify.staffIds.length === 0
      ? [{ field: "effect.notify", words: "要告诉人，一个也没选。" }]
      : []),
  ];
}

/** Whom the rule names takes it only at a desk where that person answers. */
function strangerFaults({ conditions: c, effect }: RuleText, { directory, staff }: Checked): Finding[] {
  const person = effect.staffId === undefined ? undefined : staff.get(effect.staffId);
  if (!person) return [];
  const queues = [...directory.communities.values()]
    .filter(({ code }) => !c.communities || c.communities.includes(code))
    .flatMap(({ desks }) => desks.filter(({ code }) => code === effect.deskCode).map(({ queueId }) => queueId));
  if (queues.some((queueId) => person.queueIds.has(queueId))) return [];
  return [{ field: "effect.staffId", words: `指定的${person.name}不在这个窗口，会按窗口自己的派法。` }];
}

/** Why a rule's desk can take nothing in any of the communities that it is for; null when one can. */
export function missingDesk(
  { conditions, effect }: Pick<RuleText, "conditions" | "effect">,
  communities: Iterable<CommunityEntry>,
): string | null {
  const all = [...communities];
  const named = conditions.communities ? all.filter(({ code }) => conditions.communities?.includes(code)) : all;
  const desksIn = (places: CommunityEntry[]) =>
    places.flatMap(({ desks }) => desks.filter(({ code }) => code === effect.deskCode));
  const anywhere = desksIn(all);
  const here = desksIn(named);
  const name = anywhere.at(-1)?.name ?? effect.deskCode;
  if (anywhere.length === 0) return `要派给“${name}”，哪个社区都没有这个窗口。`;
  if (here.length === 0) return `要派给“${name}”，可选的社区都没有这个窗口。`;
  if (here.every((desk) => !desk.open)) return `要派给“${name}”，这个窗口都停了。`;
  if (!here.some((desk) => desk.open && desk.staffed)) return `要派给“${name}”，这个窗口现在没有人。`;
  return null;
}

function personFaults({ effect: { staffId, notify } }: RuleText, { staff }: Checked): Finding[] {
  return [
    ...(staffId && !staff.has(staffId)
      ? [{ field: "effect.staffId", words: "指定的人已经不在岗，换一位或者去掉。" }]
      : []),
    ...(notify?.staffIds.some((id) => !staff.has(id))
      ? [{ field: "effect.notify", words: "要告诉的人有的已经不在岗，请去掉。" }]
      : []),
  ];
}
