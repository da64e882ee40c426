import type { RequestSummary } from "../../../contract/requests.js";
import { DueChip, Tag } from "../ui/tag";

/** The one thing to know about a request's state, as word and shape. */
export function RequestTag({ request }: { request: RequestSummary }) {
  if (request.state === "withdrawn") return <Tag tone="idle">已撤回</Tag>;
  if (request.state === "rejected") return <Tag tone="idle">没有办成</Tag>;
  if (request.state === "resolved" || request.state === "closed") return <Tag tone="done">办好了</Tag>;
  if (request.todo || request.state === "waiting_on_resident") return <Tag tone="todo">要您补</Tag>;
  if (request.appointment) return <Tag tone="done">已约好</Tag>;
  if (request.kind === "dispute" && request.due.state === "running") return <Tag tone="priv">保密</Tag>;
  return <DueChip due={request.due} />;
}
