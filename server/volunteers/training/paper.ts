import type { Course } from "../../../contract/training.js";
import { dateWords, dayOf } from "../../communities/calendar/shanghai.js";
import { html } from "../../papers/html.js";
import type { Paper } from "../../papers/pdf.js";

/** What was learned and how often one came. It says what the hall saw, and is no certificate of a trade. */
export function completionPaper(name: string, course: Course, at: Date): Paper {
  const { title, teaches, communityName, fromDay, untilDay, sessions, came } = course;
  return {
    title: `结业证明 ${title}`,
    foot: `${communityName} ${title}`,
    body: html`
      <h1>结业证明</h1>
      <p>${name}，${dateWords(fromDay)}到${dateWords(untilDay)}，参加${communityName}办的“${title}”，学的是${teaches}。</p>
      <p>全部 ${sessions} 次课，来了 ${came} 次，签到签退都有记录，准予结业。</p>
      <div class="whole">
        <p class="note">${dateWords(dayOf(at))} 由居民服务大厅开出。这是培训的结业证明，不是国家职业资格证书，也不是特种作业操作证。</p>
      </div>`,
  };
}
