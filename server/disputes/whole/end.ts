import type { StaffDispute } from "../../../contract/dispute-file.js";
import { disputeOutcomes } from "../../../contract/dispute-outcomes.js";
import { html, type Markup } from "../../papers/html.js";
import { momentOf, table } from "./lines.js";

/** How it came out, which other ways both were told of (26), and who of the staff looked into the file. */
export function endBody({ outcome, stageWords, routes, openings }: StaffDispute): Markup {
  return html`<h1>结果和查阅记录</h1>
    ${table([
      ["结果", outcome ? disputeOutcomes[outcome] : "还没有结果"],
      ["到哪一步", stageWords],
    ])}
    ${routes.length > 0 && html`<h2>告诉双方的别的路</h2>${table(routes.map(({ name, text }) => [name, text]))}`}
    <h2>谁打开过这一卷</h2>
    <table><thead><tr><th>时间</th><th>谁</th><th>做什么</th></tr></thead><tbody>${openings.map(
      ({ at, who, what }) => html`<tr><td class="moment">${momentOf(at)}</td><td>${who}</td><td>${what}</td></tr>`,
    )}</tbody></table>`;
}
