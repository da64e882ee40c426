import type { RowDataPacket } from "mysql2/promise";
import type { Browser, Page } from "playwright-core";
import {
  meet,
  openBrowser,
  openDesktop,
  seen,
  signInResident,
  signInStaff,
  staffPassword,
} from "../support/browser.js";
import { newKey } from "../support/keys.js";
import { type RunningHall, startHall } from "../support/running-hall.js";
import { until } from "../support/until.js";

describe("two of the staff, each at their own console", () => {
  let hall: RunningHall;
  let browser: Browser;
  let zhou: Page;
  let liu: Page;
  let resident: { token: string };
  const complaints: string[] = [];

  beforeAll(async () => {
    hall = await startHall("hall_console");
    browser = await openBrowser();
    resident = await signInResident(hall.origin, "李敏");
    zhou = await openDesktop(browser, complaints);
    liu = await openDesktop(browser, complaints);
    await signInStaff(zhou, hall.origin, "shuguang.zhou");
    await signInStaff(liu, hall.origin, "shuguang.liu");
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await hall?.stop();
  });

  /** A resident reports that a lamp is broken; it goes to 综合窗口. @returns its number */
  async function report(words: string): Promise<string> {
    const response = await fetch(`${hall.origin}/api/applications`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${resident.token}`,
        "idempotency-key": newKey(),
      },
      body: JSON.stringify({
        itemCode: "report-problem",
        answers: { where: "曙光路 46 号楼道", kind: "路灯道路" },
        note: words,
      }),
    });
    const body = await response.json();
    if (!response.ok) throw new Error(JSON.stringify(body));
    return body.number;
  }

  const row = (page: Page, number: string) => page.locator(`[data-number="${number}"]`);
  const openRequest = async (page: Page, number: string) => {
    await page.goto(`${hall.origin}/console/requests/${number}?view=unclaimed`);
    await page.getByRole("heading", { name: "反映问题" }).waitFor();
  };

  it("what arrives waits in a bar; the list does not move under the hand until one lets it in", async () => {
    for (const page of [zhou, liu]) await page.goto(`${hall.origin}/console/queue/unclaimed`);
    const first = zhou.locator(".queue-row[data-number]").first();
    await first.waitFor();
    await liu.locator(".queue-row[data-number]").first().waitFor();
    await liu.getByText("实时更新", { exact: true }).waitFor();
    await zhou.getByText("实时更新", { exact: true }).waitFor();
    const before = { number: await first.getAttribute("data-number"), box: await first.boundingBox() };
    const number = await report("三楼的灯坏了");
    await seen(zhou, /刚到 \d+ 件/).waitFor();
    expect(await first.getAttribute("data-number")).toBe(before.number);
    expect((await first.boundingBox())?.y).toBe(before.box?.y);
    await expectCount(row(zhou, number), 0);
    await zhou.keyboard.press("n");
    await row(zhou, number).waitFor();
    await seen(liu, /刚到 \d+ 件/).waitFor();
    await liu.keyboard.press("n");
    await row(liu, number).waitFor();
  });

  it("of two who claim at once one has it, and the other is told who", async () => {
    const number = await report("两个人同时来接");
    for (const page of [zhou, liu]) await openRequest(page, number);
    const claim = (page: Page) => page.getByRole("button", { name: /^我来接/ }).click();
    await meet([zhou, liu], "**/api/staff/requests/*/moves", () => Promise.all([claim(zhou), claim(liu)]));
    const [owner] = await ownersOf(number);
    const [winner, loser] = owner === "周晓梅" ? [zhou, liu] : [liu, zhou];
    await seen(winner, /接下了/)
      .first()
      .waitFor();
    await seen(loser, new RegExp(`刚刚.*先接了这一件|${owner}在办`))
      .first()
      .waitFor();
    await expectEvents(number, "claim", 1);
  });

  async function ownersOf(number: string): Promise<string[]> {
    for (let tries = 0; tries < 60; tries++) {
      const [rows] = await hall.database.query<RowDataPacket[]>(
        "SELECT s.name FROM request r JOIN staff_member s ON s.id = r.ownerId WHERE r.number = ?",
        [number],
      );
      if (rows.length) return rows.map(({ name }) => String(name));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return [];
  }

  async function expectEvents(number: string, action: string, count: number): Promise<void> {
    const find = () =>
      hall.database.query<RowDataPacket[]>(
        "SELECT e.id FROM request_event e JOIN request r ON r.id = e.requestId WHERE r.number = ? AND e.action = ?",
        [number, action],
      );
    await until(async () => (await find())[0].length >= count);
    expect((await find())[0]).toHaveLength(count);
  }

  it("each sees that the other looks, and who is typing", async () => {
    const number = await report("看看谁也在看");
    await openRequest(zhou, number);
    await zhou.getByRole("button", { name: /^我来接/ }).click();
    await zhou.getByRole("button", { name: /^办好了/ }).waitFor();
    await openRequest(liu, number);
    await seen(zhou, /刘汉清也在看/).waitFor();
    await seen(liu, /周晓梅也在看/).waitFor();
    await zhou.getByRole("textbox").first().fill("我正在写");
    await seen(liu, /周晓梅正在写/).waitFor();
    await liu.keyboard.press("Escape");
    await liu.waitForURL(/\/queue\//);
    await seen(zhou, /刘汉清也在看/).waitFor({ state: "detached" });
    await zhou.getByRole("textbox").first().fill("");
  });

  it("of two answers at once one goes out, and the words of the other stay where they were typed", async () => {
    const number = await report("两个人同时答");
    await openRequest(zhou, number);
    await zhou.getByRole("button", { name: /^我来接/ }).click();
    await zhou.getByRole("button", { name: /^办好了/ }).waitFor();
    await openRequest(liu, number);
    await zhou.getByRole("textbox").first().fill("周写的答复");
    await liu.getByRole("textbox").first().fill("刘写的答复");
    await meet([zhou, liu], "**/api/staff/requests/*/moves", () =>
      Promise.all([zhou, liu].map((page) => page.keyboard.press("Control+Enter"))),
    );
    await Promise.any(
      [zhou, liu].map((page) =>
        seen(page, /您写的还在/)
          .first()
          .waitFor(),
      ),
    );
    await expectEvents(number, "reply", 1);
    await Promise.any([zhou, liu].map((page) => expectValue(page, "")));
    const texts = await Promise.all([zhou, liu].map((page) => page.getByRole("textbox").first().inputValue()));
    expect(texts.filter((text) => text.endsWith("写的答复"))).toHaveLength(1);
    for (const page of [zhou, liu]) await page.getByRole("textbox").first().fill("");
  });

  it("a connection that was lost is said to be, and what was missed is there when it is back", async () => {
    await zhou.goto(`${hall.origin}/console/queue/unclaimed`);
    await zhou.locator(".queue-row[data-number]").first().waitFor();
    await zhou.context().setOffline(true);
    await seen(zhou, /实时更新已断开/).waitFor();
    const number = await report("断网的时候来的");
    await zhou.context().setOffline(false);
    await seen(zhou, /刚到 \d+ 件/).waitFor({ timeout: 45_000 });
    await zhou.keyboard.press("n");
    await row(zhou, number).waitFor();
    // The page itself complains of the requests that the network swallowed.
    complaints.length = 0;
  });

  it("a day's work needs no mouse: find, open, claim, answer and close", async () => {
    const number = await report("只用键盘办的");
    await zhou.goto(`${hall.origin}/console/queue/unclaimed`);
    await zhou.locator(".queue-row[data-number]").first().waitFor();
    await zhou.keyboard.press("Control+k");
    await zhou.getByRole("dialog").locator("input").waitFor();
    await zhou.keyboard.type(number);
    await seen(zhou, number).first().waitFor();
    await zhou.waitForTimeout(500);
    await zhou.keyboard.press("Enter");
    await zhou.getByRole("heading", { name: "反映问题" }).waitFor();
    await zhou.keyboard.press("a");
    await zhou.getByRole("button", { name: /^办好了/ }).waitFor();
    await zhou.keyboard.press("r");
    await zhou.keyboard.type("电工今晚来换");
    await zhou.keyboard.press("Control+Enter");
    await seen(zhou, "电工今晚来换").first().waitFor();
    await expectValue(zhou, "");
    await zhou.keyboard.press("Escape");
    await zhou.keyboard.press("Control+Enter");
    const dialog = zhou.getByRole("dialog");
    await dialog.getByRole("textbox").first().waitFor();
    await zhou.keyboard.type("灯换好了");
    await zhou.keyboard.press("Control+Enter");
    await dialog.waitFor({ state: "detached" });
    const [[stored]] = await hall.database.query<RowDataPacket[]>(
      "SELECT state, answer FROM request WHERE number = ?",
      [number],
    );
    expect(stored).toMatchObject({ state: "resolved", answer: "灯换好了" });
    await zhou.keyboard.press("Escape");
    await zhou.waitForURL(/\/queue\//);
  });

  it("a session that ends while one types keeps the words, and sends them after signing in again", async () => {
    const number = await report("写着写着登录过期了");
    await openRequest(zhou, number);
    await zhou.getByRole("button", { name: /^我来接/ }).click();
    await zhou.getByRole("button", { name: /^办好了/ }).waitFor();
    await zhou.getByRole("textbox").first().fill("写到一半的话");
    // The session ends between the key and what it sends: a look of the page in between would ask first.
    await zhou.route(
      "**/api/staff/requests/*/moves",
      async (route) => {
        await hall.database.query(
          "UPDATE session SET endedAt = NOW(3) WHERE personId = (SELECT staffId FROM staff_credential WHERE username = 'shuguang.zhou')",
        );
        await route.continue();
      },
      { times: 1 },
    );
    await zhou.keyboard.press("Control+Enter");
    const dialog = zhou.getByRole("dialog", { name: "请再登录一次" });
    await dialog.waitFor();
    expect(await zhou.locator(".composer textarea").inputValue()).toBe("写到一半的话");
    await dialog.getByLabel("账号").fill("shuguang.zhou");
    await dialog.getByLabel("密码", { exact: true }).fill(staffPassword);
    await dialog.getByRole("button", { name: "登录" }).click();
    await dialog.waitFor({ state: "detached" });
    await seen(zhou, "写到一半的话").first().waitFor();
    await expectEvents(number, "reply", 1);
  });

  it("and neither page had anything to complain of", () => {
    expect(complaints.filter((words) => !/409|ERR_INTERNET_DISCONNECTED|ERR_NETWORK/.test(words))).toEqual([]);
  });
});

async function expectCount(found: ReturnType<Page["locator"]>, count: number): Promise<void> {
  expect(await found.count()).toBe(count);
}

async function expectValue(page: Page, value: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLTextAreaElement>(".composer textarea")?.value === wanted,
    value,
  );
}
