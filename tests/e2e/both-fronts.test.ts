import type { Browser, Page } from "playwright-core";
import { openBrowser, openDesktop, openPhone, seen } from "../support/browser.js";
import { type RunningHall, startHall } from "../support/running-hall.js";

describe("a resident and an officer, each at their own screen", () => {
  let hall: RunningHall;
  let browser: Browser;
  let phone: Page;
  let desk: Page;
  const complaints: string[] = [];
  const mark = Date.now().toString().slice(-6);
  const trouble = `三楼的灯坏了，表号 ${mark}`;
  const answer = `表号 ${mark} 的灯换好了，今晚就亮。`;

  beforeAll(async () => {
    hall = await startHall("hall_both_fronts");
    browser = await openBrowser();
    phone = await openPhone(browser, complaints);
    desk = await openDesktop(browser, complaints);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await hall?.stop();
  });

  it("the officer signs in and looks at what waits", async () => {
    await desk.goto(`${hall.origin}/console/`);
    await desk.getByLabel("账号").fill("shuguang.zhou");
    await desk.getByLabel("密码").fill("wrong");
    await desk.getByRole("button", { name: "登录" }).click();
    await desk.getByText("账号或密码不对").waitFor();
    await desk.getByLabel("密码").fill("Yunmeng-2026!");
    await desk.getByRole("button", { name: "登录" }).click();
    await desk.getByText("实时更新").waitFor();
    await desk.getByRole("link", { name: /等我接/ }).click();
  });

  it("the resident chooses who to be, fills in the form, and hears who has it and by when", async () => {
    await phone.goto(`${hall.origin}/#/identity/sign-in/index`);
    await seen(phone, "李敏").first().click();
    await seen(phone, "我的办件").waitFor();
    await phone.goto(`${hall.origin}/#/catalogue/guide/index?code=report-problem`);
    await seen(phone, "现在就办").last().click();
    await phone.getByRole("textbox").filter({ visible: true }).first().fill("曙光路 46 号楼道");
    await seen(phone, "路灯道路").click();
    await phone.getByRole("textbox").filter({ visible: true }).nth(1).fill(trouble);
    await seen(phone, "下一步").click();
    await seen(phone, /^(现在就交|交上去|提交|交给社区)$/)
      .last()
      .click();
    await seen(phone, /\d{4}-\d{4}-\d{4}/)
      .first()
      .waitFor();
    await seen(phone, "综合窗口").first().waitFor();
  });

  it("the request reaches the officer without reloading, who takes it and answers", async () => {
    await seen(desk, /刚到 \d+ 件/).waitFor();
    await desk.keyboard.press("n");
    await seen(desk, trouble).click();
    await desk.getByRole("heading", { name: "反映问题" }).waitFor();
    await desk.getByRole("button", { name: /我来接/ }).click();
    await desk.getByRole("button", { name: /办好了/ }).waitFor();
    await desk.getByRole("textbox").first().fill(answer);
    await desk.getByRole("button", { name: /办好了/ }).click();
    await desk
      .getByRole("dialog")
      .getByRole("button", { name: /办好了/ })
      .click();
    await desk.getByRole("dialog").waitFor({ state: "detached" });
    await seen(desk, answer).first().waitFor();
  });

  it("the resident reads the answer and rates it", async () => {
    await phone.goto(`${hall.origin}/#/tabs/messages/index`);
    await seen(phone, "反映问题：办好了").first().waitFor();
    await seen(phone, "反映问题：办好了").first().click();
    await seen(phone, answer).first().waitFor();
    await seen(phone, "这次办得怎么样，打个分").click();
    await phone.getByRole("radio", { name: "5 颗星，非常满意" }).filter({ visible: true }).click();
    await seen(phone, "交给社区").last().click();
    await seen(phone, "谢谢您打分").first().waitFor();
  });

  it("and neither page had anything to complain of", () => {
    expect(complaints).toEqual([]);
  });
});
