import { usePrefetchQuery } from "@tanstack/react-query";
import { Dropdown } from "antd";
import { Ellipsis } from "lucide-react";
import { useRef, useState } from "react";
import { Link } from "react-router-dom";
import type { OfferedMove } from "../../../../contract/requests.js";
import type { StaffRequest } from "../../../../contract/staff.js";
import { useMe } from "../../identity/me.js";
import { sentenceOf } from "../../platform/hall.js";
import { useKeys } from "../../platform/keys.js";
import { Button } from "../../ui/button.js";
import { Key } from "../../ui/key.js";
import { Notice } from "../../ui/notice.js";
import { say } from "../../ui/toast.js";
import { useDraft } from "../drafts.js";
import { MoveDialog } from "../moves/move-dialog.js";
import { isConflict, isUnexplained, useMove } from "../moves/use-move.js";
import { PresenceLine } from "../presence/presence-line.js";
import { usePresence } from "../presence/use-presence.js";
import { desksQuery } from "../queries.js";
import { TemplatePicker } from "../templates/template-picker.js";
import { Composer, emptyMessage, type Message } from "./composer.js";
import { stillMentioned } from "./mentioning.js";
import { arrangeOffers, moveKeys } from "./offers.js";
import { UnseenDialog } from "./unseen-dialog.js";
import { whatHappened } from "./what-happened.js";

interface ActionBarProps {
  request: StaffRequest;
  /** Names of materials that nobody has looked at yet. */
  unseen: readonly string[];
  onLookAtUnseen: () => void;
}

/** What may be done now: the words to write on the left, the next step at the far right. */
export function ActionBar({ request, unseen, onLookAtUnseen }: ActionBarProps) {
  const { number, title } = request.row;
  const offers = arrangeOffers(request.moves);
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useDraft<Message>(`${number} message`, emptyMessage);
  const [asked, setAsked] = useState<OfferedMove | null>(null);
  const [unseenAsked, setUnseenAsked] = useState(false);
  const [picking, setPicking] = useState(false);
  const [before, setBefore] = useState<StaffRequest | null>(null);
  const move = useMove(number);
  const people = usePresence(number, useMe().id, draft.text);
  // The list of desks is at hand by the time a dialog asks for one.
  usePrefetchQuery(desksQuery);
  // Words keep their reader: a note never turns into a letter because the other way has gone.
  const way = offers.ways.includes(draft.way) || draft.text ? draft.way : (offers.ways[0] ?? draft.way);
  const message = { ...draft, way };
  const text = message.text.trim();

  function send() {
    if (!text || move.isPending || !offers.ways.includes(way)) return;
    setBefore(request);
    const attachmentIds = message.files.map((file) => file.id);
    const mentions = way === "note" ? stillMentioned(text, message.mentioned ?? []).map(({ id }) => id) : [];
    move.mutate(
      { action: way, text, attachmentIds, mentions, revision: request.revision },
      {
        onSuccess: () => {
          setDraft({ ...emptyMessage, way });
          say(way === "reply" ? `${readerOf(request).way}了` : "记下了，只有同事看得到");
        },
      },
    );
  }

  function choose(offered: OfferedMove) {
    move.reset();
    if (offered.needs.length > 0) return setAsked(offered);
    if (move.isPending) return;
    setBefore(request);
    move.mutate(
      { action: offered.action, revision: request.revision },
      { onSuccess: () => say(offered.action === "claim" ? `接下了：${title}` : "办到了") },
    );
  }

  function choosePrimary() {
    if (!offers.primary) return;
    if (offers.primary.action === "resolve" && unseen.length > 0) setUnseenAsked(true);
    else choose(offers.primary);
  }

  function byAction(action: OfferedMove["action"]) {
    const offered = request.moves.find((candidate) => candidate.action === action);
    if (offered) choose(offered);
  }

  const templated = offers.ways.includes("reply") && !request.row.confidential && !request.parent;

  /** Puts a reply behind what is written already; nothing that was typed goes. */
  function takeTemplate(words: string) {
    setPicking(false);
    const kept = draft.text.trimEnd();
    setDraft({ ...draft, way, text: kept ? `${kept}\n${words}` : words });
    requestAnimationFrame(() => field.current?.focus());
  }

  useKeys({
    a: () => byAction("claim"),
    m: () => byAction("ask_back"),
    t: () => byAction("transfer"),
    r: (event) => {
      event.preventDefault();
      field.current?.focus();
    },
    "ctrl+j": (event) => {
      if (!templated) return;
      event.preventDefault();
      setPicking(true);
    },
    "ctrl+enter": () => (text ? send() : choosePrimary()),
  });

  const primaryKey = offers.primary && (moveKeys[offers.primary.action] ?? (text ? undefined : "Ctrl ↵"));
  const lent = asked && (asked.action === "resolve" || asked.action === "ask_back") && way === "reply";
  return (
    <section className="action-bar" aria-label="办理">
      {move.error && (
        <Notice>
          {sentenceOf(move.error)}
          {isUnexplained(move.error) && before && whatHappened(before, request)}
          {text && isConflict(move.error) && "您写的还在。"}
        </Notice>
      )}
      {text && !offers.ways.includes(way) && (
        <Notice tone="todo">
          {way === "reply" ? `现在不能${readerOf(request).way}，您写的还在。` : "现在不能再记，您写的还在。"}
        </Notice>
      )}
      <PresenceLine people={people} />
      <div className="action-line">
        {offers.ways.length > 0 || text ? (
          <Composer
            message={message}
            ways={offers.ways}
            reader={readerOf(request)}
            sending={move.isPending}
            field={field}
            onChange={setDraft}
            onSend={send}
            onTemplates={templated ? () => setPicking(true) : undefined}
          />
        ) : (
          <p className="action-none">
            {request.row.confidential ? "调解的事都在调解卷里办，这里不写内容。" : "这一件现在没有要您做的。"}
          </p>
        )}
        {request.row.confidential && (
          <Link className="button button-tint button-large" to={`/disputes/${number}`}>
            打开调解卷
          </Link>
        )}
        {offers.asides.map((offered) => (
          <MoveButton key={offered.action} offered={offered} onChoose={choose} />
        ))}
        {offers.more.length > 0 && (
          <Dropdown
            trigger={["click"]}
            placement="topRight"
            menu={{
              items: offers.more.map((offered) => ({
                key: offered.action,
                label: offered.label,
                danger: offered.action === "reject",
                onClick: () => choose(offered),
              })),
            }}
          >
            <Button large aria-label="还能怎么办" aria-haspopup="menu">
              <Ellipsis className="icon" size={16} aria-hidden="true" />
            </Button>
          </Dropdown>
        )}
        {offers.primary && (
          <Button
            look="filled"
            large
            busy={move.isPending && move.variables.action === offers.primary.action && "正在接…"}
            aria-keyshortcuts={offers.primary.action === "claim" ? "A Control+Enter" : "Control+Enter"}
            onClick={choosePrimary}
          >
            {offers.primary.label}
            {primaryKey && <Key>{primaryKey}</Key>}
          </Button>
        )}
      </div>
      {picking && (
        <TemplatePicker
          number={number}
          revision={request.revision}
          onPick={takeTemplate}
          onClose={() => setPicking(false)}
        />
      )}
      {unseenAsked && (
        <UnseenDialog
          names={unseen}
          onLook={() => {
            setUnseenAsked(false);
            onLookAtUnseen();
          }}
          onGoOn={() => {
            setUnseenAsked(false);
            if (offers.primary) choose(offers.primary);
          }}
          onClose={() => setUnseenAsked(false)}
        />
      )}
      {asked && (
        <MoveDialog
          key={asked.action}
          request={request}
          move={asked}
          words={lent ? message.text : undefined}
          attachmentIds={lent ? message.files.map((file) => file.id) : undefined}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            if (lent) setDraft({ ...emptyMessage, way });
            say(`${asked.label}：${title}`);
          }}
        />
      )}
    </section>
  );
}

/** Who gets a letter: of a part the resident knows nothing, so it goes to the desk that asked. */
function readerOf({ parent, resident }: StaffRequest) {
  if (parent) return { name: "请办的窗口", way: "发给请办的窗口", promise: "居民看不到" };
  return { name: resident.name, way: "发给居民", promise: "居民会收到" };
}

function MoveButton({ offered, onChoose }: { offered: OfferedMove; onChoose: (offered: OfferedMove) => void }) {
  const key = moveKeys[offered.action];
  return (
    <Button large aria-keyshortcuts={key} onClick={() => onChoose(offered)}>
      {offered.label}
      {key && <Key>{key}</Key>}
    </Button>
  );
}
