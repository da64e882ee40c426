import { useInfiniteQuery } from "@tanstack/react-query";
import { RotateCw } from "lucide-react";
import { useEffect, useState } from "react";
import { type ParkedMessage, retryParked } from "../../../contract/parked.js";
import { useChange } from "../platform/change.js";
import { hall } from "../platform/hall.js";
import { longMoment } from "../platform/time.js";
import { Button } from "../ui/button.js";
import { Calm } from "../ui/calm.js";
import { Faults } from "../ui/faults.js";
import { MoreRows } from "../ui/more-rows.js";
import { say } from "../ui/toast.js";
import { Trouble } from "../ui/trouble.js";
import { DropDialog } from "./drop-dialog.js";
import { parkedKey, parkedQuery } from "./queries.js";
import "./parked.css";

/** 送不出的消息: what was tried for a day in vain. Once its cause is mended it is tried again, or given up with a reason. */
export function ParkedPage() {
  const list = useInfiniteQuery(parkedQuery);
  const [dropping, setDropping] = useState<ParkedMessage | null>(null);
  const retry = useChange(parkedKey, (ids: string[] | undefined) => hall(retryParked, { body: ids ? { ids } : {} }));
  useEffect(() => {
    document.title = "送不出的消息 - 居民服务大厅";
  }, []);
  if (list.error && !list.data) return <Trouble error={list.error} onRetry={() => void list.refetch()} />;
  const messages = list.data?.pages.flatMap((page) => page.messages) ?? [];
  const total = list.data?.pages[0]?.total;
  const again = (ids?: string[]) =>
    retry.mutate(ids, { onSuccess: ({ retried }) => say(`${retried} 条正在再送，送不成过一天又会回到这里`) });
  return (
    <main className="list-page" aria-labelledby="parked-title">
      <header className="page-head">
        <h1 id="parked-title">送不出的消息</h1>
        <span className="page-count">
          {total === undefined ? "" : `${total} 条。试了一天没送成的停在这里，等人来看。`}
        </span>
        <span className="page-head-rest" />
        {messages.length > 0 && (
          <Button look="filled" busy={retry.isPending && "正在送…"} onClick={() => again()}>
            <RotateCw className="icon" size={16} aria-hidden="true" />
            全部再送一次
          </Button>
        )}
      </header>
      <div className="list-page-body">
        <Faults error={retry.error} />
        {list.isPending && <p className="slow-to-show">正在取…</p>}
        {list.data && messages.length === 0 && (
          <Calm drawing="empty" title="消息都送出去了">
            <p>送不成的先自己再试一天，还不成才停在这里，也会发消息提醒您。</p>
          </Calm>
        )}
        {messages.length > 0 && <Messages messages={messages} onRetry={(id) => again([id])} onDrop={setDropping} />}
        <MoreRows of={list} words="看更早的" />
      </div>
      {dropping && <DropDialog message={dropping} onClose={() => setDropping(null)} />}
    </main>
  );
}

interface MessagesProps {
  messages: readonly ParkedMessage[];
  onRetry: (id: string) => void;
  onDrop: (message: ParkedMessage) => void;
}

function Messages({ messages, onRetry, onDrop }: MessagesProps) {
  const now = new Date();
  return (
    <table className="list-table" aria-labelledby="parked-title">
      <thead>
        <tr>
          <th scope="col">什么消息</th>
          <th scope="col">什么时候的事</th>
          <th scope="col">停在这里</th>
          <th scope="col">试了几次</th>
          <th scope="col">最后一次的错</th>
          <th scope="col">怎么办</th>
        </tr>
      </thead>
      <tbody>
        {messages.map((message) => (
          <tr key={message.id}>
            <th scope="row">{message.words}</th>
            <td>{longMoment(message.since, now)}</td>
            <td>{longMoment(message.parkedAt, now)}</td>
            <td>{message.attempts}</td>
            <td>
              <code>{message.error ?? "没有记下"}</code>
            </td>
            <td>
              <div className="parked-moves">
                <Button look="tint" onClick={() => onRetry(message.id)}>
                  再送一次
                </Button>
                <Button look="quiet" onClick={() => onDrop(message)}>
                  不再送
                </Button>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
