import { useQuery } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { useEffect, useState } from "react";
import { useNavigate, useParams } from "react-router-dom";
import type { Attachment, OfferedMove } from "../../../../contract/requests.js";
import type { StaffRequest } from "../../../../contract/staff.js";
import { useKeys } from "../../platform/keys.js";
import { longMoment, useNow } from "../../platform/time.js";
import { Flags } from "../../ui/flags.js";
import { StateMark } from "../../ui/state-mark.js";
import { Tag } from "../../ui/tag.js";
import { say } from "../../ui/toast.js";
import { Trouble } from "../../ui/trouble.js";
import { MoveDialog } from "../moves/move-dialog.js";
import { queuePath, requestPath, usePlace, wholeList } from "../place.js";
import { requestQuery } from "../queries.js";
import { rememberSpot } from "../queue/list-memory.js";
import { useNeighbours } from "../queue/use-list.js";
import { TagMarks } from "../tags/tag-marks.js";
import { TagsDialog } from "../tags/tags-dialog.js";
import { ActionBar } from "./action-bar.js";
import { DuePanel } from "./due-panel.js";
import { Facts } from "./facts.js";
import { Materials } from "./materials.js";
import { OthersCard } from "./others-card.js";
import { PartsCard } from "./parts-card.js";
import { RatingPanel } from "./rating-panel.js";
import { RequestHead } from "./request-head.js";
import { RequestSkeleton } from "./request-skeleton.js";
import { ResidentCard } from "./resident-card.js";
import { RoutingCard } from "./routing-card.js";
import { SameCard } from "./same-card.js";
import { useSeen } from "./seen.js";
import { Timeline } from "./timeline.js";
import { Viewer } from "./viewer.js";

/** One request: by when, what was handed in, what happened; on the right whose it is and why it is here. */
export function RequestPage() {
  const { number = "" } = useParams();
  const now = useNow();
  const place = usePlace();
  const navigate = useNavigate();
  const neighbours = useNeighbours(place, number, now);
  const { data: request, error, isPending, refetch } = useQuery(requestQuery(number));
  const title = request?.row.title;

  useEffect(() => {
    document.title = `${title ?? number} - 居民服务大厅`;
  }, [title, number]);

  useEffect(() => {
    if (place) rememberSpot(place, { current: number });
  }, [place, number]);

  function goTo(neighbour: string | undefined) {
    if (neighbour) navigate(requestPath(neighbour, place), { replace: true });
  }

  useKeys({
    j: () => goTo(neighbours.next),
    k: () => goTo(neighbours.previous),
    escape: (event) => {
      // The first Escape leaves the field, the second one the page.
      if (event.target instanceof HTMLElement && event.target.matches("input, textarea")) event.target.blur();
      else navigate(queuePath(place ?? wholeList("community")));
    },
  });

  return (
    <main className="request" aria-labelledby="request-title">
      <RequestHead number={number} place={place} neighbours={neighbours} />
      {isPending ? (
        <RequestSkeleton />
      ) : request ? (
        <RequestBody key={number} request={request} now={now} onExpired={() => void refetch()} />
      ) : (
        <Trouble error={error} onRetry={() => void refetch()} />
      )}
    </main>
  );
}

interface RequestBodyProps {
  request: StaffRequest;
  now: Date;
  onExpired: () => void;
}

function RequestBody({ request, now, onExpired }: RequestBodyProps) {
  const { row } = request;
  const [seen, markSeen] = useSeen(row.number);
  const [openedId, setOpenedId] = useState<string | null>(null);
  const [tagging, setTagging] = useState(false);
  const [wrong, setWrong] = useState<OfferedMove | null>(null);
  const all = [...request.attachments, ...request.timeline.flatMap((event) => event.attachments)];
  const opened = all.find((attachment) => attachment.id === openedId);
  const materials = materialsOf(request);
  const group = opened && materials.some(({ id }) => id === opened.id) ? materials : opened ? [opened] : [];
  const unseen = materials.filter(({ id, held }) => held !== "unfit" && !seen.has(id));
  const [into, setInto] = useState<string | null>(null);
  const merge = request.moves.find((move) => move.action === "merge");
  const transfer = request.moves.find((move) => move.action === "transfer");

  function open(attachment: Attachment) {
    if (attachment.url) markSeen(attachment.id);
    setOpenedId(attachment.id);
  }

  return (
    <>
      <div className="request-columns">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section className="request-story" tabIndex={0} aria-labelledby="request-title">
          <div className="request-title">
            <h1 id="request-title">{row.title}</h1>
            <StateMark state={row.state} words={row.stateWords} secret={row.confidential} />
            {row.confidential && (
              <Tag tone="priv" icon={Lock}>
                打开会留记录
              </Tag>
            )}
            <Flags flags={row.flags} />
            <TagMarks tags={row.tags} />
            {!row.confidential && (
              <button type="button" className="link-button" onClick={() => setTagging(true)}>
                {row.tags.length ? "改标签" : "打标签"}
              </button>
            )}
          </div>
          <p className="request-origin">
            {row.communityName} {row.deskName}
            <Dot />
            {longMoment(request.submittedAt, now)} {request.channel}
            <Dot />
            {row.owner ? `${row.owner.name}在办` : "还没人接"}
          </p>
          <DuePanel request={request} now={now} />
          <RatingPanel rating={request.rating} now={now} />
          <Facts facts={request.facts} text={toldInStory(request) ? null : request.text} />
          <Materials attachments={materials} seen={seen} onOpen={open} />
          <Timeline request={request} now={now} onOpen={open} />
        </section>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
        <aside className="page-side" aria-label="居民和派单" tabIndex={0}>
          <ResidentCard request={request} />
          <RoutingCard request={request} onWrong={transfer && (() => setWrong(transfer))} />
          <PartsCard request={request} />
          <SameCard request={request} now={now} onMerge={setInto} />
          <OthersCard request={request} />
        </aside>
      </div>
      <ActionBar
        request={request}
        unseen={unseen.map((attachment) => attachment.name)}
        onLookAtUnseen={() => unseen[0] && open(unseen[0])}
      />
      {tagging && <TagsDialog numbers={[row.number]} onClose={() => setTagging(false)} />}
      {opened && (
        <Viewer
          attachments={group}
          current={opened}
          onTurn={open}
          onExpired={onExpired}
          onClose={() => setOpenedId(null)}
        />
      )}
      {merge && into && (
        <MoveDialog
          request={request}
          move={merge}
          into={into}
          onClose={() => setInto(null)}
          onDone={() => {
            setInto(null);
            say(`并到了 ${into}`);
          }}
        />
      )}
      {wrong && (
        <MoveDialog
          request={request}
          move={wrong}
          onClose={() => setWrong(null)}
          onDone={() => {
            setWrong(null);
            say(`转走了：${row.title}`);
          }}
        />
      )}
    </>
  );
}

/** What was handed in; what colleagues attached to their own letters needs no checking. */
function materialsOf(request: StaffRequest): Attachment[] {
  const own = request.timeline.filter((event) => event.byKind === "staff").flatMap((event) => event.attachments);
  return request.attachments.filter((attachment) => !own.some(({ id }) => id === attachment.id));
}

/** Often the resident's words are already the first entry of the story; they need not stand there twice. */
function toldInStory(request: StaffRequest): boolean {
  return request.timeline.some((event) => event.text === request.text);
}

function Dot() {
  return <span className="dot" aria-hidden="true" />;
}
