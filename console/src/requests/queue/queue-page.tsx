import { useQuery } from "@tanstack/react-query";
import { RefreshCw, X } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import { Navigate, useNavigate } from "react-router-dom";
import { type ManyAction, type QueueRow, viewNames } from "../../../../contract/staff.js";
import { sentenceOf } from "../../platform/hall.js";
import { useKeys } from "../../platform/keys.js";
import { useNow } from "../../platform/time.js";
import { say } from "../../ui/toast.js";
import { Trouble } from "../../ui/trouble.js";
import { FilterTools } from "../filters/filter-tools.js";
import { NarrowedBar } from "../filters/narrowed-bar.js";
import { savedAt, savedViewsQuery } from "../filters/queries.js";
import { useLiveList } from "../live/live-list.js";
import { ManyBar } from "../many/many-bar.js";
import { ManyDialog } from "../many/many-dialog.js";
import { useChosen } from "../many/use-chosen.js";
import { TransferFromList } from "../moves/transfer-from-list.js";
import { useClaim } from "../moves/use-move.js";
import { nameOfPlace, type Place, queuePath, requestPath, usePlace } from "../place.js";
import { countsQuery } from "../queries.js";
import { TagsDialog } from "../tags/tags-dialog.js";
import { ArrivalsBar } from "./arrivals-bar.js";
import { ConnectionMark } from "./connection-mark.js";
import { EmptyList } from "./empty-list.js";
import { KeyBar } from "./key-bar.js";
import { recallSpot, rememberSpot } from "./list-memory.js";
import { QueueSkeleton } from "./queue-skeleton.js";
import { QueueTable } from "./queue-table.js";
import { SearchBox } from "./search-box.js";
import { useList } from "./use-list.js";

/** A view of the queue; its name and search words are in the address. */
export function QueuePage() {
  const place = usePlace();
  if (!place) return <Navigate to="/" replace />;
  // Another list is another page: nothing of the one before may shine through.
  return <List key={nameOfPlace(place)} place={place} />;
}

function List({ place }: { place: Place }) {
  const now = useNow();
  const navigate = useNavigate();
  const live = useLiveList();
  const claim = useClaim();
  const { data: counts } = useQuery(countsQuery);
  const { query, rows, lines, fold } = useList(place, now);
  const [current, setCurrent] = useState(() => recallSpot(place)?.current ?? null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [transferring, setTransferring] = useState<string | null>(null);
  const [tagging, setTagging] = useState<string[] | null>(null);
  const [doing, setDoing] = useState<{ action: ManyAction; numbers: string[] } | null>(null);
  const drawn = lines.flatMap((line) => (line.type === "row" ? [line.row.number] : []));
  const chosen = useChosen(drawn);
  const { data: kept } = useQuery(savedViewsQuery);
  const saved = savedAt(place, kept?.views);
  const narrowed = place.q !== "" || place.search !== "";
  const name = saved?.name ?? viewNames[place.view];
  const count = counts?.views.find((entry) => entry.view === place.view)?.count;

  useEffect(() => {
    document.title = `${name} - 居民服务大厅`;
  }, [name]);

  function moveTo(number: string) {
    setCurrent(number);
    rememberSpot(place, { current: number });
  }

  function step(by: 1 | -1) {
    const index = current ? drawn.indexOf(current) : -1;
    const next = drawn[index < 0 ? 0 : Math.min(Math.max(index + by, 0), drawn.length - 1)];
    if (next) moveTo(next);
  }

  function open(row: QueueRow) {
    moveTo(row.number);
    if (row.openable) navigate(requestPath(row.number, place));
    else setTrouble("这是调解件，只有它的调解员能打开。");
  }

  function take(row: QueueRow) {
    if (!row.claimable) return setTrouble("这一件现在不用接。");
    if (claim.isPending) return;
    setTrouble(null);
    moveTo(row.number);
    claim.mutate(row, {
      onSuccess: () => say(`接下了：${row.title}`),
      onError: (error) => setTrouble(sentenceOf(error)),
    });
  }

  function stepBy(event: KeyboardEvent, by: 1 | -1) {
    // The list follows the current row; it must not scroll by itself as well.
    event.preventDefault();
    step(by);
  }

  const currentRow = rows.find((row) => row.number === current);
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    arrowdown: (event) => stepBy(event, 1),
    arrowup: (event) => stepBy(event, -1),
    enter: (event) => {
      if (event.target instanceof Element && event.target.closest("a, button")) return;
      if (currentRow) open(currentRow);
    },
    a: () => currentRow && take(currentRow),
    t: () => currentRow?.openable && setTransferring(currentRow.number),
    x: () => current && chosen.toggle(current),
    escape: () => chosen.none(),
    n: () => live.news.waiting.length > 0 && live.putIn(),
  });
  const { fetchNextPage, isFetchingNextPage, isFetchNextPageError } = query;
  const fetchMore = useCallback(() => {
    if (!isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage, isFetchNextPageError]);

  return (
    <main className="queue" aria-labelledby="queue-title">
      <header className="page-head">
        <h1 id="queue-title">{name}</h1>
        <span className="page-count">
          {narrowed ? `找到 ${rows.length}${query.hasNextPage ? "+" : ""} 件` : count !== undefined && `${count} 件`}
        </span>
        <span className="page-head-rest" />
        <ConnectionMark connection={live.connection} />
        <button
          type="button"
          className="icon-button"
          aria-label="从头取一遍"
          title="从头取一遍"
          onClick={live.startOver}
        >
          <RefreshCw className="icon" size={16} aria-hidden="true" />
        </button>
      </header>
      <div className="queue-tools">
        {chosen.numbers.size > 0 ? (
          <ManyBar
            count={chosen.numbers.size}
            onDo={(action) => setDoing({ action, numbers: [...chosen.numbers] })}
            onTag={() => setTagging([...chosen.numbers])}
            onNone={chosen.none}
          />
        ) : (
          <>
            <SearchBox
              q={place.q}
              label={`在“${name}”里找`}
              onSearch={(q) => navigate(queuePath({ ...place, q }), { replace: place.q !== "" })}
            />
            <FilterTools place={place} />
          </>
        )}
        {trouble ? (
          <div className="queue-trouble" role="alert">
            {trouble}
            <button type="button" className="icon-button" aria-label="知道了" onClick={() => setTrouble(null)}>
              <X className="icon" size={14} aria-hidden="true" />
            </button>
          </div>
        ) : (
          <ArrivalsBar waiting={live.news.waiting} onPutIn={live.putIn} />
        )}
      </div>
      <NarrowedBar place={place} saved={saved} />
      {query.isPending ? (
        <QueueSkeleton />
      ) : query.isError && rows.length === 0 ? (
        <Trouble error={query.error} onRetry={() => void query.refetch()} />
      ) : rows.length === 0 ? (
        <EmptyList place={place} />
      ) : (
        <QueueTable
          label={name}
          place={place}
          lines={lines}
          now={now}
          current={current}
          left={live.news.left}
          claiming={claim.isPending ? claim.variables?.number : undefined}
          more={query.hasNextPage}
          startAt={recallSpot(place)?.top ?? 0}
          onMore={fetchMore}
          onCurrent={moveTo}
          chosen={chosen}
          onOpen={open}
          onClaim={take}
          onFold={fold}
        />
      )}
      {isFetchNextPageError && (
        <p className="queue-more-trouble" role="alert">
          后面的没取到。
          <button type="button" className="link-button" onClick={() => void fetchNextPage()}>
            再取一次
          </button>
        </p>
      )}
      <KeyBar />
      {doing && (
        <ManyDialog
          {...doing}
          onClose={(settled) => {
            setDoing(null);
            if (settled) chosen.none();
          }}
        />
      )}
      {tagging && (
        <TagsDialog
          numbers={tagging}
          onClose={(settled) => {
            setTagging(null);
            if (settled) chosen.none();
          }}
        />
      )}
      {transferring && <TransferFromList number={transferring} onClose={() => setTransferring(null)} />}
    </main>
  );
}
