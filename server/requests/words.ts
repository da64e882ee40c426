import type { RequestState } from "../../contract/lifecycle.js";

// What a resident reads of a request's state and story. Short sentences, the desk as the one who acts.

interface Told {
  state: string;
  kind: string;
  booking: { state: string } | null;
  /** The request of the same matter that is worked on instead. */
  mergedInto: { number: string; state: string } | null;
}

/** The state as a headline: 低保工作站正在办. */
export function headlineOf(request: Told, deskName: string): string {
  if (request.mergedInto) return `和另一件一起办${isDone(request.mergedInto.state) ? "好了" : ""}`;
  const booked = bookingWords[request.booking?.state ?? ""];
  if (booked) return booked.headline;
  const headlines: Record<RequestState, string> = {
    queued: `已交给${deskName}，等人接`,
    accepted: `${deskName}收下了`,
    in_progress: `${deskName}正在办`,
    waiting_on_resident: "要您补材料",
    booked: "已约好",
    resolved: "办好了",
    closed: "办好了",
    rejected: "这件事办不了",
    withdrawn: "您已撤回",
  };
  return headlines[request.state as RequestState];
}

function isDone(state: string): boolean {
  return state === "resolved" || state === "closed";
}

/** Of a booking its own state says more than the request's. */
const bookingWords: Record<string, { headline: string; next: string }> = {
  confirmed: { headline: "已约好", next: "到时候带上证件去就行，去不了请早点撤回。" },
  checked_in: { headline: "已签到", next: "叫到您的号，就到窗口去。" },
  no_show: { headline: "这次没有来", next: "记错了可以打电话说明。下次去不了，请早点撤回。" },
  expired: { headline: "没来得及安排", next: "对不住，请换一个时间再约。" },
};

/** What comes next, in one sentence. */
export function nextOf(request: Told & { rated: boolean }): string {
  if (request.mergedInto) {
    return isDone(request.mergedInto.state)
      ? "不是一回事、还没办好，15 天内说一声。"
      : "那一件有了结果就告诉您。不是一回事，15 天内说一声。";
  }
  const booked = bookingWords[request.booking?.state ?? ""];
  if (booked) return booked.next;
  const next: Record<RequestState, string> = {
    queued: "窗口的人接下后会告诉您。您现在什么都不用做。",
    accepted: "正在安排，有消息会告诉您。您现在什么都不用做。",
    in_progress: "办好后告诉您，请您打分。您现在什么都不用做。",
    waiting_on_resident: "您补好以后，时间接着算。",
    booked: "到时候去就行。",
    resolved: request.rated ? "谢谢您打分。" : "请您打个分。没办好，15 天内可以说一声。",
    closed: request.rated ? "谢谢您打分。" : "15 天内觉得没办好，可以说一声。",
    rejected: "原因和该去哪里办写在下面。有疑问请打电话。",
    withdrawn: "需要时可以重新申请。",
  };
  return next[request.state as RequestState];
}

/** One line of the timeline, as the resident reads it. */
export function eventTitle(action: string, deskName: string): string {
  const titles: Record<string, string> = {
    submit: "您交上来了",
    take_down: "工作人员替您登记了",
    claim: `${deskName}收下了`,
    assign: `${deskName}安排了人来办`,
    reply: `${deskName}告诉您`,
    ask_back: "要您补材料",
    transfer: `转给${deskName}`,
    split: `请${deskName}一起办`,
    merge: "和另一件一起办",
    extend: "延期了",
    resolve: "办好了",
    reject: "这件事办不了",
    call_back: "回访了您",
    answer: "您补了材料",
    add: "您补充了一句",
    urge: "您催了一下",
    withdraw: "您撤回了",
    reopen: "您说还没办好",
    close: "办结了",
    rate: "您打了分",
    escalate: "升级督办了",
    recompute: "最晚的日子改了",
    approve: `${deskName}同意了`,
    reschedule: "您改了时间",
    check_in: "您签到了",
    serve: "办好了",
    no_show: "这次没有来",
    came_after_all: "记错了，您来过",
    cancel: "大厅取消了",
    expire: "没来得及安排",
  };
  return titles[action] ?? "有新进展";
}

/** The same line as staff read it: 小周 开始办理. */
export function staffEventTitle(action: string): string {
  const titles: Record<string, string> = {
    submit: "交来申请",
    take_down: "替居民登记",
    claim: "接下了",
    assign: "派给同事",
    hand_over: "交接给同事",
    reply: "告诉居民",
    ask_back: "要居民补材料",
    return: "退回队列",
    transfer: "转给别的窗口",
    split: "请别的窗口协办",
    merge: "并到另一件",
    merged_in: "有一件并了进来",
    ask_part: "请这个窗口协办",
    part_reply: "协办的窗口回话",
    part_done: "协办的窗口有结果了",
    end_part: "不用协办了",
    extend: "延期",
    resolve: "办好了",
    reject: "不予办理",
    note: "记了一笔",
    call_back: "记回访",
    answer: "补了材料",
    add: "补充了一句",
    urge: "催办",
    withdraw: "撤回",
    reopen: "说还没办好",
    close: "办结",
    rate: "评价",
    escalate: "升级",
    recompute: "日历调整，改了时限",
    approve: "同意预约",
    reschedule: "改了预约的时间",
    check_in: "签到",
    serve: "办完了",
    no_show: "没有来",
    came_after_all: "更正：来过",
    cancel: "取消了预约",
    expire: "到时间还没安排",
    mediate: "调解有进展",
  };
  return titles[action] ?? action;
}

/** What is to be done next, as staff read it. */
export function staffNextOf(state: string): string {
  const next: Record<RequestState, string> = {
    queued: "等窗口的人接下。",
    accepted: "看材料，缺什么一次问全；不缺就开始办。",
    in_progress: "办好后把结果写给居民。",
    waiting_on_resident: "等居民补材料，停表中；补来以后接着算。",
    booked: "约好了，到时候接待就行。",
    resolved: "等居民打分；15 天没有消息就办结。",
    closed: "已办结。15 天内居民可以说没办好。",
    rejected: "已告诉居民原因和该去哪里办。",
    withdrawn: "居民已撤回。",
  };
  return next[state as RequestState];
}

/** The same of a part, which answers to another desk and not to the resident. */
export function partNextOf(state: string): string {
  const next: Record<RequestState, string> = {
    queued: "等窗口的人接下。",
    accepted: "办好后把结果告诉请办的窗口。",
    in_progress: "办好后把结果告诉请办的窗口。",
    waiting_on_resident: "办好后把结果告诉请办的窗口。",
    booked: "约好了，到时候接待就行。",
    resolved: "已告诉请办的窗口，由他们答复居民。",
    closed: "已办结。",
    rejected: "已告诉请办的窗口为什么办不了。",
    withdrawn: "不用办了。",
  };
  return next[state as RequestState];
}

/** How a resident who rates without a name is called. */
export const anonymous = "居民";
