import type { MediationSession } from "../../../contract/dispute-file.js";
import { html, type Markup } from "../../papers/html.js";
import { drawing, hashWords } from "../agreements/paper.js";
import { momentOf } from "./lines.js";

/** 调解笔录 as it was read and signed, with every signature and who still has not signed. */
export function recordBody({ record, attendance }: MediationSession): Markup {
  const [title = "", ...lines] = (record?.text ?? "").split("\n");
  const left = attendance.filter(({ id }) => record?.waitsFor.includes(id)).map(({ name }) => name);
  return html`<h1>${title}</h1>
    ${lines.filter((line) => line).map((line) => html`<p>${line}</p>`)}
    <div class="signatures">${record?.signatures.map(
      ({ name, at, path }) => html`<figure><figcaption>${name}（签名）</figcaption>${drawing(path)}
        <figcaption class="note">${momentOf(at)}</figcaption></figure>`,
    )}</div>
    ${left.length > 0 && html`<p class="note">还没签字：${left.join("、")}</p>`}
    <p class="note">${hashWords(record?.hash ?? "")}</p>`;
}
