import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type RulesPage, saveRuleDraft } from "../../../contract/rules.js";
import { hall } from "../platform/hall.js";
import { say } from "../ui/toast.js";
import { rulesQuery } from "./queries.js";
import type { WorkingSet } from "./working-set.js";

/** Keeps the draft for everybody who may edit. After a refusal everything is still here, and the newest is fetched. */
export function useSave() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ revision, basedOn, rules }: WorkingSet) =>
      hall(saveRuleDraft, { body: { revision, basedOn, rules } }),
    onSuccess: ({ draft }, set) => {
      client.setQueryData(rulesQuery.queryKey, (page: RulesPage | undefined) => page && { ...page, draft });
      set.drop();
      say("草稿存好了");
    },
    onError: () => void client.invalidateQueries({ queryKey: rulesQuery.queryKey, exact: true }),
  });
}
