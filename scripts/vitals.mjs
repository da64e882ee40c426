// npm run vitals    how soon a resident's phone shows a page: the browser build on a slow phone and a slow line
// The phone and the line are those of Lighthouse's mobile run (processor 4 times slower, 1.6 Mbit/s down, 150 ms a trip), and
// so are the figures: first and largest contentful paint, blocking time, layout shift. The ratios are of a second visit to the
// first one, in the same run; times are notes, since machines differ.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { ensurePrograms } from "./debian.mjs";
import { root } from "./install.mjs";
import { launchChromium, openOwnHall } from "./own-hall.mjs";
import { filled, namesOf, residentPages } from "./pages.mjs";

/** https://developer.chrome.com/docs/lighthouse/performance/performance-scoring : good is green there. */
const good = { firstPaintMs: 1_800, largestPaintMs: 2_500, blockingMs: 200, shift: 0.1 };
const measured = ["home", "search", "guide", "apply", "slots", "requests", "request", "elder-home"];
const line = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

await ensurePrograms(["chromium"], { fonts: true });
const hall = await openOwnHall();
const browser = await launchChromium();
const results = {};
let wanting = 0;
try {
  const { names, session } = await signIn();
  for (const [name, address] of residentPages.filter(([one]) => measured.includes(one))) {
    const first = await visit(session, filled(address, names), name.startsWith("elder"));
    results[name] = first;
    wanting += tell(name, first);
  }
} finally {
  await browser.close();
  hall.stop();
}
writeFileSync(path.join(root, "vitals.json"), `${JSON.stringify(results, null, 2)}\n`);
console.log(
  wanting
    ? `${wanting} figures are not good by Lighthouse's measure.`
    : "All figures are good by Lighthouse's measure.",
);

async function signIn() {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 375, height: 812 } });
  const page = await context.newPage();
  await page.goto(`${hall.origin}/#/identity/sign-in/index`);
  await page.getByText("李敏").first().click();
  await page.getByText("我的办件").filter({ visible: true }).waitFor();
  const names = await namesOf(page);
  const session = await context.storageState();
  await context.close();
  return { names, session };
}

/** A visit with nothing kept but the sign-in, then a second one with what the first left behind. */
async function visit(session, address, elder) {
  const context = await browser.newContext({
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 375, height: 812 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    storageState: session,
  });
  await context.addInitScript(watch);
  const page = await context.newPage();
  if (elder)
    await page.addInitScript(() =>
      localStorage.setItem("appearance", JSON.stringify({ data: { elder: true, elderSize: 18 } })),
    );
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", line);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const first = await load(page, cdp, address);
  await page.goto("about:blank");
  const again = await load(page, cdp, address);
  await context.close();
  return {
    ...first,
    againLargestPaintMs: again.largestPaintMs,
    againRatio: again.largestPaintMs / first.largestPaintMs,
  };
}

async function load(page, cdp, address) {
  let bytes = 0;
  const count = ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  };
  cdp.on("Network.loadingFinished", count);
  await page.goto(`${hall.origin}/#/${address}`, { waitUntil: "commit" });
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(2_500);
  cdp.off("Network.loadingFinished", count);
  const seen = await page.evaluate(() => globalThis.vitals);
  return { ...seen, kilobytes: Math.round(bytes / 1024) };
}

/** Runs in the page: what the browser itself notes of its painting. */
function watch() {
  const vitals = { firstPaintMs: 0, largestPaintMs: 0, blockingMs: 0, shift: 0 };
  globalThis.vitals = vitals;
  const on = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  on("paint", (entry) => {
    if (entry.name === "first-contentful-paint") vitals.firstPaintMs = Math.round(entry.startTime);
  });
  on("largest-contentful-paint", (entry) => {
    vitals.largestPaintMs = Math.round(entry.startTime);
  });
  on("longtask", (entry) => {
    // Blocking is what a task takes beyond 50 ms, after something is to be seen.
    if (vitals.firstPaintMs) vitals.blockingMs += Math.round(Math.max(0, entry.duration - 50));
  });
  on("layout-shift", (entry) => {
    if (!entry.hadRecentInput) vitals.shift = Math.round((vitals.shift + entry.value) * 1000) / 1000;
  });
}

function tell(name, figures) {
  const wanting = Object.keys(good).filter((figure) => figures[figure] > good[figure]);
  const { firstPaintMs, largestPaintMs, blockingMs, shift, kilobytes, againRatio } = figures;
  console.log(
    `${name.padEnd(12)} first paint ${firstPaintMs} ms, largest ${largestPaintMs} ms, blocking ${blockingMs} ms, shift ${shift}, ${kilobytes} KB; again ${againRatio.toFixed(2)} of it${wanting.length ? `  (not good: ${wanting.join(", ")})` : ""}`,
  );
  return wanting.length;
}
