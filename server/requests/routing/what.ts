import type { CommunityEntry, DeskEntry, Directory } from "../../communities/directory.js";
import type { Facts } from "./facts.js";
import type { Rule } from "./rules.js";

/** The desk that a request goes to, the rule that sent it there, and why, as the end of the resident's sentence. */
export interface DeskChoice {
  desk: DeskEntry;
  rule: Rule | undefined;
  words: string;
}

/** What: the first rule that matches, else the item's own desk; one that cannot take it hands on to the general desk. */
export function chooseDesk(
  facts: Facts,
  community: CommunityEntry,
  rule: Rule | undefined,
  { desksByQueue, county }: Directory,
): DeskChoice {
  const fixed = desksByQueue.get(facts.fixedQueueId ?? "");
  if (fixed) return { desk: fixed, rule: undefined, words: `由${fixed.name}接待` };
  const wanted = rule?.effect.deskCode ?? facts.item.deskCode;
  const desk = openDesk(community, wanted);
  if (desk && rule) return { desk, rule, words: rule.because };
  const by = community.kind === "county" ? "" : "本社区";
  if (desk) return { desk, rule: undefined, words: `${facts.item.title}由${by}${desk.name}受理` };
  const general = openDesk(community, "general");
  if (general) return { desk: general, rule: undefined, words: `先由${by}${general.name}接下，再找到办的人` };
  const last = county.desks.find((candidate) => candidate.code === "general") ?? county.desks[0];
  if (!last) throw new Error("The county has no desk: a hall needs its county's own desk.");
  return { desk: last, rule: undefined, words: `先由${county.name}接下，再找到办的人` };
}

/** The desk of that code, where it is open and somebody answers. */
export function openDesk(community: CommunityEntry, code: string): DeskEntry | undefined {
  return community.desks.find((desk) => desk.code === code && desk.open && desk.staffed);
}
