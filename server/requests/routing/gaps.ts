import type { RuleText } from "../../../contract/rule-text.js";
import type { RuleFault } from "../../../contract/rules.js";
import type { CommunityEntry } from "../../communities/directory.js";
import type { Checked, KnownItem } from "./checked.js";
import { fewOf } from "./order.js";

/**
 * Items whose desk cannot take them in some community and that no rule surely sends elsewhere: they fall to the general
 * desk. One warning for each desk.
 */
export function gapsOf(rules: readonly RuleText[], { items, directory }: Checked): RuleFault[] {
  const communities = [...directory.communities.values()].filter(({ kind }) => kind === "community");
  const catching = rules.filter(isSure);
  // What is booked stands at its own desk already.
  const routed = [...items.values()].filter((item) => item.open && item.kind !== "booking");
  const codes = [...new Set(routed.map(({ deskCode }) => deskCode))];
  return codes.flatMap((code): RuleFault[] => {
    const lacking = communities.filter((community) => !canTake(community, code));
    const uncaught = routed
      .filter((item) => item.deskCode === code)
      .map((item) => ({
        item,
        places: lacking.filter((place) => !catching.some((rule) => catches(rule, item, place))),
      }))
      .filter(({ places }) => places.length > 0);
    if (uncaught.length === 0) return [];
    const places = [...new Set(uncaught.flatMap(({ places }) => places))];
    const desk = communities.flatMap(({ desks }) => desks).find((candidate) => candidate.code === code);
    return [
      {
        level: "warning",
        code: "gap",
        place: null,
        field: null,
        sentence: `${fewOf(places.map(({ name }) => name))}没有能接的“${desk?.name ?? code}”，也没有规则管，${fewOf(uncaught.map(({ item }) => item.title))}会先到综合窗口。`,
      },
    ];
  });
}

/** Holds whatever is written, whoever asks, whenever. */
function isSure({ conditions: c, validFrom, validUntil, off }: RuleText): boolean {
  return !off && !validFrom && !validUntil && !c.words && !c.traits && !c.channels && !c.hours && !c.danger;
}

function catches({ conditions: c, effect }: RuleText, item: KnownItem, place: CommunityEntry): boolean {
  return (
    (!c.items || c.items.includes(item.code)) &&
    (!c.kinds || c.kinds.some((kind) => kind === item.kind)) &&
    (!c.services || c.services.some((service) => service === item.service)) &&
    (!c.communities || c.communities.includes(place.code)) &&
    canTake(place, effect.deskCode)
  );
}

function canTake({ desks }: CommunityEntry, code: string): boolean {
  return desks.some((desk) => desk.code === code && desk.open && desk.staffed);
}
