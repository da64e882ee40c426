import type { Browser, Page } from "playwright-core";
import { openBrowser, openDesktop, openPhone } from "../support/browser.js";
import { type RunningHall, startHall } from "../support/running-hall.js";

describe("a resident and an officer, each at their own screen", () => {
  let hall: RunningHall;
  let browser: Browser;
  let phone: Page;
  let desk: Page;
  const complaints: string[] = [];

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
    await desk.getByRole("heading", { name: "等我接" }).waitFor();
  });

  it("the resident chooses who to be, fills in the form, and hears who has it and by when", async () => {
    await phone.goto(`${hall.origin}/#/identity/sign-in/index`);
    await phone.getByText("李敏").first().click();
    await phone.getByText("我的办件").waitFor();
    await phone.goto(`${hall.origin}/#/catalogue/guide/index?code=report-problem`);
    await phone.getByText("现在就办").last().click();
    await phone.getByRole("textbox").first().fill("曙光路 46 号楼道");
    await phone.getByText("路灯道路").click();
    await phone.getByRole("textbox").nth(1).fill("三楼的灯坏了一个星期");
    await phone.getByText("下一步").click();
    await phone
      .getByText(/^(现在就交|交上去|提交|交给社区)$/)
      .last()
      .click();
    await phone
      .getByText(/\d{4}-\d{4}-\d{4}/)
      .first()
      .waitFor();
    await phone.getByText("综合窗口").first().waitFor();
  });

  it("the request reaches the officer without reloading, who takes it and answers", async () => {
    await desk.getByText(/刚到 \d+ 件/).waitFor();
    await desk.keyboard.press("n");
    await desk.getByText("三楼的灯坏了一个星期").click();
    await desk.getByRole("button", { name: /我来接/ }).click();
    await desk.getByRole("button", { name: /办好了/ }).waitFor();
    await desk.getByRole("textbox").first().fill("灯换好了，今晚就亮。");
    await desk.getByRole("button", { name: /办好了/ }).click();
    await desk.getByText("灯换好了，今晚就亮。").first().waitFor();
  });

  it("the resident reads the answer and rates it", async () => {
    await phone.goto(`${hall.origin}/#/tabs/messages/index`);
    await phone.getByText("反映问题：办好了").first().waitFor();
    await phone.getByText("反映问题：办好了").first().click();
    await phone.getByText("灯换好了，今晚就亮。").first().waitFor();
    await phone
      .getByText(/打个?分|去打分|评一评/)
      .last()
      .click();
    await phone.getByText("非常满意").first().click();
    await phone
      .getByText(/^(交上去|提交|打分|好了，交上去)$/)
      .last()
      .click();
    await phone.getByText("谢谢您打分").first().waitFor();
  });

  it("and neither page had anything to complain of", () => {
    expect(complaints).toEqual([]);
  });
});
