import { Check, Clock, type LucideIcon, Pause, TriangleAlert } from "lucide-react";
import type { Due } from "../../../contract/requests.js";
import { Tag, type Tone } from "./tag.js";

const looks: Record<Due["state"], [Tone, LucideIcon]> = {
  running: ["brand", Clock],
  today: ["todo", Clock],
  late: ["late", TriangleAlert],
  paused: ["idle", Pause],
  done: ["done", Check],
};

/** By when: 还剩 2 个工作日, 剩 7 小时 49 分, 超 1 个工作日. */
export function DueChip({ due, now }: { due: Due; now: Date }) {
  const [tone, icon] = looks[due.state];
  return (
    <Tag tone={tone} icon={icon}>
      {dueWords(due, now)}
    </Tag>
  );
}

/** The server's words, but the hours of a last day are counted down here, while the page lies open. */
export function dueWords(due: Due, now: Date): string {
  const minutes = Math.floor((Date.parse(due.at) - now.getTime()) / 60_000);
  if (due.state !== "today" || minutes < 0) return due.words;
  if (minutes < 60) return `剩 ${minutes} 分`;
  return `剩 ${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`;
}
