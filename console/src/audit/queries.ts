import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import { listAudit } from "../../../contract/audit.js";
import type { InputOf } from "../../../contract/endpoint.js";
import { hall } from "../platform/hall.js";

export type Asked = Omit<InputOf<typeof listAudit>["query"], "cursor">;

export const auditQuery = (asked: Asked) =>
  infiniteQueryOptions({
    queryKey: ["audit", asked],
    queryFn: ({ pageParam }) => hall(listAudit, { query: { ...asked, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
