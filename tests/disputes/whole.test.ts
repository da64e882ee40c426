import { recordVisit } from "../../contract/dispute-performance.js";
import { printFile } from "../../contract/dispute-register.js";
import { getMyDispute } from "../../contract/mediation.js";
import { makeCommunity, makeStaff, type TestStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { agree, beginMediation, type Committee, makeCommittee, reportTo } from "../support/mediations.js";
import { refusal } from "../support/refusals.js";
import { countOf } from "../support/rows.js";

describe("the whole file as one paper", () => {
  let hall: Hall;
  let committee: Committee;
  beforeAll(async () => {
    hall = await openHall();
    committee = await makeCommittee(hall);
  });
  afterAll(() => hall.close());

  const print = (by: TestStaff, number: string) =>
    fetch(`${hall.origin}/api/staff/disputes/${number}/file.pdf`, { headers: by.call.headers });
  const printings = (number: string) => countOf`SELECT COUNT(*) FROM audit_entry a JOIN request r
    ON a.subject = CONCAT('request:', r.id) WHERE r.number = ${number} AND a.action = 'print_mediation'`;

  it("is printed for its mediator and the head, from application to performance; both parties see who did", async () => {
    const mediation = await beginMediation(hall, committee);
    const { mediator, head, applicant, params } = mediation;
    const { steps } = await agree(mediation);
    await mediator.call(recordVisit, {
      params,
      body: { text: "上门看了", steps: steps.map(({ id }) => ({ id, state: "done" as const })) },
    });
    for (const by of [mediator, head]) {
      const paper = await print(by, params.number);
      expect(paper.status).toBe(200);
      expect(paper.headers.get("content-type")).toBe("application/pdf");
      expect(paper.headers.get("cache-control")).toBe("no-store");
      const content = Buffer.from(await paper.arrayBuffer());
      expect(content.subarray(0, 5).toString()).toBe("%PDF-");
      // Cover, application, parties, register, record, agreement, performance, end.
      expect(content.toString("latin1").match(/\/Type \/Page\b/g)?.length).toBeGreaterThanOrEqual(8);
    }
    expect(await printings(params.number)).toBe(2);
    const { openings } = await applicant.call(getMyDispute, { params });
    expect(openings.filter(({ what }) => what === "打印整卷调解")).toHaveLength(2);
  });

  it("is a paper too while there is nothing but the application", async () => {
    const { params } = await reportTo(hall, committee, "楼上漏水");
    expect((await print(committee.head, params.number)).status).toBe(200);
  });

  it("does not exist for anybody else, and nothing is noted", async () => {
    const { params } = await beginMediation(hall, committee);
    const strangers = [
      await makeStaff(hall, committee.community, { desks: ["mediation"], role: "mediator" }),
      await makeStaff(hall, committee.community, { desks: ["police"] }),
      await makeStaff(hall, committee.community, { role: "supervisor" }),
      await makeStaff(hall, await makeCommunity(), { role: "head" }),
    ];
    for (const { call } of strangers) {
      expect(await refusal(call(printFile, { params }))).toMatchObject({ status: 404 });
    }
    expect(await printings(params.number)).toBe(0);
  });
});
