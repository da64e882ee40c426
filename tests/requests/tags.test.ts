import { reportDispute } from "../../contract/disputes.js";
import { listQueue } from "../../contract/staff.js";
import { addTag, listTags, removeTag, type Tag, tagRequest } from "../../contract/tags.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { apply } from "../support/submissions.js";

describe("tags of a community", () => {
  let hall: Hall;
  let community: TestCommunity;
  let zhou: TestStaff;
  let head: TestStaff;
  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
    zhou = await makeStaff(hall, community, { desks: ["general"], name: "周晓梅" });
    head = await makeStaff(hall, community, { role: "head" });
  });
  afterAll(() => hall.close());

  const add = (staff: TestStaff, name: string): Promise<Tag> => staff.call(addTag, { body: { name } });
  const put = (staff: TestStaff, number: string, given: { add?: string[]; remove?: string[] }) =>
    staff.call(tagRequest, { params: { number }, body: given });
  const tagged = async (staff: TestStaff, tags: string) =>
    (await staff.call(listQueue, { query: { view: "community", tags } })).rows;

  it("sort its requests: put on, found by, taken off, and told what really changed so that it can be undone", async () => {
    const old = await add(zhou, "老旧小区");
    const away = await add(zhou, "联系不上");
    const { number } = await apply(await makeResident(hall, community));
    const { number: other } = await apply(await makeResident(hall, community));
    expect(await put(zhou, number, { add: [old.id, away.id] })).toMatchObject({
      added: [old.id, away.id],
      removed: [],
    });
    expect(await put(zhou, number, { add: [old.id] })).toMatchObject({ added: [], removed: [] });
    expect(
      (await tagged(zhou, old.id)).map((row) => [row.number, row.tags.map(({ name }) => name).toSorted()]),
    ).toEqual([[number, ["联系不上", "老旧小区"].toSorted()]]);
    await put(head, other, { add: [away.id] });
    expect((await tagged(zhou, `${old.id},${away.id}`)).map((row) => row.number).toSorted()).toEqual(
      [number, other].toSorted(),
    );
    const { removed } = await put(zhou, number, { remove: [old.id] });
    expect(removed).toEqual([old.id]);
    expect(await tagged(zhou, old.id)).toEqual([]);
    await put(zhou, number, { add: removed });
    expect(await tagged(zhou, old.id)).toHaveLength(1);
  });

  it("do not make a colleague's move stale", async () => {
    const { id } = await add(zhou, "要上门");
    const { number } = await apply(await makeResident(hall, community));
    const [before] = (await zhou.call(listQueue, { query: { view: "any", q: number } })).rows;
    await put(zhou, number, { add: [id] });
    const [after] = (await zhou.call(listQueue, { query: { view: "any", q: number } })).rows;
    expect(after?.revision).toBe(before?.revision);
  });

  it("are each one once; whoever made one, or the head, takes it away from all requests", async () => {
    const { id } = await add(zhou, "媒体关注");
    expect(await refusal(add(head, "媒体关注"))).toMatchObject({ code: "already_registered" });
    const { number } = await apply(await makeResident(hall, community));
    await put(zhou, number, { add: [id] });
    const colleague = await makeStaff(hall, community, { desks: ["general"] });
    expect(await refusal(colleague.call(removeTag, { params: { tagId: id } }))).toMatchObject({ status: 404 });
    expect(await head.call(removeTag, { params: { tagId: id } })).toEqual({ requests: 1 });
    expect((await zhou.call(listTags, {})).tags.map((tag) => tag.id)).not.toContain(id);
  });

  it("are not for other desks, other communities, or mediations", async () => {
    const { id } = await add(zhou, "再看看");
    const resident = await makeResident(hall, community);
    const { number } = await apply(resident);
    const nurse = await makeStaff(hall, community, { desks: ["clinic"] });
    expect(await refusal(put(nurse, number, { add: [id] }))).toMatchObject({ code: "not_allowed" });
    const elsewhere = await makeCommunity();
    const foreign = await makeStaff(hall, elsewhere, { desks: ["general"], role: "head" });
    expect(await refusal(put(foreign, number, { add: [id] }))).toMatchObject({ status: 404 });
    const own = await add(foreign, "别处的");
    expect(await refusal(put(zhou, number, { add: [own.id] }))).toMatchObject({ code: "bad_input" });
    const dispute = await resident.call(reportDispute, { body: { topic: "邻里", statement: "漏水" } });
    expect(await refusal(put(head, dispute.number, { add: [id] }))).toMatchObject({ code: "wrong_state" });
  });
});
