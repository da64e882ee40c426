import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { openBrowser, openPhone } from "../support/browser.js";
import { type RunningHall, startHall } from "../support/running-hall.js";

// Evaluated, not linked: the hall's content policy lets no strange script in.
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Every page of the residents' hall; `@` is filled in with what the demonstration's resident has. */
const pages = [
  "tabs/home/index",
  "tabs/services/index",
  "tabs/requests/index",
  "tabs/messages/index",
  "tabs/me/index",
  "identity/profile/index",
  "identity/privacy/index",
  "identity/mandates/index",
  "identity/mandate-offer/index",
  "places/choose/index",
  "places/call/index",
  "catalogue/search/index?q=高龄津贴",
  "catalogue/service/index?service=elders",
  "catalogue/guide/index?code=elder-allowance",
  "catalogue/apply/index?code=report-problem",
  "requests/detail/index?number=@request",
  "requests/move/index?number=@request&action=add",
  "bookings/resources/index",
  "bookings/slots/index?resource=@resource",
  "bookings/mine/index?number=@booking",
  "bookings/waiting/index",
  "bookings/check-in/index?number=@booking",
  "bookings/ticket/index",
  "jobs/register/index",
  "jobs/find/index",
  "jobs/vacancy/index?id=@vacancy",
  "disputes/report/index",
  "disputes/file/index?number=@mediation",
  "disputes/invited/index",
  "volunteers/sign-up/index",
  "volunteers/activities/index",
  "volunteers/activity/index?id=@activity",
  "volunteers/attend/index?activity=@activity",
  "volunteers/mine/index",
  "volunteers/served/index?signup=@served",
  "volunteers/record/index",
  "volunteers/verify/index?number=FW20260101-AAAAAAAAAA",
  "volunteers/teams/index",
  "volunteers/team/index?id=@team",
  "elder/home/index",
  "elder/services/index",
  "elder/status/index",
  "elder/booking/index",
];

const looks = [
  { name: "plain", elder: false, scheme: "light" },
  { name: "dark", elder: false, scheme: "dark" },
  { name: "elder", elder: true, scheme: "light" },
] as const;

describe("who cannot see well, or not at all, finds every page usable", () => {
  let hall: RunningHall;
  let browser: Browser;
  let phone: Page;
  /** What an address names by `@`. */
  let names: Record<string, string>;

  beforeAll(async () => {
    hall = await startHall("hall_accessibility");
    browser = await openBrowser();
    phone = await openPhone(browser);
    await phone.goto(`${hall.origin}/#/identity/sign-in/index`);
    await phone.getByText("李敏").first().click();
    await phone.getByText("我的办件").filter({ visible: true }).waitFor();
    names = await phone.evaluate(async () => {
      const { token, resident } = JSON.parse(localStorage.getItem("session") ?? "{}").data;
      const read = async (path: string) =>
        (await fetch(path, { headers: { authorization: `Bearer ${token}` } })).json();
      const { requests } = await read("/api/my/requests");
      const { resources } = await read(`/api/communities/${resident.community.id}/resources`);
      const { vacancies } = await read("/api/vacancies");
      const { activities } = await read("/api/activities");
      const { entries } = await read("/api/my/service");
      const { teams } = await read("/api/teams");
      const { disputes } = await read("/api/my/disputes");
      const booking = requests.find((request: { kind: string }) => request.kind === "booking");
      return {
        request: requests[0].number,
        booking: booking.number,
        resource: resources[0].id,
        vacancy: vacancies[0].id,
        mediation: disputes[0].number,
        activity: activities[0].id,
        team: teams[0].id,
        served: entries[0].signupId,
      };
    });
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await hall?.stop();
  });

  describe.each(looks)("$name", ({ elder, scheme }) => {
    it.each(pages)("%s", async (page) => {
      await phone.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      await phone.evaluate((data) => localStorage.setItem("appearance", JSON.stringify({ data })), {
        elder: elder || page.startsWith("elder"),
        elderSize: 18,
      });
      await phone.goto("about:blank");
      await phone.goto(`${hall.origin}/#/${page.replace(/@(\w+)/, (_, name) => names[name] ?? "")}`);
      await phone.waitForLoadState("networkidle");
      await phone.evaluate(axe);
      expect(await violationsOf(phone)).toEqual([]);
      expect(await smallTargetsOf(phone, elder ? 60 : 44)).toEqual([]);
    });
  });
});

/** What axe finds against WCAG 2.2 A and AA, as short lines to read. */
function violationsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } };
    interface Violation {
      id: string;
      nodes: { html: string; failureSummary: string }[];
    }
    const { violations } = await axe.run({
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
      // Measured below, against more than axe asks for; axe counts what the bar at the foot covers for the moment.
      rules: { "target-size": { enabled: false } },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 200)}`),
    );
  });
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
