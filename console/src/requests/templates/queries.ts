import { queryOptions } from "@tanstack/react-query";
import { listTemplates, templatesFor } from "../../../../contract/templates.js";
import { hall } from "../../platform/hall.js";

export const templatesKey = ["templates"];

export const templatesQuery = queryOptions({
  queryKey: [...templatesKey, "all"],
  queryFn: () => hall(listTemplates, {}),
});

/** The replies that suit a request as it is now: another state has others. */
export const templatesForQuery = (number: string, revision: number) =>
  queryOptions({
    queryKey: [...templatesKey, number, revision],
    queryFn: () => hall(templatesFor, { params: { number } }),
    staleTime: 60_000,
  });
