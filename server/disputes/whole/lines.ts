import { clockWords, dateWords, dayOf, minutesOf } from "../../communities/calendar/shanghai.js";
import { html, type Markup } from "../../papers/html.js";

/** 2026年11月26日 周四 15:40 */
export function momentOf(at: string): string {
  const moment = new Date(at);
  return `${dateWords(dayOf(moment))} ${clockWords(minutesOf(moment))}`;
}

/** Two columns: what it is, and what stands there; a line without anything is left out. */
export function table(lines: readonly (readonly [name: string, value: string | null | undefined])[]): Markup {
  return html`<table><tbody>${lines
    .filter(([, value]) => value)
    .map(
      ([name, value]) => html`<tr><th class="name">${name}</th><td class="lines">${value}</td></tr>`,
    )}</tbody></table>`;
}
