import type { AnswerOf } from "../../contract/endpoint.js";
import { listStaffVacancies } from "../../contract/vacancies.js";
import { downloadVacancyTemplate, importVacancies, previewVacancies } from "../../contract/vacancy-import.js";
import { writeSheet } from "../../server/sheets/write.js";
import { makeCommunity, makeStaff, type TestCommunity, type TestStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { newKey } from "../support/keys.js";

const headings = [
  ...["单位名称", "统一社会信用代码", "经办人", "经办人电话", "岗位名称", "要会什么", "人数", "做什么"],
  ...["要求", "工资从", "工资到", "上班时间", "福利", "劳动保护", "上班地点"],
];
const cleaner: Record<string, string> = {
  单位名称: "云梦县安心家政",
  统一社会信用代码: "91350100M000100Y43",
  经办人: "陈明",
  经办人电话: "13800138000",
  岗位名称: "保洁",
  要会什么: "保洁家政",
  人数: "2",
  做什么: "打扫",
  工资从: "2600",
  工资到: "3200",
  上班时间: "全天",
  福利: "交社保",
  劳动保护: "发手套",
  上班地点: "曙光路 18 号",
};

describe("vacancies from an Excel file", () => {
  let hall: Hall;
  let community: TestCommunity;
  let desk: TestStaff;
  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    community = await makeCommunity();
    desk = await makeStaff(hall, community, { desks: ["jobs"] });
  });
  afterAll(() => hall.close());

  async function send(path: string, content: Buffer, { key = newKey(), by = desk } = {}) {
    const form = new FormData();
    form.append("file", new Blob([new Uint8Array(content)]), "招工.xlsx");
    const headers = { ...by.call.headers, "x-hall-client": "console", "idempotency-key": key };
    const response = await fetch(hall.origin + path, { method: "POST", headers, body: form });
    return { status: response.status, body: await response.json() };
  }
  const sheetOf = (lines: Record<string, string>[]) => {
    const columns = headings.map((heading) => ({
      heading,
      value: (line: Record<string, string>) => line[heading] ?? "",
    }));
    return writeSheet("招工", columns, lines);
  };
  const preview = async (lines: Record<string, string>[]): Promise<AnswerOf<typeof previewVacancies>> =>
    (await send(previewVacancies.path, await sheetOf(lines))).body;
  const titles = async () =>
    (await desk.call(listStaffVacancies, { query: {} })).vacancies.map(({ title, stage }) => `${title} ${stage}`);

  it("a sheet with a wrong cell is refused whole, every cell named; a right one becomes drafts", async () => {
    const wrong = { ...cleaner, 统一社会信用代码: "123", 人数: "两个", 上班时间: "早九晚五", 要会什么: "修手机" };
    const { body } = await send(importVacancies.path, await sheetOf([cleaner, wrong]));
    expect(body).toEqual({
      added: 0,
      twins: 0,
      faults: [
        { row: 3, heading: "统一社会信用代码", message: "统一社会信用代码不对，请对着执照再看。" },
        { row: 3, heading: "要会什么", message: "没有这一样手艺，请从表里选。" },
        { row: 3, heading: "人数", message: "招几个人，写整数。" },
        { row: 3, heading: "上班时间", message: expect.stringContaining("全天、半天") },
      ],
    });
    expect(await titles()).toEqual([]);
    expect((await send(importVacancies.path, await sheetOf([cleaner]))).body).toEqual({
      added: 1,
      twins: 0,
      faults: [],
    });
    expect(await titles()).toEqual(["保洁 draft"]);
  });

  it("is looked at first: what each row would become, what the law forbids in it, what it repeats; nothing is kept", async () => {
    await send(importVacancies.path, await sheetOf([cleaner]));
    const barred = { ...cleaner, 岗位名称: "门卫", 要会什么: "", 要求: "入职交押金 500 元" };
    const { rows, faults } = await preview([cleaner, barred, { ...barred, 要求: "" }]);
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([
      { row: 2, title: "保洁", payWords: "2600–3200 元一个月", faults: [], twin: "和没核对的「保洁」像是同一个" },
      { row: 3, title: "门卫", faults: [{ article: expect.stringContaining("劳动合同法第九条") }], twin: null },
      { row: 4, title: "门卫", faults: [], twin: "和第 3 行一样" },
    ]);
    expect(await titles()).toEqual(["保洁 draft"]);
  });

  it("what repeats another can be left out, and is counted", async () => {
    await send(importVacancies.path, await sheetOf([cleaner]));
    const sheet = await sheetOf([cleaner, { ...cleaner, 岗位名称: "钟点工" }]);
    const { body } = await send(`${importVacancies.path}?twins=skip`, sheet);
    expect(body).toEqual({ added: 1, twins: 1, faults: [] });
    expect((await titles()).sort()).toEqual(["保洁 draft", "钟点工 draft"]);
  });

  it("sent twice with one key it is taken once, and answers the same", async () => {
    const sheet = await sheetOf([cleaner]);
    const key = newKey();
    const path = `${importVacancies.path}?twins=skip`;
    const first = await send(path, sheet, { key });
    expect((await send(path, sheet, { key })).body).toEqual(first.body);
    expect(await titles()).toEqual(["保洁 draft"]);
  });

  it("the template has every column, and its example is passed over when it is left in", async () => {
    const headers = { ...desk.call.headers, "x-hall-client": "console" };
    const response = await fetch(hall.origin + downloadVacancyTemplate.path, { headers });
    const template = Buffer.from(await response.arrayBuffer());
    expect((await send(previewVacancies.path, template)).body).toEqual({ rows: [], faults: [] });
    expect((await send(importVacancies.path, template)).body).toEqual({ added: 0, twins: 0, faults: [] });
  });

  it("a file that is no sheet, and one with a column missing, are refused in words", async () => {
    expect(await send(previewVacancies.path, Buffer.from("no sheet"))).toMatchObject({
      status: 415,
      body: { error: { code: "wrong_file_type" } },
    });
    const short = await writeSheet("招工", [{ heading: "单位名称", value: () => "云梦" }], [{}]);
    const { body } = await send(previewVacancies.path, short);
    expect(body.error.message).toContain("第一行少了这些列：统一社会信用代码、经办人");
  });

  it("only who takes vacancies may look a sheet over or take it", async () => {
    const clinic = await makeStaff(hall, community, { desks: ["clinic"] });
    for (const { path } of [previewVacancies, importVacancies])
      expect(await send(path, await sheetOf([cleaner]), { by: clinic })).toMatchObject({ status: 403 });
    expect(await titles()).toEqual([]);
  });
});
