import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { consolePages, filled, namesOf, residentPages } from "../../scripts/pages.mjs";
import { openBrowser, openDesktop, openPhone, signInStaff } from "../support/browser.js";
import { type RunningHall, startHall } from "../support/running-hall.js";

// Evaluated, not linked: the hall's content policy lets no strange script in.
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const looks = [
  { name: "plain", elder: false, scheme: "light" },
  { name: "dark", elder: false, scheme: "dark" },
  { name: "elder", elder: true, scheme: "light" },
] as const;

describe("who cannot see well, or not at all, finds every page usable", () => {
  let hall: RunningHall;
  let browser: Browser;
  let phone: Page;
  let desk: Page;
  /** What an address names by `@`. */
  let names: Record<string, string>;

  beforeAll(async () => {
    hall = await startHall("hall_accessibility");
    browser = await openBrowser();
    phone = await openPhone(browser);
    await phone.goto(`${hall.origin}/#/identity/sign-in/index`);
    await phone.getByText("李敏").first().click();
    await phone.getByText("我的办件").filter({ visible: true }).waitFor();
    names = await namesOf(phone);
    desk = await openDesktop(browser);
    await signInStaff(desk, hall.origin, "shuguang.liu");
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await hall?.stop();
  });

  describe.each(looks)("$name", ({ elder, scheme }) => {
    it.each(residentPages.map(([, address]) => address))("%s", async (page) => {
      await phone.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      await phone.evaluate((data) => localStorage.setItem("appearance", JSON.stringify({ data })), {
        elder: elder || page.startsWith("elder"),
        elderSize: 18,
      });
      await phone.goto("about:blank");
      await phone.goto(`${hall.origin}/#/${filled(page, names)}`);
      await phone.waitForLoadState("networkidle");
      await phone.evaluate(axe);
      expect(await violationsOf(phone)).toEqual([]);
      expect(await smallTargetsOf(phone, elder ? 60 : 44)).toEqual([]);
    });
  });

  describe("the console", () => {
    /** In the light, and once more for what the dark changes. */
    const found = async () => {
      await desk.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await desk.evaluate(axe);
      const light = await violationsOf(desk);
      await desk.emulateMedia({ colorScheme: "dark" });
      // The dialogs' colours are computed by script, and drawn a moment later.
      await desk.waitForFunction(() =>
        [...document.querySelectorAll(".ant-modal-content")].every(
          (dialog) => getComputedStyle(dialog).backgroundColor !== "rgb(255, 255, 255)",
        ),
      );
      return [...light, ...(await violationsOf(desk, ["color-contrast"]))];
    };

    it.each(consolePages.map(([, address = ""]) => address))("%s", async (address) => {
      await desk.goto(`${hall.origin}/console/${address}`);
      await desk.waitForLoadState("networkidle");
      expect(await found()).toEqual([]);
    });

    it("a request, and what is laid over it", async () => {
      await desk.goto(`${hall.origin}/console/queue/community`);
      await desk.locator(".queue-row[data-number]").first().click();
      await desk.locator(".composer").waitFor();
      expect(await found()).toEqual([]);
      for (const key of ["t", "?", "Control+k"]) {
        await desk.keyboard.press(key);
        await desk.getByRole("dialog").waitFor();
        expect([key, await found()]).toEqual([key, []]);
        await desk.keyboard.press("Escape");
        await desk.getByRole("dialog").waitFor({ state: "detached" });
      }
    });
  });
});

/**
 * What axe finds against WCAG 2.2 A and AA, as short lines to read.
 * @param only these rules of it, where not all are asked
 */
function violationsOf(page: Page, only?: string[]): Promise<string[]> {
  return page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } };
    interface Violation {
      id: string;
      nodes: { html: string; failureSummary: string }[];
    }
    const { violations } = await axe.run({
      runOnly: rules ?? ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
      // Measured below, against more than axe asks for; axe counts what the bar at the foot covers for the moment.
      rules: { "target-size": { enabled: false } },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 200)}`),
    );
  }, only);
}

/** What can be tapped but is lower than a finger needs (domain rule 12), as short lines to read. */
function smallTargetsOf(page: Page, least: number): Promise<string[]> {
  return page.evaluate((height) => {
    const targets = document.querySelectorAll<HTMLElement>(
      "[role=button], [role=radio], [role=checkbox], [role=switch], [role=tab], [role=link]",
    );
    return [...targets].flatMap((target) => {
      const box = target.getBoundingClientRect();
      const seen = box.width > 0 && box.height > 0 && getComputedStyle(target).visibility !== "hidden";
      return seen && box.height < height - 0.5 ? [`${Math.round(box.height)} ${target.outerHTML.slice(0, 140)}`] : [];
    });
  }, least);
}
