import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { CheckCheck } from "lucide-react";
import { useEffect } from "react";
import { markStaffMessagesRead } from "../../../contract/notifications.js";
import { hall, sentenceOf } from "../platform/hall.js";
import { Button } from "../ui/button.js";
import { Calm } from "../ui/calm.js";
import { Notice } from "../ui/notice.js";
import { Trouble } from "../ui/trouble.js";
import { Letter } from "./letter.js";
import { inboxKey, inboxQuery } from "./queries.js";
import "./inbox.css";

/** 消息: what climbed to one, which rules stopped, what rules and colleagues tell of. */
export function InboxPage() {
  const { data, error, isPending, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } =
    useInfiniteQuery(inboxQuery);
  const client = useQueryClient();
  const read = useMutation({
    mutationFn: (ids: string[]) => hall(markStaffMessagesRead, { body: { ids } }),
    onSettled: () => client.invalidateQueries({ queryKey: inboxKey }),
  });
  useEffect(() => {
    document.title = "消息 - 居民服务大厅";
  }, []);
  if (error && !data) return <Trouble error={error} onRetry={() => void refetch()} />;
  const messages = data?.pages.flatMap((page) => page.messages) ?? [];
  const unread = data?.pages[0]?.unread ?? 0;
  return (
    <main className="inbox" aria-labelledby="inbox-title">
      <header className="page-head">
        <h1 id="inbox-title">消息</h1>
        <span className="page-count">{unread ? `${unread} 条没读` : ""}</span>
        <span className="page-head-rest" />
        {unread > 0 && (
          <Button busy={read.isPending && "正在标…"} onClick={() => read.mutate([])}>
            <CheckCheck className="icon" size={16} aria-hidden="true" />
            全部标成读过
          </Button>
        )}
      </header>
      <div className="inbox-body">
        {read.error && <Notice>{sentenceOf(read.error)}</Notice>}
        {isPending && <InboxSkeleton />}
        {data && messages.length === 0 && (
          <Calm drawing="empty" title="还没有消息">
            <p>要您督办的、规则让告诉您的，都会到这里。</p>
          </Calm>
        )}
        <ul className="inbox-list">
          {messages.map((message) => (
            <Letter key={message.id} message={message} onRead={() => !message.read && read.mutate([message.id])} />
          ))}
        </ul>
        {hasNextPage && (
          <Button busy={isFetchingNextPage && "正在取…"} onClick={() => void fetchNextPage()}>
            看更早的
          </Button>
        )}
      </div>
    </main>
  );
}

function InboxSkeleton() {
  return (
    <div className="slow-to-show" role="status">
      <span className="hidden-words">正在取消息…</span>
      {[44, 60, 38, 52].map((width) => (
        <div key={width} className="inbox-bone" aria-hidden="true">
          <span className="skeleton" style={{ width: `${width}%`, height: 14 }} />
          <span className="skeleton" style={{ width: `${width + 20}%`, height: 12 }} />
        </div>
      ))}
    </div>
  );
}
