import { type Browser, chromium, type Locator, type Page } from "playwright-core";

/** Debian's Chromium, without what would call out to the world. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
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
}

const china = { locale: "zh-CN", timezoneId: "Asia/Shanghai" };

/** A phone's page; what the page complains of is gathered in `complaints`. */
export async function openPhone(browser: Browser, complaints: string[] = []): Promise<Page> {
  const context = await browser.newContext({
    ...china,
    viewport: { width: 375, height: 812 },
    deviceScaleFactor: 2,
    hasTouch: true,
  });
  return watched(await context.newPage(), complaints);
}

/** A desk's page. */
export async function openDesktop(browser: Browser, complaints: string[] = []): Promise<Page> {
  const context = await browser.newContext({ ...china, viewport: { width: 1440, height: 900 } });
  return watched(await context.newPage(), complaints);
}

function watched(page: Page, complaints: string[]): Page {
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // The first look at who is signed in is a 401 on purpose.
    if (message.type() === "error" && !message.text().includes("401")) complaints.push(message.text());
  });
  page.setDefaultTimeout(30_000);
  return page;
}

/** What is to be seen now: a phone keeps the pages below the top one, hidden. */
export function seen(page: Page, text: string | RegExp): Locator {
  return page.getByText(text).filter({ visible: true });
}

/** Of the demonstration's staff. */
export const staffPassword = "Yunmeng-2026!";

/** Signs one of the demonstration's staff in at their console, and waits until it is live. */
export async function signInStaff(page: Page, origin: string, username: string): Promise<void> {
  await page.goto(`${origin}/console/`);
  await page.getByLabel("账号").fill(username);
  await page.getByLabel("密码", { exact: true }).fill(staffPassword);
  await page.getByRole("button", { name: "登录" }).click();
  await page.getByText("实时更新").waitFor();
}

/** A resident of the demonstration, by name, without a phone of their own. */
export async function signInResident(origin: string, name: string): Promise<{ token: string }> {
  const { residents } = await (await fetch(`${origin}/api/demo/residents`)).json();
  const found = residents.find((resident: { name: string }) => resident.name === name);
  const response = await fetch(`${origin}/api/sessions/demo`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ residentId: found.id }),
  });
  return response.json();
}

/** Holds what the pages send to `address` until every one of them has sent it: a race that is one on a slow machine too. */
export async function meet(pages: Page[], address: string, act: () => Promise<unknown>): Promise<void> {
  let there = 0;
  let open = () => {};
  const all = new Promise<void>((resolve) => (open = resolve));
  for (const page of pages) {
    await page.route(address, async (route) => {
      if (++there === pages.length) open();
      await all;
      await route.continue();
    });
  }
  await act();
  await all;
  for (const page of pages) await page.unroute(address);
}

/**
 * Until a page has asked for what it shows. One that looks anew every few seconds may never rest on a busy machine; ten
 * seconds later it has long drawn its words.
 */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle", { timeout: 10_000 }).catch(() => undefined);
}
