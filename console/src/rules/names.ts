import { useQuery } from "@tanstack/react-query";
import type { RuleNames } from "../../../contract/rule-words.js";
import type { RuleChoices } from "../../../contract/rules.js";
import { choicesQuery } from "./queries.js";

const noChoices: RuleChoices = { items: [], communities: [], desks: [], staff: [] };

/** What rules can be made of, and what its codes are called. */
export function useChoices(): { choices: RuleChoices; names: RuleNames } {
  const { data: choices = noChoices } = useQuery(choicesQuery);
  return {
    choices,
    names: {
      item: (code) => choices.items.find((item) => item.code === code)?.title ?? code,
      community: (code) => choices.communities.find((community) => community.code === code)?.name ?? code,
      desk: (code) => choices.desks.find((desk) => desk.code === code)?.name ?? code,
      staff: (id) => choices.staff.find((person) => person.id === id)?.name ?? "指定的人",
    },
  };
}
