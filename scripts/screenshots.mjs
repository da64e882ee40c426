// npm run screenshots            the pictures of the README, into docs/screenshots/
// npm run screenshots -- --all   a contact sheet: every page, plain, dark, with the elders' letters and at 200 %, into .data/contact-sheet/
import { mkdirSync } from "node:fs";
import path from "node:path";
import { ensurePrograms } from "./debian.mjs";
import { root } from "./install.mjs";
import { launchChromium, openOwnHall } from "./own-hall.mjs";
import { consolePages, deskNamesOf, filled, namesOf, residentPages } from "./pages.mjs";

const all = process.argv.includes("--all");
const folder = path.join(root, all ? ".data/contact-sheet" : "docs/screenshots");
const china = { locale: "zh-CN", timezoneId: "Asia/Shanghai" };

/** What the README shows; the contact sheet shows every page. */
const shown = new Set(["home", "requests", "guide", "request", "slots", "dispute", "elder-home", "queue"]);
const wanted = (name) => all || shown.has(name);

await ensurePrograms(["chromium"], { fonts: true });
mkdirSync(folder, { recursive: true });
const hall = await openOwnHall();
const browser = await launchChromium();
try {
  const names = await takePhone("plain", {});
  if (all) {
    await takePhone("dark", { colorScheme: "dark" });
    await takePhone("elder", {}, { elder: true, elderSize: 18 });
    await takePhone("elder-largest", {}, { elder: true, elderSize: 30 });
    await takePhone("double", {}, undefined, "200%");
  }
  await takeDesk(names);
} finally {
  await browser.close();
  hall.stop();
}
console.log(`Pictures are in ${path.relative(root, folder)}/`);

/** @returns what the addresses name */
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
  const names = await namesOf(page);
  if (letters) await page.addInitScript(enlarge, letters);
  for (const [name, address] of residentPages) {
    if (!wanted(name)) continue;
    await page.evaluate(
      // As the app itself remembers it; the elders' own pages are drawn with the elders' letters.
      (look) => localStorage.setItem("appearance", JSON.stringify({ data: look })),
      appearance ?? { elder: name.startsWith("elder"), elderSize: 18 },
    );
    // A fresh document: no toast, no page below.
    await page.goto("about:blank");
    await page.goto(`${hall.origin}/#/${filled(address, names)}`);
    await settle(page);
    await page.screenshot({ path: path.join(folder, `${all ? `${mode}-` : ""}${name}.png`) });
  }
  await context.close();
  return names;
}

/** Letters as large as somebody has set them in the browser. */
function enlarge(letters) {
  new MutationObserver((_, observer) => {
    if (!document.documentElement) return;
    document.documentElement.style.fontSize = letters;
    observer.disconnect();
  }).observe(document, { childList: true });
}

async function takeDesk(names) {
  const page = await browser.newPage({ ...china, viewport: { width: 1440, height: 900 } });
  await page.goto(`${hall.origin}/console/`);
  await signIn(page, all ? "shuguang.liu" : "shuguang.zhou");
  const own = all ? { ...names, ...(await deskNamesOf(page, names)) } : names;
  for (const [name, address] of consolePages) {
    if (!wanted(name)) continue;
    await page.goto(`${hall.origin}/console/${filled(address, own)}`);
    await settle(page);
    await page.screenshot({ path: path.join(folder, `console-${name}.png`) });
  }
  await page.goto(`${hall.origin}/console/queue/${all ? "community" : "mine"}`);
  await settle(page);
  await page.getByText("高龄津贴申请").first().click();
  await settle(page);
  await page.screenshot({ path: path.join(folder, "console-request-desk.png") });
  await page.close();
}

/** The head sees all that a community has; the README shows an officer's day. */
async function signIn(page, username) {
  await page.getByLabel("账号").fill(username);
  await page.getByLabel("密码").fill("Yunmeng-2026!");
  await page.getByRole("button", { name: "登录" }).click();
  await page.getByText("实时更新").waitFor();
}

async function settle(page) {
  await page.waitForLoadState("networkidle").catch(() => {});
  await page.waitForTimeout(600);
}
