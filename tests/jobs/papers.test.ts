import { staffUploadFile } from "../../contract/files.js";
import {
  getVacancy,
  listStaffVacancies,
  moveVacancy,
  saveVacancy,
  type VacancyText,
} from "../../contract/vacancies.js";
import { makeCommunity, makeStaff, type TestCommunity, type TestStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { newKey } from "../support/keys.js";
import { smallPng } from "../support/pictures.js";
import { refusal } from "../support/refusals.js";

const text: VacancyText = {
  employer: "云梦县安心家政",
  licence: "91350100M000100Y43",
  agentName: "陈明",
  agentPhone: "13800138000",
  authorised: true,
  title: "保洁",
  skills: ["保洁家政"],
  headcount: 2,
  work: "打扫。",
  conditions: "",
  payFrom: 2600,
  payTo: 3200,
  hours: "全天",
  benefits: "交社保。",
  protection: "发手套。",
  place: "城关镇曙光路 18 号",
  point: null,
};

describe("the employer's letter that its agent may recruit", () => {
  let hall: Hall;
  let community: TestCommunity;
  let taker: TestStaff;
  let checker: TestStaff;
  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
    taker = await makeStaff(hall, community, { desks: ["jobs"] });
    checker = await makeStaff(hall, community, { desks: ["jobs"] });
  });
  afterAll(() => hall.close());

  async function upload(by: TestStaff, name: string): Promise<string> {
    const form = new FormData();
    form.append("file", new Blob([new Uint8Array(smallPng())]), name);
    const headers = { ...by.call.headers, "x-hall-client": "console", "idempotency-key": newKey() };
    const response = await fetch(hall.origin + staffUploadFile.path, { method: "POST", headers, body: form });
    return (await response.json()).id;
  }
  const listed = async (id: string) =>
    (await checker.call(listStaffVacancies, { query: {} })).vacancies.find((vacancy) => vacancy.id === id);

  it("is kept with the vacancy, and seen by the colleague who checks it; residents read nothing of it", async () => {
    const paperIds = [await upload(taker, "介绍信.png")];
    const { id, revision, papers } = await taker.call(saveVacancy, { body: { text, paperIds } });
    expect(papers).toMatchObject([{ name: "介绍信.png", mime: "image/png" }]);
    const [seen] = (await listed(id))?.papers ?? [];
    expect((await fetch(hall.origin + seen?.url)).headers.get("content-type")).toBe("image/png");
    let moved = await checker.call(moveVacancy, { params: { id }, body: { action: "check", revision } });
    moved = await checker.call(moveVacancy, { params: { id }, body: { action: "publish", revision: moved.revision } });
    expect(moved.papers).toHaveLength(1);
    expect(JSON.stringify(await hall.anyone(getVacancy, { params: { id } }))).not.toContain("介绍信");
  });

  it("is added to by a later one; the first stays", async () => {
    const first = await taker.call(saveVacancy, { body: { text, paperIds: [await upload(taker, "介绍信.png")] } });
    const body = { id: first.id, revision: first.revision, text, paperIds: [await upload(taker, "授权书.png")] };
    expect((await taker.call(saveVacancy, { body })).papers.map(({ name }) => name)).toEqual([
      "介绍信.png",
      "授权书.png",
    ]);
  });

  it("is one's own upload: another's, or one that is in use, is refused, and then nothing is kept", async () => {
    const mine = await upload(taker, "介绍信.png");
    const before = (await checker.call(listStaffVacancies, { query: { limit: 50 } })).vacancies.length;
    const stolen = checker.call(saveVacancy, { body: { text, paperIds: [mine] } });
    expect(await refusal(stolen)).toMatchObject({ status: 400, fields: [{ path: "attachmentIds" }] });
    await taker.call(saveVacancy, { body: { text, paperIds: [mine] } });
    const again = taker.call(saveVacancy, { body: { text, paperIds: [mine] } });
    expect(await refusal(again)).toMatchObject({ status: 400 });
    const after = (await checker.call(listStaffVacancies, { query: { limit: 50 } })).vacancies.length;
    expect(after).toBe(before + 1);
  });
});
