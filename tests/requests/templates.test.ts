import { getStaffRequest } from "../../contract/staff.js";
import {
  changeTemplate,
  listTemplates,
  removeTemplate,
  saveTemplate,
  type TemplateContent,
  templatesFor,
} from "../../contract/templates.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { rows } from "../support/rows.js";
import { act, apply } from "../support/submissions.js";

describe("replies that are written again and again", () => {
  let hall: Hall;
  let community: TestCommunity;
  let zhou: TestStaff;
  let wu: TestStaff;
  let head: TestStaff;

  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
    zhou = await makeStaff(hall, community, { desks: ["general"], name: "周晓梅" });
    wu = await makeStaff(hall, community, { desks: ["general"], name: "吴建国" });
    head = await makeStaff(hall, community, { role: "head" });
  });
  afterAll(() => hall.close());

  const save = (staff: TestStaff, given: Partial<TemplateContent>) =>
    staff.call(saveTemplate, {
      body: { name: "收到", text: "{姓名}您好。", itemCode: null, state: null, shared: false, ...given },
    });
  const names = async (staff: TestStaff) => (await staff.call(listTemplates, {})).templates.map(({ name }) => name);

  it("are one's own, or the community's; another community has none of them", async () => {
    await save(zhou, { name: "自己的" });
    const { id } = await save(zhou, { name: "大家的", shared: true });
    expect(await names(zhou)).toEqual(expect.arrayContaining(["自己的", "大家的"]));
    expect(await names(wu)).toContain("大家的");
    expect(await names(wu)).not.toContain("自己的");
    const elsewhere = await makeStaff(hall, await makeCommunity(), { desks: ["general"] });
    expect(await names(elsewhere)).toEqual([]);

    expect(await refusal(wu.call(removeTemplate, { params: { id } }))).toMatchObject({ status: 404 });
    const body = { name: "改过的", text: "好。", itemCode: null, state: null, shared: true };
    await head.call(changeTemplate, { params: { id }, body });
    expect(await names(wu)).toContain("改过的");
    await head.call(removeTemplate, { params: { id } });
    expect(await names(wu)).not.toContain("改过的");
  });

  it("have their fields filled in from the request, what suits it best first, and nothing of other items or states", async () => {
    const resident = await makeResident(hall, community, { name: "李秀英" });
    const { number } = await apply(resident);
    await act(zhou, number, "claim");
    const [request] = await rows`SELECT itemCode FROM request WHERE number = ${number}`;
    const itemCode = String(request?.itemCode);
    const text = "{姓名}您好，{编号}{事项}由{窗口}{经办人}办，{办结期限}前办好。";
    await save(zhou, { name: "通用", text });
    await save(zhou, { name: "刚接下", text, itemCode, state: "accepted" });
    await save(zhou, { name: "办好以后", text, state: "resolved" });
    await save(zhou, { name: "别的事项", text, itemCode: "dispute" });
    const { templates } = await zhou.call(templatesFor, { params: { number } });
    const offered = templates.map(({ name }) => name);
    expect(offered[0]).toBe("刚接下");
    expect(offered).toContain("通用");
    expect(offered).not.toContain("办好以后");
    expect(offered).not.toContain("别的事项");
    expect(templates[0]).toMatchObject({ exact: true });
    expect(templates[0]?.text).toMatch(/^李秀英您好，\d{4}-\d{4}-\d{4,}反映问题由综合窗口周晓梅办，.+前办好。$/);
  });

  it("open no name to who does not write to this resident", async () => {
    const { number } = await apply(await makeResident(hall, community, { name: "王桂兰" }));
    await act(zhou, number, "claim");
    await save(wu, { name: "我的", text: "{姓名}" });
    expect((await wu.call(templatesFor, { params: { number } })).templates).toEqual([]);
    expect((await wu.call(getStaffRequest, { params: { number } })).resident.name).toBe("王**");
  });

  it("with a field that there is not are refused in words", async () => {
    expect(await refusal(save(zhou, { text: "{姓名}您好，{生日}快乐" }))).toMatchObject({
      code: "bad_input",
      fields: [{ path: "text", message: "没有 {生日} 这一项。" }],
    });
    expect(await refusal(save(zhou, { itemCode: "no-such-item" }))).toMatchObject({ code: "bad_input" });
  });
});
