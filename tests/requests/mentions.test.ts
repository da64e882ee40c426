import { listMyStaffMessages } from "../../contract/notifications.js";
import { getMyRequest } from "../../contract/requests.js";
import { countViews, getStaffRequest, listQueue, moveStaffRequest } from "../../contract/staff.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { apply } from "../support/submissions.js";

describe("a note that names colleagues", () => {
  let hall: Hall;
  let community: TestCommunity;
  let zhou: TestStaff;
  let wu: TestStaff;
  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
    zhou = await makeStaff(hall, community, { desks: ["general"], name: "周晓梅" });
    wu = await makeStaff(hall, community, { desks: ["clinic"], name: "吴建国" });
  });
  afterAll(() => hall.close());

  async function note(number: string, mentions: string[], action: "note" | "claim" = "note") {
    const { revision } = await zhou.call(getStaffRequest, { params: { number } });
    const body = { action, text: action === "note" ? "@吴建国 这家老人是你的病人，帮看一眼" : "", mentions, revision };
    return zhou.call(moveStaffRequest, { params: { number }, body });
  }
  const mentioned = async (staff: TestStaff) =>
    (await staff.call(listQueue, { query: { view: "mentioned" } })).rows.map(({ number }) => number);
  const counted = async (staff: TestStaff) =>
    (await staff.call(countViews, {})).views.find(({ view }) => view === "mentioned")?.count;

  it("tells them once, puts it into their list, and keeps it from the resident", async () => {
    const resident = await makeResident(hall, community);
    const { number } = await apply(resident);
    await note(number, [wu.id, wu.id]);
    await hall.deliverMessages();
    const { messages } = await wu.call(listMyStaffMessages, { query: {} });
    expect(messages.filter(({ title }) => title.startsWith("周晓梅提到了您"))).toHaveLength(1);
    expect(messages[0]).toMatchObject({ requestNumber: number, text: expect.stringContaining("帮看一眼") });
    expect(await mentioned(wu)).toEqual([number]);
    expect(await counted(wu)).toBe(1);
    expect(await mentioned(zhou)).toEqual([]);
    expect(await counted(zhou)).toBe(0);
    const told = await resident.call(getMyRequest, { params: { number } });
    expect(JSON.stringify(told)).not.toContain("吴建国");
    await note(number, [wu.id]);
    expect(await counted(wu)).toBe(1);
  });

  it("names nobody who cannot open it, and only a note names anybody", async () => {
    const { number } = await apply(await makeResident(hall, community));
    const foreign = await makeStaff(hall, await makeCommunity(), { desks: ["general"], name: "何小丽" });
    expect(await refusal(note(number, [wu.id, foreign.id]))).toMatchObject({
      code: "bad_input",
      fields: [{ path: "mentions", message: "何小丽看不到这一件，不能提到。" }],
    });
    expect(await refusal(note(number, [wu.id], "claim"))).toMatchObject({ code: "bad_input" });
    expect(await mentioned(wu)).not.toContain(number);
  });
});
