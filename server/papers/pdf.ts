import type { Browser } from "playwright-core";
import { settings } from "../env/settings.js";
import { refused } from "../errors/fault.js";
import { log } from "../log/log.js";
import { html, type Markup } from "./html.js";

/** A sheet of paper: its title (which PDF readers show) and what stands on it. */
export interface Paper {
  title: string;
  body: Markup;
  /** Repeated at the foot of every page beside the page's number: the paper's number, as a rule. */
  foot: string;
}

/** A browser that nobody used for this long is closed: it holds some 150 MB. */
const idleMs = 60_000;
let browser: Promise<Browser> | undefined;
let idle: NodeJS.Timeout | undefined;

/** A page of print keeps a core busy for a third of a second. */
const atOnce = 2;
const mostWaiting = 20;
let printing = 0;
const waiting: (() => void)[] = [];

/** Waits for one's turn to print. @throws Fault unavailable where the line is too long to wait in */
async function takeTurn(): Promise<void> {
  if (waiting.length >= mostWaiting) throw refused("unavailable", "现在打印的人太多，请过一会儿再试。");
  if (printing < atOnce) printing++;
  // Whose turn ends hands it on, so the count stays.
  else await new Promise<void>((resolve) => waiting.push(resolve));
}

function giveTurn(): void {
  const next = waiting.shift();
  if (next) next();
  else printing--;
}

/**
 * Prints a paper as PDF, A4, with Chinese type. Chromium does it: it breaks Chinese lines and tables as print needs, and
 * its text can be selected and read aloud. No script runs and nothing is fetched.
 * @throws Fault unavailable where no Chromium is installed (HALL_CHROMIUM names another place), or too many print
 */
export async function renderPdf(paper: Paper): Promise<Buffer> {
  await takeTurn();
  try {
    return await print(paper);
  } finally {
    giveTurn();
  }
}

async function print(paper: Paper): Promise<Buffer> {
  const context = await (await opened()).newContext({ javaScriptEnabled: false, offline: true });
  try {
    const page = await context.newPage();
    await page.setContent(whole(paper).text);
    return await page.pdf({
      format: "A4",
      margin: { top: "22mm", bottom: "22mm", left: "22mm", right: "22mm" },
      displayHeaderFooter: true,
      headerTemplate: "<span></span>",
      footerTemplate:
        html`<div style="width:100%;padding:0 22mm;font-size:8px;color:#5c6966;display:flex;justify-content:space-between"><span>${paper.foot}</span><span>第 <span class="pageNumber"></span> 页，共 <span class="totalPages"></span> 页</span></div>`
          .text,
      tagged: true,
    });
  } finally {
    await context.close();
  }
}

/** Ends the browser; called when the process leaves. */
export async function closePapers(): Promise<void> {
  clearTimeout(idle);
  const open = browser;
  browser = undefined;
  await (await open)?.close();
}

async function opened(): Promise<Browser> {
  clearTimeout(idle);
  idle = setTimeout(() => void closePapers(), idleMs).unref();
  browser ??= launch();
  const open = await browser;
  if (open.isConnected()) return open;
  browser = launch();
  return browser;
}

async function launch(): Promise<Browser> {
  try {
    // A process that prints nothing is spared the driver, the largest of all packages.
    const { chromium } = await import("playwright-core");
    return await chromium.launch({
      executablePath: settings.chromium,
      // Chromium's sandbox needs a user of its own; no page of others is ever opened here and no script runs.
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"],
    });
  } catch (error) {
    browser = undefined;
    log.error({ reason: (error as Error).name }, "no Chromium to print with");
    throw refused("unavailable", "现在打印不了，请过一会儿再试。");
  }
}

function whole({ title, body }: Paper): Markup {
  return html`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>
    body { font: 11pt/1.75 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; color: #14201e; margin: 0 }
    h1 { font: 600 18pt/1.4 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; text-align: center; margin: 0 0 6mm }
    h2 { font: 600 12pt/1.5 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; margin: 6mm 0 2mm; break-after: avoid }
    p { margin: 0 0 2mm; white-space: pre-line }
    table { border-collapse: collapse; width: 100%; margin: 2mm 0 }
    th, td { border: .5pt solid #7f8e8b; padding: 1.6mm 2.4mm; text-align: left; vertical-align: top; overflow-wrap: anywhere }
    th { font-weight: 600; background: #f2f5f4; white-space: nowrap }
    tr, .whole { break-inside: avoid }
    .page { break-before: page }
    h1.cover { font-size: 26pt; margin: 4mm 0 8mm }
    th.name { width: 24mm } td.lines { white-space: pre-line } td.moment { white-space: nowrap }
    .evidence { margin: 2mm 0 4mm; break-inside: avoid } .evidence img { max-width: 100%; max-height: 110mm }
    .number { text-align: right; font-variant-numeric: tabular-nums; color: #43514e }
    .code { width: 28mm; height: 28mm }
    .note { font-size: 9pt; color: #43514e }
    .signatures svg { height: 18mm; width: 45mm; display: block }
    .sealed { display: flex; align-items: flex-end; justify-content: space-between; gap: 6mm; break-inside: avoid }
    .sealed .note { overflow-wrap: anywhere }
    .seal { flex: none; text-align: center; padding-right: 3mm }
    .seal p { position: relative; margin: -9mm 0 1mm }
    .seal-ring { display: inline-flex; flex-direction: column; align-items: center; justify-content: center; width: 34mm; height: 34mm; border: 1mm solid #c0281c; border-radius: 50%; color: #c0281c; font: 600 9pt/1.5 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; transform: rotate(-8deg) }
    .seal-star { font-size: 16pt; line-height: 1.2 }
    .signatures { display: flex; flex-wrap: wrap; gap: 6mm; margin-top: 8mm; break-inside: avoid }
    .signatures figure { flex: 1 1 28%; margin: 0 } .signatures img { height: 18mm; display: block }
  </style></head><body>${body}</body></html>`;
}
