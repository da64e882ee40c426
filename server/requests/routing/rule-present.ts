import type { AnswerOf } from "../../../contract/endpoint.js";
import type { RuleText } from "../../../contract/rule-text.js";
import type { RuleNames } from "../../../contract/rule-words.js";
import type { getRuleChoices, listRuleVersions, RulesPage, VersionHead } from "../../../contract/rules.js";
import type { CatalogueItem } from "../../catalogue/queries.js";
import type { Directory } from "../../communities/directory.js";
import type { Rule, RuleSet } from "../../db/generated/client.js";
import { changesBetween } from "./changes.js";
import type { Checked } from "./checked.js";
import { brokenOf, textOf } from "./rows.js";

export function presentHead({ version, publishedAt, author, note }: RuleSet): VersionHead {
  return { version, publishedAt: publishedAt.toISOString(), author, note };
}

/** The rules in force, each with what it sent lately, by its origin. */
export function presentRules(
  rows: readonly Rule[],
  sent: ReadonlyMap<string, { sent: number; sentOn: number }>,
): RulesPage["rules"] {
  return rows.map((row) => ({
    ...textOf(row),
    broken: brokenOf(row),
    sent: sent.get(row.origin)?.sent ?? 0,
    sentOn: sent.get(row.origin)?.sentOn ?? 0,
  }));
}

/** Versions with what each changed. `earlier` is the one below the last of them, to compare it with. */
export function presentVersions(
  versions: readonly (RuleSet & { rules: Rule[] })[],
  earlier: { rules: Rule[] } | undefined,
  names: RuleNames,
  inForce: number,
): AnswerOf<typeof listRuleVersions>["versions"] {
  return versions.map((version, index) => {
    const below = versions[index + 1] ?? earlier;
    const texts = (rows: readonly Rule[]): RuleText[] => rows.map(textOf);
    return {
      ...presentHead(version),
      state: version.version === inForce ? "in_force" : version.version > inForce ? "scheduled" : "past",
      count: version.rules.length,
      changes: changesBetween(below ? texts(below.rules) : [], texts(version.rules), names),
    };
  });
}

export function presentChoices(
  items: Iterable<CatalogueItem>,
  { communities }: Directory,
  staff: readonly { id: string; name: string; communityId: string }[],
): AnswerOf<typeof getRuleChoices> {
  const places = communitiesFirst([...communities.values()]);
  const desks = new Map<string, { code: string; name: string; communities: string[] }>();
  for (const place of places) {
    for (const { code, name, open, staffed } of place.desks) {
      const known = desks.get(code) ?? { code, name, communities: [] };
      if (open && staffed) known.communities.push(place.code);
      desks.set(code, known);
    }
  }
  return {
    items: [...items]
      .filter(({ open }) => open)
      .map(({ code, title, service, kind }) => ({ code, title, service, kind })),
    communities: places.filter(({ kind }) => kind === "community").map(({ id, code, name }) => ({ id, code, name })),
    desks: [...desks.values()],
    staff: staff.map(({ id, name, communityId }) => ({
      id,
      name,
      communityName: communities.get(communityId)?.name ?? "",
    })),
  };
}

/** What the codes in rules are called now. */
export function namesFrom({ items, directory, staff }: Checked): RuleNames {
  const places = communitiesFirst([...directory.communities.values()]).reverse();
  const communities = new Map(places.map(({ code, name }) => [code, name]));
  const desks = new Map(places.flatMap((place) => place.desks).map(({ code, name }) => [code, name]));
  return {
    item: (code) => items.get(code)?.title ?? code,
    community: (code) => communities.get(code) ?? code,
    desk: (code) => desks.get(code) ?? code,
    staff: (id) => staff.get(id)?.name ?? "已离岗的同事",
  };
}

/** The county's desks carry names of their own under the same codes: the communities' are the ones that people know. */
function communitiesFirst<Place extends { kind: string }>(places: readonly Place[]): Place[] {
  return [...places.filter(({ kind }) => kind === "community"), ...places.filter(({ kind }) => kind !== "community")];
}
