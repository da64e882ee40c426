import type { MediationSession, Presence } from "../../../../contract/dispute-file.js";
import { dayOf, weekdayOf } from "../../platform/time.js";
import type { Tone } from "../../ui/tag.js";

const clock = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  hour: "numeric",
  minute: "2-digit",
  hour12: false,
});

/** 11月26日 周四 14:30–16:00 */
export function spanWords({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
  return `${dayWords(startsAt)} ${clockWords({ startsAt, endsAt })}`;
}

export function dayWords(instant: string): string {
  const day = dayOf(instant);
  const [, month, date] = day.split("-").map(Number);
  return `${month}月${date}日 周${weekdayOf(day)}`;
}

export function clockWords({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
  return `${clock.format(new Date(startsAt))}–${clock.format(new Date(endsAt))}`;
}

export const stateWords: Record<MediationSession["state"], { words: string; tone: Tone }> = {
  planned: { words: "约好了", tone: "brand" },
  held: { words: "谈过了", tone: "done" },
  called_off: { words: "取消了", tone: "idle" },
};

export const roleWords = { applicant: "申请人", respondent: "对方", mediator: "调解员", guest: "请来的人" } as const;

export const presenceWords: Record<Presence, string> = { here: "到场", online: "线上", absent: "不来" };

export const cameWords: Record<Presence, string> = { here: "到场", online: "线上来的", absent: "没来" };

export const resultWords = { agreed: "说好了，写协议", again: "还要再谈", open: "没有说好" } as const;

/** What a field for date and time has, as an instant; the county's clock, wherever the browser stands. */
export function instantOf(local: string): string | undefined {
  return local ? new Date(`${local}:00+08:00`).toISOString() : undefined;
}
