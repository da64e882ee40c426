import { type InfiniteData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useReducer, useRef, useState } from "react";
import { getStaffMe } from "../../../../contract/identity.js";
import { listQueue, liveMessage, type QueueRow, streamQueue } from "../../../../contract/staff.js";
import { type Connection, listen } from "../../platform/event-stream.js";
import { hall } from "../../platform/hall.js";
import { savedViewsKey } from "../filters/queries.js";
import { insertRows, orderOf, type Page, type Pages, replaceRow, rowsOf } from "../pages.js";
import { nameOfPlace, type Place, usePlace, wholeList } from "../place.js";
import { tellPresence } from "../presence/news.js";
import { countsQuery, queryOf, queueQuery, requestQuery } from "../queries.js";
import { forgetGroups } from "../queue/settled-groups.js";
import { type News, newsReducer, noNews } from "./news.js";

interface LiveList {
  connection: Connection;
  news: News;
  /** Puts what has arrived into the list, on the person's own wish. */
  putIn: () => void;
  /** Fetches the list anew, from its start. */
  startOver: () => void;
  /** Shows the new state of a row at once, without waiting for the stream. */
  refresh: (number: string) => void;
}

const LiveContext = createContext<LiveList | null>(null);

/** The live state of the list one is in. */
export function useLiveList(): LiveList {
  const live = useContext(LiveContext);
  if (!live) throw new Error("useLiveList is called outside LiveListProvider");
  return live;
}

/**
 * Keeps the present list true while it is shown, and while one looks at a request that was opened from it.
 * @param onInbox one's inbox has something new, or may have got it while the stream was cut
 */
export function LiveListProvider({ onInbox, children }: { onInbox: () => void; children: ReactNode }) {
  const client = useQueryClient();
  const place = usePlace() ?? wholeList("community");
  const here = useRef(place);
  here.current = place;
  const [connection, setConnection] = useState<Connection>("connecting");
  const [news, dispatch] = useReducer(newsReducer, noNews);
  const newsNow = useRef(news);
  newsNow.current = news;
  useHeldList(usePlace());

  const actions = useMemo(() => {
    const toLookAt = new Set<string>();
    let working = false;

    /** One after the other: after a reconnection the server may tell a hundred changes at once. */
    async function lookAtAll() {
      if (working) return;
      working = true;
      for (const number of toLookAt) {
        toLookAt.delete(number);
        await lookAt(number).catch(() => {});
      }
      working = false;
      void client.invalidateQueries({ queryKey: countsQuery.queryKey });
      void client.invalidateQueries({ queryKey: savedViewsKey });
    }

    async function lookAt(number: string) {
      const then = here.current;
      const key = queueQuery(then).queryKey;
      const row = await findRow(then, number);
      const pages = client.getQueryData<InfiniteData<Page, string | undefined>>(key);
      if (!pages || nameOfPlace(here.current) !== nameOfPlace(then)) return;
      const listed = rowsOf(pages).some((old) => old.number === number);
      if (row && listed) {
        client.setQueryData<Pages>(key, replaceRow(pages, row));
        dispatch({ type: "stayed", number });
      } else if (row && !then.q) {
        dispatch({ type: "arrived", row });
      } else if (listed) {
        dispatch({ type: "left", number });
        const elsewhere = await findRow(wholeList("any"), number);
        if (elsewhere) client.setQueryData<Pages>(key, (now) => now && replaceRow(now, elsewhere));
      } else {
        dispatch({ type: "left", number });
      }
    }

    function refresh(number: string) {
      toLookAt.add(number);
      void lookAtAll();
    }

    function putIn() {
      const { waiting } = newsNow.current;
      client.setQueryData<Pages>(
        queueQuery(here.current).queryKey,
        (pages) => pages && insertRows(pages, waiting, orderOf(here.current)),
      );
      dispatch({ type: "put_in" });
    }

    function startOver() {
      forgetGroups();
      dispatch({ type: "fetched_anew" });
      void client.resetQueries({ queryKey: queueQuery(here.current).queryKey });
      void client.invalidateQueries({ queryKey: countsQuery.queryKey });
    }

    return { refresh, putIn, startOver };
  }, [client]);

  // News belong to one list only.
  useEffect(() => dispatch({ type: "fetched_anew" }), [nameOfPlace(place)]);

  useEffect(
    () =>
      listen(streamQueue.path, ["request", "inbox", "presence"], {
        onConnection: (now) => {
          setConnection(now);
          if (now !== "live") return;
          void client.invalidateQueries({ queryKey: countsQuery.queryKey });
          onInbox();
        },
        // A refused stream says no reason; asking who is here renews an ended session by the usual way.
        mayReopen: () => hall(getStaffMe, {}),
        onMessage: (data, name) => {
          if (name === "inbox") return onInbox();
          if (name === "presence") return tellPresence(data);
          const message = liveMessage.safeParse(JSON.parse(data));
          if (!message.success) return;
          void client.invalidateQueries({ queryKey: requestQuery(message.data.number).queryKey });
          actions.refresh(message.data.number);
        },
      }),
    [client, actions, onInbox],
  );

  const live = useMemo(() => ({ connection, news, ...actions }), [connection, news, actions]);
  return <LiveContext.Provider value={live}>{children}</LiveContext.Provider>;
}

/** Holds the list in memory while one reads a request of it, so that going back finds it as it was. */
function useHeldList(place: Place | null) {
  useInfiniteQuery({ ...queueQuery(place ?? wholeList("community")), enabled: place !== null });
}

/**
 * The row of a request as it would stand in a view now; null when it does not belong there. A number may be the
 * beginning of a longer one of the same day, hence a few.
 */
async function findRow(place: Place, number: string): Promise<QueueRow | null> {
  const { rows } = await hall(listQueue, { query: { ...queryOf(place), q: number, limit: 10 } });
  return rows.find((row) => row.number === number) ?? null;
}
