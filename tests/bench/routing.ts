import { catalogue } from "../../server/catalogue/queries.js";
import { directory } from "../../server/communities/directory.js";
import { decide } from "../../server/requests/routing/decide.js";
import type { Facts } from "../../server/requests/routing/facts.js";
import { compileRules, type Rule } from "../../server/requests/routing/rules.js";

/** The cost of one routing decision by the number of rules, in microseconds. */
export async function benchRouting(): Promise<Record<string, number>> {
  const world = await directory();
  const items = [...(await catalogue()).values()];
  const communities = [...world.communities.values()].filter(({ kind }) => kind === "community");
  const figures: Record<string, number> = {};
  for (const count of [10, 100, 500, 2000]) {
    const rules = compileRules({
      version: 1,
      rules: Array.from({ length: count }, (_, place) => ruleAt(place, items)),
    });
    const asked = Array.from({ length: 2_000 }, (_, place): Facts => {
      const item = items[place % items.length];
      if (!item) throw new Error("the catalogue is empty");
      return {
        item,
        text: "楼上漏水，说了两次也不修，我妈八十了一个人住",
        channel: "browser",
        traits: place % 3 ? [] : ["elder80"],
        homeCommunityId: communities[place % communities.length]?.id,
        homeAddress: "",
        day: "2026-11-23",
      };
    });
    for (const facts of asked) decide(facts, { directory: world, rules });
    const rounds = 50;
    const started = performance.now();
    for (let round = 0; round < rounds; round++) for (const facts of asked) decide(facts, { directory: world, rules });
    figures[`routing.decision_us.${count}_rules`] = ((performance.now() - started) * 1000) / (rounds * asked.length);
  }
  return figures;
}

/** Rules of every kind, most of which match nothing, as in a county's real set; one in ten is for everybody. */
function ruleAt(place: number, items: { code: string }[]): Rule {
  const own = place % 10 === 0 ? {} : { items: [items[place % items.length]?.code ?? ""] };
  return {
    id: String(place),
    name: `rule ${place}`,
    conditions: {
      ...own,
      words: [`词${place}`, `语${place}`],
      ...(place % 4 ? {} : { traits: ["disabled" as const] }),
    },
    effect: { deskCode: "general" },
    because: "由综合窗口受理",
    validFrom: null,
    validUntil: null,
  };
}
