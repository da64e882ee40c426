import { dateWords } from "../../communities/calendar/shanghai.js";
import { qrCode } from "../../papers/code.js";
import { html } from "../../papers/html.js";
import type { Paper } from "../../papers/pdf.js";
import type { PaperLine } from "./commands.js";
import type { RecordRow } from "./queries.js";

/** The service record as a sheet: what was served, its sum, its number and the code by which anybody checks it. */
export function paperOf(record: RecordRow, origin: string): Paper {
  const { number, resident, fromDay, untilDay, minutes, times, issuedAt } = record;
  // Written by `issue`, in this shape.
  const lines = record.entries as unknown as PaperLine[];
  return {
    title: `志愿服务记录 ${number}`,
    foot: `编号 ${number}`,
    body: html`
      <h1>志愿服务记录</h1>
      <p class="number">编号 ${number}</p>
      <p>${resident.name}，${dateWords(fromDay)}到${dateWords(untilDay)}，参加志愿服务 ${times} 次，共 ${hoursWords(minutes)}。</p>
      <table>
        <thead><tr><th>日期</th><th>活动</th><th>地点</th><th>时长</th><th>组织</th><th>负责人</th></tr></thead>
        <tbody>${lines.map(
          (
            line,
          ) => html`<tr><td>${dateWords(line.day)}</td><td>${line.title}<div class="note">${line.content}</div></td>
            <td>${line.place}</td><td>${hoursWords(line.minutes)}</td><td>${line.organiser}</td><td>${line.inCharge}</td></tr>`,
        )}</tbody>
      </table>
      <div class="whole">
        <div class="code">${qrCode(`${origin}/#/volunteers/verify/index?number=${number}`)}</div>
        <p class="note">扫一扫，或在“核对服务记录”里输编号，能看到这份记录是真是假、有没有作废。时长按签到签退的时间计，由组织方确认。</p>
        <p class="note">${issuedAt.toISOString().slice(0, 10)} 由居民服务大厅开出。这是服务记录，不是志愿服务记录证明。</p>
      </div>`,
  };
}

function hoursWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours ? `${hours} 小时` : "", rest || !hours ? `${rest} 分` : ""].filter(Boolean).join(" ");
}
