import { queryOptions } from "@tanstack/react-query";
import { listTags } from "../../../../contract/tags.js";
import { hall } from "../../platform/hall.js";

export const tagsQuery = queryOptions({
  queryKey: ["tags"],
  queryFn: () => hall(listTags, {}),
  staleTime: 60_000,
});
