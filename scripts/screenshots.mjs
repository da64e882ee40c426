// npm run screenshots            the pictures of the README, into docs/screenshots/
// npm run screenshots -- --all   a contact sheet: every page, plain, dark, with the elders' letters and at 200 %, into .data/contact-sheet/
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { ensurePrograms } from "./debian.mjs";
import { dataDir, root } from "./install.mjs";
import { freePort } from "./services.mjs";

const all = process.argv.includes("--all");
const folder = path.join(root, all ? ".data/contact-sheet" : "docs/screenshots");
const china = { locale: "zh-CN", timezoneId: "Asia/Shanghai" };

/** Pages of the residents' hall: name, address, and whether the README shows it. */
const phonePages = [
  ["home", "tabs/home/index", true],
  ["services", "tabs/services/index"],
  ["requests", "tabs/requests/index", true],
  ["messages", "tabs/messages/index"],
  ["me", "tabs/me/index"],
  ["search", "catalogue/search/index?q=%E5%85%AB%E5%8D%81%E5%B2%81%E8%80%81%E4%BA%BA%E6%B4%A5%E8%B4%B4"],
  ["guide", "catalogue/guide/index?code=elder-allowance", true],
  ["apply", "catalogue/apply/index?code=report-problem"],
  ["request", "requests/detail/index?number=@waiting", true],
  ["rate", "requests/rate/index?number=@done"],
  ["resources", "bookings/resources/index"],
  ["slots", "bookings/slots/index?resource=@resource", true],
  ["job", "jobs/register/index"],
  ["dispute", "disputes/report/index", true],
  ["volunteer", "volunteers/sign-up/index"],
  ["activities", "volunteers/activities/index"],
  ["my-service", "volunteers/mine/index"],
  ["teams", "volunteers/teams/index"],
  ["call", "places/call/index"],
  ["choose-community", "places/choose/index"],
  ["privacy", "identity/privacy/index"],
  ["profile", "identity/profile/index"],
  ["elder-home", "elder/home/index", true],
  ["elder-services", "elder/services/index"],
  ["elder-status", "elder/status/index"],
  ["elder-booking", "elder/booking/index"],
];
const deskPages = [
  ["queue", "/console/queue/community", true],
  ["request-desk", "@firstRow", true],
];

ensurePrograms(["chromium"], { fonts: true });
mkdirSync(folder, { recursive: true });
const hall = await openHall();
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
try {
  await takePhone("plain", {});
  if (all) {
    await takePhone("dark", { colorScheme: "dark" });
    await takePhone("elder", {}, { elder: true, elderSize: 18 });
    await takePhone("elder-largest", {}, { elder: true, elderSize: 30 });
    await takePhone("double", {}, undefined, "200%");
  }
  await takeDesk();
} finally {
  await browser.close();
  hall.stop();
}
console.log(`Pictures are in ${path.relative(root, folder)}/`);

async function takePhone(mode, options, appearance, letters) {
  const context = await browser.newContext({
    ...china,
    viewport: { width: 375, height: 812 },
    deviceScaleFactor: all ? 2 : 1.5,
    ...options,
  });
  const page = await context.newPage();
  await page.goto(`${hall.origin}/#/identity/sign-in/index`);
  await page.getByText("李敏").first().click();
  await page.getByText("我的办件").filter({ visible: true }).waitFor();
  const names = await lookUp(page);
  if (letters) await page.addInitScript(enlarge, letters);
  for (const [name, address, shown] of phonePages) {
    if (!all && !shown) continue;
    const filled = address.replace(/@(\w+)/g, (_, key) => names[key] ?? "");
    await page.evaluate(
      // As the app itself remembers it; the elders' own pages are drawn with the elders' letters.
      (look) => localStorage.setItem("appearance", JSON.stringify({ data: look })),
      appearance ?? { elder: name.startsWith("elder"), elderSize: 18 },
    );
    // A fresh document: no toast, no page below.
    await page.goto("about:blank");
    await page.goto(`${hall.origin}/#/${filled}`);
    await settle(page);
    await page.screenshot({ path: path.join(folder, `${all ? `${mode}-` : ""}${name}.png`) });
  }
  await context.close();
}

/** Letters as large as somebody has set them in the browser. */
function enlarge(letters) {
  new MutationObserver((_, observer) => {
    if (!document.documentElement) return;
    document.documentElement.style.fontSize = letters;
    observer.disconnect();
  }).observe(document, { childList: true });
}

async function takeDesk() {
  const page = await browser.newPage({ ...china, viewport: { width: 1440, height: 900 } });
  await page.goto(`${hall.origin}/console/`);
  await page.getByLabel("账号").fill("shuguang.zhou");
  await page.getByLabel("密码").fill("Yunmeng-2026!");
  await page.getByRole("button", { name: "登录" }).click();
  await page.getByText("实时更新").waitFor();
  for (const [name, address, shown] of deskPages) {
    if (!all && !shown) continue;
    if (address === "@firstRow") {
      await page.getByRole("link", { name: /我在办/ }).click();
      await settle(page);
      await page.getByText("高龄津贴申请").first().click();
    } else await page.goto(hall.origin + address);
    await settle(page);
    await page.screenshot({ path: path.join(folder, `console-${name}.png`) });
  }
  await page.close();
}

/** Numbers and ids of the demonstration that addresses need. */
function lookUp(page) {
  return page.evaluate(async () => {
    const ask = async (address, headers = {}, more = {}) => (await fetch(address, { headers, ...more })).json();
    const { residents } = await ask("/api/demo/residents");
    const residentId = residents.find(({ name }) => name === "李敏").id;
    const { token, resident } = await ask(
      "/api/sessions/demo",
      { "content-type": "application/json" },
      { method: "POST", body: JSON.stringify({ residentId }) },
    );
    const { requests } = await ask("/api/my/requests?filter=all&limit=50", { authorization: `Bearer ${token}` });
    const { resources } = await ask(`/api/communities/${resident.community.id}/resources`);
    return {
      waiting:
        requests.find(({ kind, state }) => kind === "application" && state === "in_progress")?.number ??
        requests[0].number,
      done: requests.find(({ canRate }) => canRate)?.number ?? requests[0].number,
      resource: resources.find(({ kind }) => kind === "room")?.id ?? resources[0].id,
    };
  });
}

async function settle(page) {
  await page.waitForLoadState("networkidle").catch(() => {});
  await page.waitForTimeout(600);
}

/** A hall of its own on the demonstration's data, beside one that may be open. */
async function openHall() {
  mkdirSync(dataDir, { recursive: true });
  const own = mkdtempSync(path.join(dataDir, "screenshots-"));
  const port = await freePort();
  const env = { ...process.env, HALL_DATA: own, PORT: String(port) };
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve, reject) => {
    let printed = "";
    child.stdout.on("data", (chunk) => {
      printed += chunk;
      if (printed.includes("Ctrl-C closes it.")) resolve();
    });
    child.once("exit", () => reject(new Error(printed)));
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    stop() {
      child.once("exit", () => rmSync(own, { recursive: true, force: true }));
      child.kill("SIGTERM");
    },
  };
}
