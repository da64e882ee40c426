import { momentWords } from "../../communities/calendar/shanghai.js";
import { html, type Markup } from "../../papers/html.js";

/** A moment of the file's view as it stands on the paper. */
export const momentOf = (at: string) => momentWords(new Date(at));

/** Two columns: what it is, and what stands there; a line without anything is left out. */
export function table(lines: readonly (readonly [name: string, value: string | null | undefined])[]): Markup {
  return html`<table><tbody>${lines
    .filter(([, value]) => value)
    .map(
      ([name, value]) => html`<tr><th class="name">${name}</th><td class="lines">${value}</td></tr>`,
    )}</tbody></table>`;
}
