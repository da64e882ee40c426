import { useRef, useState } from "react";
import { HallError } from "../../../contract/client.js";
import { listMyRequests, type RequestSummary } from "../../../contract/requests.js";
import { call } from "../platform/client";
import { asHallError, useLoaded } from "../platform/loaded";
import { useResident } from "../platform/session";

export type Filter = "open" | "done" | "all";

/** The resident's requests, page after page. The first page is kept on the phone, the further ones are not. */
export function useMyRequests(filter: Filter) {
  const resident = useResident();
  const [further, setFurther] = useState<Further>(none);
  const loading = useRef(false);
  const loaded = useLoaded(`requests:${resident?.id ?? "nobody"}:${filter}`, async () => {
    if (!resident) throw new HallError("not_signed_in", "请先登录。", 401);
    const page = await call(listMyRequests, { query: { filter } });
    setFurther(none);
    return page;
  });
  const known = further.filter === filter ? further : none;
  const next = known.pages > 0 ? known.next : (loaded.value?.nextCursor ?? null);

  async function more() {
    if (!next || loading.current) return;
    loading.current = true;
    try {
      const page = await call(listMyRequests, { query: { filter, cursor: next } });
      setFurther({
        filter,
        pages: known.pages + 1,
        requests: [...known.requests, ...page.requests],
        next: page.nextCursor,
        fault: undefined,
      });
    } catch (error) {
      setFurther({ ...known, filter, fault: `${asHallError(error).message}点这里再试。` });
    } finally {
      loading.current = false;
    }
  }

  return {
    loaded,
    requests: withoutTwins([...(loaded.value?.requests ?? []), ...known.requests]),
    hasMore: next !== null,
    fault: known.fault,
    more,
  };
}

interface Further {
  filter: Filter | undefined;
  pages: number;
  requests: RequestSummary[];
  next: string | null;
  fault: string | undefined;
}
const none: Further = { filter: undefined, pages: 0, requests: [], next: null, fault: undefined };

/** A request that moved up between two pages comes twice. */
function withoutTwins(requests: RequestSummary[]): RequestSummary[] {
  return [...new Map(requests.map((request) => [request.number, request])).values()];
}
