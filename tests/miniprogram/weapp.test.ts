import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { until } from "../support/until.js";
import { county, mother, summary, waiting } from "./support/county.js";
import { buildWeappIfStale, packageSizes, weappRoot } from "./support/weapp-package.js";
import { startWeapp, type Weapp } from "./support/weapp-runtime.js";
import { measureTree, walk } from "./support/weapp-tree.js";
import type { Answer } from "./support/wx-stand-in.js";

// The package that WeChat gets, run from its own files: a build that exits 0 can still be a blank page.

beforeAll(buildWeappIfStale, 240_000);

const queries: Record<string, string> = {
  "catalogue/search/index": "?q=我妈八十了",
  "catalogue/service/index": "?service=elders",
  "catalogue/guide/index": "?code=elder-allowance",
  "catalogue/apply/index": "?code=elder-allowance",
  "requests/detail/index": `?number=${summary.number}`,
  "requests/move/index": `?number=${waiting.number}&action=answer`,
  "requests/rate/index": `?number=${summary.number}`,
  "bookings/slots/index": "?resource=r",
  "jobs/vacancy/index": "?id=v",
  "jobs/fair/index": "?id=f",
  "jobs/booth/index": "?fair=f&id=00000000-0000-7000-8000-000000000311",
  "bookings/mine/index": "?number=2026-1120-0003",
  "volunteers/activity/index": "?id=a",
  "volunteers/attend/index": "?activity=a",
  "volunteers/team/index": "?id=t",
  "volunteers/members/index": "?id=t",
  "volunteers/served/index": "?signup=s",
  "volunteers/pair/index": "?id=p",
  "volunteers/visit/index": "?pair=p",
  "volunteers/verify/index": "?number=FW20261126-7K3M9QX2TD",
};

async function signedIn(answer: Answer = county): Promise<Weapp> {
  const weapp = startWeapp(weappRoot, answer);
  await weapp.visit("tabs/home/index");
  return weapp;
}

/** The requests that changed something, with the keys they carried. */
function sent(weapp: Weapp, part: string) {
  return weapp.journal.requests.filter((request) => request.method === "POST" && request.url.includes(part));
}

test("the package keeps to its sizes: main 700 KB, each part 300 KB", () => {
  const { main, parts } = packageSizes();
  expect(main).toBeLessThanOrEqual(700 * 1024);
  for (const bytes of Object.values(parts)) expect(bytes).toBeLessThanOrEqual(300 * 1024);
});

test("every file that the app's configuration and its theme name is there", () => {
  const app = JSON.parse(readFileSync(path.join(weappRoot, "app.json"), "utf8"));
  const theme = JSON.parse(readFileSync(path.join(weappRoot, app.themeLocation), "utf8"));
  expect(app).toMatchObject({ darkmode: true, lazyCodeLoading: "requiredComponents", __usePrivacyCheck__: true });
  expect(existsSync(path.join(weappRoot, app.sitemapLocation))).toBe(true);
  for (const shade of [theme.light, theme.dark]) {
    for (const tab of app.tabBar.list) {
      expect(existsSync(path.join(weappRoot, shade[tab.iconPath.slice(1)]))).toBe(true);
      expect(existsSync(path.join(weappRoot, shade[tab.selectedIconPath.slice(1)]))).toBe(true);
    }
  }
});

test("every page opens, draws something, speaks to screen readers, and breaks no limit of WeChat's", async () => {
  const weapp = await signedIn();
  for (const page of weapp.allPages) {
    await weapp.visit(page + (queries[page] ?? ""));
    // A machine with much else to do draws later.
    await until(async () => weapp.text().length > 8).catch(() => undefined);
    const tree = weapp.tree();
    const { nodes, depth } = measureTree(tree);
    const spoken = [...walk(tree)].filter(({ node }) => node.attr.ariaLabel || node.attr.ariaRole);
    const largest = Math.max(...weapp.top().setData);
    expect({ page, words: weapp.text().length > 8, spoken: spoken.length > 0, faults: weapp.faults }).toEqual({
      page,
      words: true,
      spoken: true,
      faults: [],
    });
    expect(nodes).toBeLessThan(1000);
    expect(depth).toBeLessThan(30);
    expect(largest).toBeLessThan(256 * 1024);
  }
});

test("a template that the package lacks would be noticed", async () => {
  const weapp = await signedIn();
  weapp.draw("tabs/home/index", { root: { cn: [{ nn: "999", sid: "a", cn: [] }] } });
  expect(weapp.faults.join()).toMatch(/Template .*999.* not found/);
});

test("home shows first what the resident must do, with the numbers of the hall", async () => {
  const weapp = await signedIn();
  const text = weapp.text();
  expect(text.indexOf("要您补一张照片")).toBeLessThan(text.indexOf("高龄津贴申请"));
  expect(text).toContain("3 件在办");
  expect(text).toContain("还剩 2 个工作日");
  expect(text).toContain("书画室周四 14:30已约好");
  expect(text).toContain("现在有人接，到 17:30");
  expect(weapp.journal.badge).toBe("2");
});

test("a supplement whose answer was lost goes again with the same key, and the words are still there", async () => {
  const weapp = await signedIn();
  await weapp.tap("去补");
  expect(weapp.top().path).toBe("requests/move/index");
  await weapp.type("补充说明", "重新拍了一张");
  weapp.answerWith((request) => (request.method === "POST" ? undefined : county(request)));
  await weapp.tap("交上去");
  expect(weapp.text()).toContain("现在没有网，您写的都还在。");
  weapp.answerWith(county);
  await weapp.tap("再交一次");
  const [first, second] = sent(weapp, "/moves");
  expect(second?.header["idempotency-key"]).toBe(first?.header["idempotency-key"]);
  expect(second?.data).toEqual({ action: "answer", text: "重新拍了一张", attachmentIds: [] });
  expect(weapp.top().path).toBe("tabs/home/index");
});

test("an application is checked in place, looked over, and ends in a receipt; the consent is asked on that tap", async () => {
  const weapp = await signedIn();
  await weapp.visit("catalogue/apply/index?code=elder-allowance");
  await weapp.tap("下一步");
  expect(weapp.text()).toContain("请填老人的姓名。");
  await weapp.type("老人的姓名", "陈桂兰");
  await weapp.tap("下一步");
  expect(weapp.text()).toContain("看一看，对不对");
  await weapp.tap("交给社区");
  const [application] = sent(weapp, "/api/applications");
  expect(application?.data).toMatchObject({ itemCode: "elder-allowance", answers: { elderName: "陈桂兰" } });
  expect(weapp.journal.calls).toContain("requestSubscribeMessage");
  expect(sent(weapp, "/api/my/subscriptions")[0]?.data).toMatchObject({ accepted: ["progress-template"] });
  expect(weapp.top().path).toBe("requests/receipt/index");
  expect(weapp.text()).toContain("2026-1123-0042");
});

test("a slot is booked by day, time and one tap", async () => {
  const weapp = await signedIn();
  await weapp.visit("bookings/slots/index?resource=r");
  await weapp.tap("14:30–16:30，余 1");
  await weapp.tap("约这一场");
  expect(sent(weapp, "/api/bookings")).toHaveLength(1);
  expect(weapp.top().path).toBe("requests/receipt/index");
});

test("withdrawing asks once; urging needs one tap and carries a key", async () => {
  const weapp = await signedIn();
  await weapp.visit(`requests/detail/index?number=${summary.number}`);
  await weapp.tap("撤回");
  expect(sent(weapp, "/moves")).toHaveLength(0);
  await weapp.tap("先不撤");
  await weapp.tap("催一下");
  expect(sent(weapp, "/moves")[0]?.data).toMatchObject({ action: "urge" });
  expect(sent(weapp, "/moves")[0]?.header["idempotency-key"]).toMatch(/^[0-9a-f-]{36}$/);
});

test("a session that ran out is renewed without asking, and the question is asked again", async () => {
  const weapp = await signedIn();
  let expired = true;
  weapp.answerWith((request) => {
    if (request.url.startsWith("/api/sessions/")) expired = false;
    return expired
      ? { status: 401, body: { error: { code: "not_signed_in", message: "请先登录。" } } }
      : county(request);
  });
  await weapp.visit("tabs/requests/index");
  expect(weapp.text()).toContain("社保补贴");
});

test("without a network the last seen requests are shown, and when they were saved", async () => {
  const weapp = await signedIn();
  await weapp.visit("tabs/requests/index");
  weapp.answerWith(() => undefined);
  await weapp.visit("tabs/requests/index");
  expect(weapp.text()).toContain("高龄津贴申请");
  expect(weapp.text()).toMatch(/下面是 今天 \d+:\d\d 存下来的/);
});

test("the elder version replaces home until it is left", async () => {
  const weapp = await signedIn();
  await weapp.tap("换长辈版");
  expect(weapp.top().path).toBe("elder/home/index");
  await weapp.visit("tabs/home/index");
  expect(weapp.top().path).toBe("elder/home/index");
  await weapp.tap("换普通版");
  expect(weapp.top().path).toBe("tabs/home/index");
});

test("two hundred requests stay under WeChat's limits: only what is near the screen is drawn", async () => {
  const weapp = await signedIn((request) => {
    if (!request.url.startsWith("/api/my/requests?")) return county(request);
    const from = Number(/cursor=(\d+)/.exec(request.url)?.[1] ?? 0);
    const requests = Array.from({ length: 20 }, (_, place) => ({
      ...summary,
      number: `2026-1118-${String(from + place).padStart(4, "0")}`,
    }));
    return { status: 200, body: { requests, openCount: 200, nextCursor: from < 180 ? String(from + 20) : null } };
  });
  await weapp.visit("tabs/requests/index");
  for (let page = 1; page < 10; page++) await weapp.tap("再看一些");
  expect(weapp.text()).not.toContain("再看一些");
  expect(measureTree(weapp.tree()).nodes).toBeLessThan(600);
  expect(Math.max(...weapp.top().setData)).toBeLessThan(64 * 1024);
});

/** Fills in the allowance's form and hands it in while there is no network. */
async function handInOffline(weapp: Weapp) {
  await weapp.visit("catalogue/apply/index?code=elder-allowance");
  await weapp.type("老人的姓名", "陈桂兰");
  await weapp.tap("下一步");
  weapp.answerWith((request) => (request.method === "POST" ? undefined : county(request)));
  await weapp.tap("交给社区");
  await weapp.tap("有网自己交");
}

test("what was handed in without a network goes by itself with the same key when there is one", async () => {
  const weapp = await signedIn();
  await handInOffline(weapp);
  expect(weapp.text()).toContain("连上网自己交");
  expect(sent(weapp, "/api/applications")).toHaveLength(1);
  weapp.answerWith(county);
  await weapp.network("none");
  await weapp.network("wifi");
  expect(weapp.text()).not.toContain("还没交上去");
  const [first, second] = sent(weapp, "/api/applications");
  expect(second?.header["idempotency-key"]).toBe(first?.header["idempotency-key"]);
  expect(second?.data).toEqual(first?.data);
});

test("what the hall refuses later is said on the list, and the words are still in the form", async () => {
  const weapp = await signedIn();
  await handInOffline(weapp);
  const closed = { error: { code: "desk_closed", message: "这个窗口现在不受理，请打社区电话问一问。" } };
  weapp.answerWith((request) =>
    request.url === "/api/applications" ? { status: 422, body: closed } : county(request),
  );
  await weapp.network("none");
  await weapp.network("wifi");
  expect(weapp.text()).toContain("这个窗口现在不受理，请打社区电话问一问。");
  await weapp.tap("去改");
  expect(weapp.top().path).toBe("catalogue/apply/index");
  expect(weapp.values()).toContain("陈桂兰");
});

test("a mini-program code opens its page with what its scene names", async () => {
  const weapp = await signedIn();
  await weapp.visit(`catalogue/guide/index?scene=${encodeURIComponent("code=elder-allowance")}`);
  expect(weapp.text()).toContain("高龄津贴申请");
  expect(weapp.journal.requests.at(-1)?.url).toContain("/api/items/elder-allowance");
});

test("who acts for a mother says so on every page and request, until one taps back to oneself", async () => {
  const weapp = await signedIn();
  await weapp.visit("identity/mandates/index");
  await weapp.tap("替张秀兰办");
  expect(weapp.text()).toContain("正在替张秀兰办");
  expect(weapp.journal.requests.at(-1)?.header["x-hall-for"]).toBe(mother.id);
  await weapp.visit("catalogue/apply/index?code=elder-allowance");
  await weapp.type("老人的姓名", "张秀兰");
  await weapp.tap("下一步");
  await weapp.tap("交给社区");
  expect(sent(weapp, "/api/applications")[0]?.header["x-hall-for"]).toBe(mother.id);
  await weapp.visit("tabs/requests/index");
  await weapp.tap("换回自己");
  await weapp.visit("tabs/requests/index");
  expect(weapp.text()).not.toContain("正在替");
  expect(weapp.journal.requests.at(-1)?.header["x-hall-for"]).toBeUndefined();
});

test("who looks for work sees what fits and what does not, and asks for it only with a consent", async () => {
  const weapp = await signedIn();
  await weapp.visit("jobs/find/index");
  expect(weapp.text()).toContain("您要的 2 条，合上 1 条");
  expect(weapp.text()).toContain("不合：离您社区 6.2 公里，比您要的远");
  await weapp.visit("jobs/vacancy/index?id=v");
  await weapp.tap("我要这个");
  expect(sent(weapp, "/applications")).toHaveLength(0);
  await weapp.tap("同意把我的登记给这家单位看");
  await weapp.tap("我要这个");
  expect(sent(weapp, "/applications")[0]?.data).toEqual({ consent: true });
  await weapp.visit("jobs/find/index");
  await weapp.tap("我报的 1");
  await weapp.tap("同意，告诉单位");
  expect(sent(weapp, "/moves")[0]?.data).toEqual({ action: "consent" });
});

test("a job whose skill one lacks leads to the class that teaches it; one's classes say how far they are", async () => {
  const weapp = await signedIn();
  await weapp.visit("jobs/find/index");
  await weapp.tap("不会电工？曙光社区12月3日有课");
  expect(weapp.top().path).toBe("volunteers/activity/index");
  await weapp.visit("jobs/find/index");
  await weapp.tap("我的课");
  expect(weapp.top().path).toBe("volunteers/courses/index");
  expect(weapp.text()).toContain("一共 3 次课，您来了 1 次，还剩 2 次。");
  expect(weapp.text()).toContain("再来 2 次，课上完能开结业证明。");
  expect(weapp.text()).toContain("打开 PDF，能存能印");
});

test("who goes to no class is shown the way to one; a failed answer is said and asked again", async () => {
  const weapp = await signedIn();
  const without =
    (status: number, body: unknown): Answer =>
    (request) =>
      request.url === "/api/my/courses" ? { status, body } : county(request);
  weapp.answerWith(without(500, { error: { code: "internal", message: "是我们这边出了问题。" } }));
  await weapp.visit("volunteers/courses/index");
  expect(weapp.text()).toContain("是我们这边出了问题。");
  weapp.answerWith(without(200, { courses: [] }));
  await weapp.visit("volunteers/courses/index");
  expect(weapp.text()).toContain("还没有报过课");
  await weapp.tap("看看有什么课");
  expect(weapp.journal.requests.at(-1)?.url).toContain("kind=training");
});

test("at a fair one says what one comes for, agrees, types the code of the screen, and gives a number up again", async () => {
  const weapp = await signedIn();
  await weapp.visit("jobs/fair/index?id=f&code=123456");
  expect(weapp.text()).toContain("B 003");
  await weapp.tap("不等了，退号");
  expect(sent(weapp, "/leave")[0]?.url).toContain(`/api/my/tickets/`);
  await weapp.tap("排队面试");
  expect(weapp.top().path).toBe("jobs/booth/index");
  await weapp.tap("维修电工，4000–5000 元一个月");
  await weapp.tap("取号");
  expect(sent(weapp, "/numbers")).toHaveLength(0);
  expect(weapp.text()).toContain("要您同意，才能把资料给单位。");
  await weapp.tap("同意把我的登记给这家单位看");
  await weapp.tap("取号");
  expect(sent(weapp, "/numbers")[0]?.data).toMatchObject({ consent: true, code: "123456" });
  expect(weapp.top().path).toBe("jobs/fair/index");
});

test("a registration for work is changed in the form it was made with, and rests by one tap", async () => {
  const weapp = await signedIn();
  await weapp.visit("jobs/registration/index");
  expect(weapp.text()).toContain("正帮您找着");
  await weapp.tap("焊工");
  await weapp.tap("改好了");
  expect(sent(weapp, "/changes")[0]?.data).toMatchObject({ skills: ["电工", "焊工"], payAtLeast: 3500, revision: 2 });
  await weapp.tap("先停一停");
  expect(sent(weapp, "/moves")[0]?.data).toEqual({ action: "pause" });
});

test("a code that was scanned without a network is handed in later, and says so", async () => {
  const weapp = await signedIn();
  const code = "59834112.abcdefghijklmnopqrstuvwx";
  await weapp.visit(`volunteers/attend/index?activity=a&code=${code}`);
  weapp.answerWith((request) => (request.method === "POST" ? undefined : county(request)));
  await weapp.tap("我到了，签到");
  await weapp.tap("有网自己交");
  weapp.answerWith(county);
  await weapp.network("none");
  await weapp.network("wifi");
  const bodies = sent(weapp, "/activities/a/attendance").map(({ data }) => data);
  expect(bodies.at(-1)).toEqual({ direction: "in", code, sentLater: true });
});
