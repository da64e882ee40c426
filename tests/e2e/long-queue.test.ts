import type { RowDataPacket } from "mysql2/promise";
import type { Browser, Page } from "playwright-core";
import { countAll } from "../../server/requests/counts/changes.js";
import { openBrowser, openDesktop, signInStaff } from "../support/browser.js";
import { newKey } from "../support/keys.js";
import { type RunningHall, startHall } from "../support/running-hall.js";

/** Rows that are added to the demonstration's own. */
const many = 10_000;

describe("a queue that a whole county has filled", () => {
  let hall: RunningHall;
  let browser: Browser;
  let liu: Page;

  beforeAll(async () => {
    hall = await startHall("hall_long_queue");
    browser = await openBrowser();
    await fillQueue();
    liu = await openDesktop(browser);
    await signInStaff(liu, hall.origin, "shuguang.liu");
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await hall?.stop();
  });

  it("a queue of ten thousand rows scrolls to its end with few rows drawn, and its count is their number", async () => {
    await liu.goto(`${hall.origin}/console/queue/community`);
    await liu.locator(".queue-row[data-number]").first().waitFor();
    await liu.waitForFunction(() => /\d/.test(document.querySelector(".page-count")?.textContent ?? ""));
    const said = Number(((await liu.locator(".page-count").first().textContent()) ?? "").replace(/\D/g, ""));
    expect(said).toBeGreaterThan(many);
    const scroller = liu.locator(".queue-scroller");
    const begun = performance.now();
    let mostNodes = 0;
    for (let tries = 0; tries < 2_000; tries++) {
      const { drawn, whole } = await scroller.evaluate(async (box) => {
        box.scrollTop = box.scrollHeight;
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        return {
          drawn: box.querySelectorAll(".queue-row").length,
          whole: box.closest("[role=grid]")?.getAttribute("aria-rowcount") !== "-1",
        };
      });
      mostNodes = Math.max(mostNodes, drawn);
      if (whole) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const tookMs = performance.now() - begun;
    expect(mostNodes).toBeLessThan(100);
    const groups = await scroller.evaluate((box) => Math.round(box.scrollHeight / 38));
    expect(groups).toBeGreaterThan(many);
    const lines = Number(await liu.getByRole("grid").getAttribute("aria-rowcount")) - 1;
    const heads = await headsOf(liu);
    expect(lines - heads).toBe(said);
    // A hundred pages, each fetched when its end comes into sight.
    expect(tookMs).toBeLessThan(120_000);
    // Scrolling through what is there keeps up with the eye, on a machine that has more to do: the middle frame, generously.
    const frameMs = await scroller.evaluate(async (box) => {
      const times: number[] = [];
      let last = performance.now();
      for (let step = 0; step < 60; step++) {
        box.scrollTop = (box.scrollHeight * step) / 60;
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const now = performance.now();
        times.push(now - last);
        last = now;
      }
      return times.sort((one, other) => one - other)[30] ?? 0;
    });
    expect(frameMs).toBeLessThan(300);
  }, 300_000);

  /** Group heads of the list, looked for from its top to its end. */
  async function headsOf(page: Page): Promise<number> {
    const names = new Set<string>();
    const scroller = page.locator(".queue-scroller");
    const height = await scroller.evaluate((box) => box.scrollHeight);
    for (let top = 0; top <= height; top += 600) {
      const found = await scroller.evaluate(async (box, at) => {
        box.scrollTop = at;
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        return [...box.querySelectorAll(".queue-group strong")].map(({ textContent }) => textContent ?? "");
      }, top);
      for (const name of found) names.add(name);
    }
    return names.size;
  }

  /** Copies of a request of 曙光社区, each with a number and a due time of its own. */
  async function fillQueue(): Promise<void> {
    const [columns] = await hall.database.query<RowDataPacket[]>(
      "SELECT COLUMN_NAME AS name FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'request'",
    );
    const names = columns.map(({ name }) => String(name));
    const [[model]] = await hall.database.query<RowDataPacket[]>(
      `SELECT r.* FROM request r JOIN queue q ON q.id = r.queueId JOIN desk d ON d.id = q.deskId
        JOIN community c ON c.id = d.communityId AND c.code = 'shuguang'
        WHERE d.code = 'general' AND r.state = 'queued' AND r.confidential = 0 AND r.parentId IS NULL LIMIT 1`,
    );
    const started = Date.now();
    for (let begin = 0; begin < many; begin += 500) {
      const rows = Array.from({ length: 500 }, (_, index) => {
        const place = begin + index;
        const own: Record<string, unknown> = {
          ...model,
          id: newKey(),
          number: `2026-0101-${String(place + 1).padStart(6, "0")}`,
          dueAt: new Date(started + (place + 1) * 60_000),
        };
        return names.map((name) => {
          const value = own[name];
          return typeof value === "object" && value !== null && !(value instanceof Date)
            ? JSON.stringify(value)
            : value;
        });
      });
      await hall.database.query(`INSERT INTO request (${names.map((name) => `\`${name}\``).join(", ")}) VALUES ?`, [
        rows,
      ]);
    }
    await hall.database.query("DELETE FROM request_count_change");
    await hall.database.query("DELETE FROM request_count");
    await hall.database.query(countAll.text);
  }
});
