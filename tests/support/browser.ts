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
  page.setDefaultTimeout(15_000);
  return page;
}

/** What is to be seen now: a phone keeps the pages below the top one, hidden. */
export function seen(page: Page, text: string | RegExp): Locator {
  return page.getByText(text).filter({ visible: true });
}
