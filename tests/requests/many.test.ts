import { getStaffRequest, lookAtMany, moveStaffRequest } from "../../contract/staff.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestResident } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { act, apply } from "../support/submissions.js";

describe("doing many at once", () => {
  let hall: Hall;
  let community: TestCommunity;
  let resident: TestResident;

  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
    resident = await makeResident(hall, community);
  });
  afterAll(() => hall.close());

  const look = (staff: Awaited<ReturnType<typeof makeStaff>>, numbers: string[]) =>
    staff.call(lookAtMany, { query: { numbers: numbers.join(",") } });

  it("says for each row what may be done with it, before anything is done", async () => {
    const head = await makeStaff(hall, community, { desks: ["general"], role: "head" });
    const waiting = (await apply(resident)).number;
    const taken = (await apply(resident)).number;
    await act(head, taken, "claim");
    const { rows } = await look(head, [waiting, taken]);
    const offered = (number: string) =>
      rows.find(({ row }) => row.number === number)?.moves.map(({ action }) => action);
    expect(offered(waiting)).toEqual(["assign", "transfer"]);
    expect(offered(taken)).toEqual(["assign", "transfer", "reply", "resolve", "reject"]);
  });

  it("offers a colleague of another desk nothing, though the rows can be seen", async () => {
    const colleague = await makeStaff(hall, community, { desks: ["clinic"] });
    const { number } = await apply(resident);
    expect((await look(colleague, [number])).rows).toMatchObject([{ row: { number }, moves: [] }]);
  });

  it("leaves out another community's rows, as if they did not exist", async () => {
    const stranger = await makeStaff(hall, await makeCommunity(), { desks: ["general"], role: "head" });
    const { number } = await apply(resident);
    expect((await look(stranger, [number])).rows).toEqual([]);
  });

  it("a row that somebody changed since the preview is refused alone; the others are done and can be given back", async () => {
    const head = await makeStaff(hall, community, { desks: ["general"], role: "head" });
    const before = await makeStaff(hall, community, { desks: ["general"], name: "吴建国" });
    const after = await makeStaff(hall, community, { desks: ["general"], name: "程小芳" });
    const numbers = [(await apply(resident)).number, (await apply(resident)).number];
    for (const number of numbers) await act(before, number, "claim");
    const { rows } = await look(head, numbers);
    await act(before, numbers[0] ?? "", "reply", { text: "材料看过了" });

    const assign = (number: string, staffId: string, revision: number) =>
      head.call(moveStaffRequest, { params: { number }, body: { action: "assign", staffId, revision } });
    const seen = (number = "") => rows.find(({ row }) => row.number === number)?.row.revision ?? 0;
    const [changed = "", still = ""] = numbers;
    expect(await refusal(assign(changed, after.id, seen(changed)))).toMatchObject({ status: 409 });
    const done = await assign(still, after.id, seen(still));
    expect(done.row.owner?.name).toBe("程小芳");

    await assign(still, before.id, done.revision);
    const story = await head.call(getStaffRequest, { params: { number: still } });
    expect(story.row.owner?.name).toBe("吴建国");
    // Nothing is wiped out: both moves stand in the story.
    expect(story.timeline.filter(({ action }) => action === "assign")).toHaveLength(2);
    expect((await head.call(getStaffRequest, { params: { number: changed } })).row.owner?.name).toBe("吴建国");
  });

  it("takes no more than fifty numbers, and only numbers", async () => {
    const officer = await makeStaff(hall, community, { desks: ["general"] });
    const many = Array.from({ length: 51 }, (_, index) => `2026-1118-${String(index).padStart(4, "0")}`);
    expect(await refusal(look(officer, many))).toMatchObject({ status: 400, code: "bad_input" });
    expect(await refusal(look(officer, ["张三"]))).toMatchObject({ status: 400, code: "bad_input" });
  });
});
