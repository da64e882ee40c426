import type { Browser, Page } from "playwright-core";
import { consolePages, deskNamesOf, filled, namesOf, residentPages } from "../../scripts/pages.mjs";
import { violationsOf } from "../support/axe.js";
import { openBrowser, openDesktop, openPhone, settled, signInStaff } from "../support/browser.js";
import { type RunningHall, startHall } from "../support/running-hall.js";

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
    names = { ...names, ...(await deskNamesOf(desk, names)) };
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
      await settled(phone);
      expect(await violationsOf(phone)).toEqual([]);
      expect(await smallTargetsOf(phone, elder ? 60 : 44)).toEqual([]);
    });
  });

  describe("the console", () => {
    /** In the light, and once more for what the dark changes. */
    const found = async () => {
      await desk.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
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
      await desk.goto(`${hall.origin}/console/${filled(address, names)}`);
      await settled(desk);
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
