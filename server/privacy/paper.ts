import { dateWords, dayOf, momentWords } from "../communities/calendar/shanghai.js";
import { html, type Markup } from "../papers/html.js";
import type { Paper } from "../papers/pdf.js";
import type { Holding } from "../requests/kinds.js";

const moment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** 我的资料: all that the hall holds of somebody, as a sheet that they can keep and show (PIPL 45). */
export function ownDataPaper(name: string, holdings: readonly Holding[], at: Date): Paper {
  const made = dateWords(dayOf(at));
  return {
    title: `${name}的资料`,
    foot: `居民服务大厅 ${made}`,
    body: html`
      <h1>${name}的资料</h1>
      <p class="note">${made}这一天，居民服务大厅里关于您的全部内容（《个人信息保护法》第四十五条）。这份只有您能下载，请自己收好。</p>
      ${holdings.map((holding) => html`<h2>${holding.name}</h2>${rowsOf(holding)}`)}`,
  };
}

function rowsOf({ rows }: Holding): Markup {
  if (rows.length === 0) return html`<p>没有。</p>`;
  return html`${rows.map(
    (row) =>
      html`<table><tbody>${Object.entries(row).map(
        ([label, value]) => html`<tr><th scope="row">${label}</th><td>${wordsOf(value)}</td></tr>`,
      )}</tbody></table>`,
  )}`;
}

/** What is within something is told one after the other. */
function wordsOf(value: unknown): Markup | string {
  if (value === null || value === undefined || value === "") return "没有";
  if (typeof value === "boolean") return value ? "是" : "否";
  if (Array.isArray(value)) {
    return value.length === 0 ? "没有" : html`${value.map((one) => html`<p>${wordsOf(one)}</p>`)}`;
  }
  if (typeof value === "object") {
    return html`${Object.entries(value).map(([label, one], place) => html`${place > 0 && "；"}${label}：${wordsOf(one)}`)}`;
  }
  const text = String(value);
  return moment.test(text) ? momentWords(new Date(text)) : text;
}
