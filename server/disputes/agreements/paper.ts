import { sideNames } from "../../../contract/dispute-file.js";
import { signatureDrawing } from "../../../contract/signature.js";
import { dateWords, dayOf } from "../../communities/calendar/shanghai.js";
import { html, Markup } from "../../papers/html.js";
import type { Paper } from "../../papers/pdf.js";
import type { presentAgreement } from "./present.js";

export type Shown = NonNullable<ReturnType<typeof presentAgreement>>;

const ink = "#14201e";
const roleNames: Record<string, string> = { ...sideNames, mediator: "人民调解员" };

/** 人民调解协议书 as a sheet: the text that was signed, each signature with its time, the seal, the number, the hash. */
export function agreementPaper(agreement: Shown, community: string, requestNumber: string): Paper {
  const foot = agreement.number ?? `编号 ${requestNumber}`;
  return { title: `人民调解协议书 ${requestNumber}`, foot, body: agreementBody(agreement, community) };
}

/** The same as a part of a longer paper. */
export function agreementBody(agreement: Shown, community: string): Markup {
  const [title = "", ...lines] = agreement.text.split("\n");
  return html`
    <h1>${title}</h1>
    <p class="number">${agreement.number ?? (agreement.effectiveAt ? "" : "还没生效，等签字盖章")}</p>
    ${lines.filter((line) => line).map((line) => (isHeading(line) ? html`<h2>${line}</h2>` : html`<p>${line}</p>`))}
    <div class="whole">${agreement.form === "written" && signaturesBody(agreement)}
    <div class="sealed"><p class="note">${hashWords(agreement.hash)}</p>
      ${agreement.form === "written" && agreement.effectiveAt && seal(community, agreement.effectiveAt)}</div></div>`;
}

const isHeading = (line: string) => /^[一二三四五]、/.test(line);

function signaturesBody({ signatures }: Shown): Markup {
  return html`<div class="signatures">${signatures.map(
    ({ role, name, at, path }) => html`<figure>
      <figcaption>${roleNames[role] ?? ""}（签名）：${name}</figcaption>
      ${drawing(path)}
      <figcaption class="note">${dateWords(dayOf(new Date(at)))}</figcaption></figure>`,
  )}</div>`;
}

/** The committee's round seal over the day from which the agreement holds, as seals are set. */
function seal(community: string, effectiveAt: string): Markup {
  return html`<div class="seal"><div class="seal-ring"><span>${community}</span><span class="seal-star">★</span><span>人民调解委员会</span></div>
    <p>${dateWords(dayOf(new Date(effectiveAt)))}</p></div>`;
}

/** A signature as it was written; the path comes from the hall's own strokes. */
export function drawing(path: string): Markup {
  return new Markup(signatureDrawing(path.replace(/[^MLmlz\d ]/g, ""), ink));
}

export function hashWords(hash: string): string {
  return `签的就是上面这些字，一字没改。校验值（SHA-256）：${hash}`;
}
