import { queryOptions } from "@tanstack/react-query";
import { listItems } from "../../../contract/catalogue.js";
import type { RuleText } from "../../../contract/rule-text.js";
import { checkRules, getRuleChoices, getRules, listRuleVersions } from "../../../contract/rules.js";
import { hall } from "../platform/hall.js";

export const rulesQuery = queryOptions({
  queryKey: ["rules"],
  queryFn: () => hall(getRules, {}),
  staleTime: 15_000,
});

export const choicesQuery = queryOptions({
  queryKey: ["rules", "choices"],
  queryFn: () => hall(getRuleChoices, {}),
  staleTime: 60_000,
});

/** What the server finds in a set that is not kept yet. */
export const checkQuery = (rules: RuleText[]) =>
  queryOptions({
    queryKey: ["rules", "check", JSON.stringify(rules)],
    queryFn: () => hall(checkRules, { body: { rules } }),
    staleTime: 30_000,
    gcTime: 60_000,
    placeholderData: (previous) => previous,
  });

export const versionsQuery = queryOptions({
  queryKey: ["rules", "versions"],
  queryFn: () => hall(listRuleVersions, { query: {} }),
  staleTime: 0,
});

/** The items that a sentence may mean, the likeliest first. */
export const heardQuery = (sentence: string) =>
  queryOptions({
    queryKey: ["rules", "heard", sentence],
    queryFn: () => hall(listItems, { query: { q: sentence } }),
    staleTime: 60_000,
  });
