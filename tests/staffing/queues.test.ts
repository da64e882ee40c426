import { addKinship, changeQueue, listKinships, listQueues, removeKinship } from "../../contract/staffing.js";
import { refreshModes } from "../../server/communities/queues/modes.js";
import { now } from "../../server/env/clock.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { rows } from "../support/rows.js";
import { sendAway } from "../support/staffing.js";
import { act, apply } from "../support/submissions.js";

describe("how a queue finds its person", () => {
  let hall: Hall;
  let community: TestCommunity;
  let queueId: string;
  let head: TestStaff;
  let zhou: TestStaff;

  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    community = await makeCommunity();
    queueId = community.desk("general").queueId;
    head = await makeStaff(hall, community, { role: "head" });
    zhou = await makeStaff(hall, community, { desks: ["general"], name: "周晓梅" });
  });
  afterAll(() => hall.close());

  const change = (staff: TestStaff, mode: "claim" | "least_open" | "duty", cap = 30) =>
    staff.call(changeQueue, { params: { queueId }, body: { mode, cap } });
  const general = async (staff: TestStaff) =>
    (await staff.call(listQueues, { query: {} })).queues.find(({ id }) => id === queueId);

  it("is the head's to say, and holds from the next submission on", async () => {
    await change(head, "least_open");
    const { number } = await apply(await makeResident(hall, community));
    expect(await rows`SELECT ownerId FROM request WHERE number = ${number}`).toEqual([{ ownerId: zhou.id }]);
    expect(await general(zhou)).toMatchObject({
      mode: "least_open",
      waiting: 0,
      members: expect.arrayContaining([{ id: zhou.id, name: "周晓梅", open: 1, onDuty: false, away: null }]),
    });
  });

  it("shows who is away, and warns of what the change leaves open", async () => {
    await act(zhou, (await apply(await makeResident(hall, community))).number, "claim");
    await act(zhou, (await apply(await makeResident(hall, community))).number, "claim");
    await sendAway(zhou.id, now(), new Date(now().getTime() + 60_000));
    expect((await general(head))?.members.find(({ id }) => id === zhou.id)?.away).toContain("请假到");
    expect((await change(head, "duty", 1)).warnings).toEqual([
      "周晓梅手上已经有 2 件，办到 1 件以下才会再派。",
      "综合窗口今天没有排值班，先由窗口的人来接。",
    ]);
  });

  it("is refused to officers, and another community's queue does not exist", async () => {
    expect(await refusal(change(zhou, "least_open"))).toMatchObject({ code: "not_allowed" });
    const elsewhere = await makeStaff(hall, await makeCommunity(), { role: "head" });
    expect(await refusal(change(elsewhere, "least_open"))).toMatchObject({ status: 404 });
    expect(await refusal(change(head, "least_open", 0))).toMatchObject({ code: "bad_input" });
  });

  it("never gives a resident to a relative that staff have named", async () => {
    await change(head, "least_open");
    refreshModes();
    const resident = await makeResident(hall, community, { name: "周建国", phone: "13900001234" });
    const body = {
      staffId: zhou.id,
      residentName: "周建国",
      residentPhone: "139 0000 1234",
      relation: "parent" as const,
    };
    expect(await refusal(zhou.call(addKinship, { body: { ...body, residentName: "周建军" } }))).toMatchObject({
      status: 404,
    });
    await zhou.call(addKinship, { body });
    expect(await refusal(zhou.call(addKinship, { body }))).toMatchObject({ code: "already_registered" });
    const { number } = await apply(resident);
    expect(await rows`SELECT ownerId FROM request WHERE number = ${number}`).toEqual([{ ownerId: null }]);
    const { kinships } = await zhou.call(listKinships, { query: {} });
    expect(kinships).toEqual([
      {
        staff: { id: zhou.id, name: "周晓梅" },
        residentId: resident.id,
        residentName: "周*",
        relation: "parent",
        mine: false,
      },
    ]);
    const params = { staffId: zhou.id, residentId: resident.id };
    expect(await refusal(zhou.call(removeKinship, { params }))).toMatchObject({ code: "not_allowed" });
    await head.call(removeKinship, { params });
    expect((await head.call(listKinships, { query: {} })).kinships).toEqual([]);
    const colleague = await makeStaff(hall, community, { desks: ["general"] });
    expect(await refusal(colleague.call(addKinship, { body }))).toMatchObject({ code: "not_allowed" });
  });
});
