import type { Browser, Page } from "playwright-core";
import { violationsOf } from "../support/axe.js";
import { openBrowser, openDesktop, openPhone, seen, signInStaff } from "../support/browser.js";
import { type RunningHall, startHall } from "../support/running-hall.js";

describe("a job fair, from the plan to what came of it", () => {
  let hall: RunningHall;
  let browser: Browser;
  let desk: Page;
  /** Of an employer's agent, who has no account. */
  let agent: Page;
  const complaints: string[] = [];
  const dialog = () => desk.getByRole("dialog");
  const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

  beforeAll(async () => {
    hall = await startHall("hall_job_fair");
    browser = await openBrowser();
    desk = await openDesktop(browser, complaints);
    agent = await openPhone(browser, complaints);
    await signInStaff(desk, hall.origin, "shuguang.wu");
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await hall?.stop();
  });

  it("the job desk plans it; what was forgotten is said at its field, and what was typed stays", async () => {
    await desk.goto(`${hall.origin}/console/jobs?part=fairs`);
    await desk.getByRole("button", { name: "办一场招聘会" }).first().click();
    await dialog().getByLabel("叫什么").fill("家门口招聘会");
    await dialog().getByLabel("哪一天").fill(today());
    await dialog().getByLabel("从", { exact: true }).fill("00:00");
    await dialog().getByLabel("到", { exact: true }).fill("23:59");
    await press(desk, "存下，接着加展位");
    await dialog().getByText("请写在哪里办。").waitFor();
    expect(await dialog().getByLabel("叫什么").inputValue()).toBe("家门口招聘会");
    await dialog().getByLabel("在哪里办").fill("社区文化广场");
    await press(desk, "存下，接着加展位");
    await desk.getByRole("heading", { name: "家门口招聘会" }).waitFor();
  });

  it("two employers get booths, and it is published", async () => {
    await press(desk, "加展位");
    const offers = dialog().getByRole("button", { name: /^加：/ });
    for (const number of [1, 2]) {
      await offers.first().click();
      await seen(desk, new RegExp(`^${number} 号展位：`)).waitFor();
    }
    await press(desk, "加好了");
    await press(desk, "发布");
    await seen(desk, "正在办").waitFor();
  });

  it("behind its link an employer calls who came with a paper number, and says how the talk went", async () => {
    await press(desk, "1 号展位：取纸号");
    await press(desk, "取一个号");
    await dialog().getByText("A 001").waitFor();
    await press(desk, "好了");
    await press(desk, "1 号展位：单位的链接");
    await agent.goto(await dialog().getByLabel("链接", { exact: true }).inputValue());
    await desk.keyboard.press("Escape");

    await seen(agent, "1 位在等").waitFor();
    await press(agent, "叫下一位");
    await seen(agent, "A 001").waitFor();
    await desk.getByRole("row", { name: /A 001/ }).waitFor();
    await press(agent, "来了");
    await seen(agent, /没有给您看登记/).waitFor();
    expect(await violationsOf(agent)).toEqual([]);
    await press(agent, "谈完了");
    await seen(agent, /先选一个/).waitFor();
    await agent.getByText("愿意录用").click();
    await agent.getByLabel(/记一句/).fill("周一来上班");
    await agent.context().setOffline(true);
    await press(agent, "谈完了");
    await seen(agent, /没有网/).waitFor();
    expect(await agent.getByLabel(/记一句/).inputValue()).toBe("周一来上班");
    await agent.context().setOffline(false);
    await press(agent, "谈完了");
    await seen(agent, "没有人等").waitFor();
    await agent.getByRole("listitem").filter({ hasText: "A 001" }).getByText("愿意录用").waitFor();
    // The page itself complains of the requests that the network swallowed.
    complaints.length = 0;
  });

  it("what came of it stands at the desk; the old link opens nothing once there is a new one", async () => {
    await desk.getByRole("row", { name: /^1 .* 1 1 1 / }).waitFor();
    await press(desk, "1 号展位：单位的链接");
    await press(desk, "换一个链接");
    await press(desk, "换一个链接");
    await seen(agent, "这个链接打不开了").waitFor();
    await desk.keyboard.press("Escape");
    await desk.getByRole("link", { name: "招聘会", exact: true }).click();
    await desk.getByRole("row", { name: /家门口招聘会.*正在办 1 1 1$/ }).waitFor();
    // The old link is a 404 on purpose.
    expect(complaints.filter((words) => !words.includes("404"))).toEqual([]);
  });
});

/** The day in China; the fair is all of it. */
function today(): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date());
}
