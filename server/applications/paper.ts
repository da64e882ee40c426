import { dateWords, dayOf } from "../communities/calendar/shanghai.js";
import { qrCode } from "../papers/code.js";
import { html } from "../papers/html.js";
import type { Paper } from "../papers/pdf.js";

/** What a receipt says of a request; of a mediation neither matter nor desk (人民调解法 13). */
export interface ReceiptOf {
  number: string;
  title: string;
  confidential: boolean;
  submittedAt: Date;
  dueAt: Date;
  resident: { name: string };
  community: { name: string; phone: string };
  queue: { desk: { name: string; place: string; phone: string } };
}

/** 受理回执: number, desk, the day by which it is answered, whom to call, and the code that opens it on a phone. */
export function receiptPaper(request: ReceiptOf, origin: string): Paper {
  const { number, resident, community, queue } = request;
  const lines: [string, string][] = [
    ["受理编号", number],
    ["办的事", request.confidential ? "调解（保密）" : request.title],
    ["居民", resident.name],
    ["收下的日子", dateWords(dayOf(request.submittedAt))],
    ["最晚哪天答复", dateWords(dayOf(request.dueAt))],
    ["哪个窗口办", `${community.name} ${queue.desk.name}（${queue.desk.place}）`],
    ["问进度打", queue.desk.phone || community.phone],
  ];
  return {
    title: `受理回执 ${number}`,
    foot: `编号 ${number}`,
    body: html`
      <h1>受理回执</h1>
      <p class="number">编号 ${number}</p>
      <table><tbody>${lines.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</tbody></table>
      <div class="whole">
        <div class="code">${qrCode(`${origin}/#/requests/detail/index?number=${number}`)}</div>
        <p class="note">用您自己的手机扫一扫，登录后能看到办到哪一步，能补材料、能催、能打分。没有手机，打上面的电话报编号就行。</p>
      </div>`,
  };
}
