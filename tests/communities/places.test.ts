import {
  addAddressName,
  findPlace,
  importBoundaries,
  listAddressNames,
  removeAddressName,
} from "../../contract/places.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { newKey } from "../support/keys.js";
import { refusal } from "../support/refusals.js";
import { countOf } from "../support/rows.js";
import { apply } from "../support/submissions.js";

/** A name that no other test of the run has. */
const unique = (name: string) => `${name}${newKey().replace(/\D/g, "").slice(0, 9)}院`;

describe("the address tables that staff maintain", () => {
  let hall: Hall;
  let community: TestCommunity;
  let head: TestStaff;
  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
    head = await makeStaff(hall, community, { role: "head" });
  });
  afterAll(() => hall.close());

  const add = (staff: TestStaff, communityId: string, name: string, more = {}) =>
    staff.call(addAddressName, {
      params: { communityId },
      body: { kind: "estate", name, fromNumber: null, toNumber: null, ...more },
    });
  const find = (address: string) => hall.anyone(findPlace, { query: { address } });

  it("a name that the head adds is recognised at once, and no more when it is taken out", async () => {
    const name = unique("梦泽苑");
    const added = await add(head, community.id, name);
    expect(await find(`城关镇${name}3栋`)).toMatchObject({
      certainty: "sure",
      communities: [{ id: community.id }],
      question: `您住${community.name}。`,
    });
    expect((await head.call(listAddressNames, { params: { communityId: community.id } })).names).toContainEqual(added);
    await head.call(removeAddressName, { params: { addressId: added.id } });
    expect((await find(`城关镇${name}3栋`)).certainty).not.toBe("sure");
  });

  it("an estate in two communities is asked back, and a submission from there is not guessed", async () => {
    const other = await makeCommunity();
    const otherHead = await makeStaff(hall, other, { role: "head" });
    const name = unique("两界苑");
    await add(head, community.id, name);
    await add(otherHead, other.id, name);
    const asked = await find(`${name}3栋`);
    expect(asked.certainty).toBe("doubtful");
    expect(asked.communities.map(({ id }) => id).sort()).toEqual([community.id, other.id].sort());
    expect(asked.question).toMatch(/^您住的是.+还是.+？$/);
    const resident = await makeResident(hall, null, { homeAddress: `${name}3栋` });
    expect(await refusal(apply(resident))).toMatchObject({ status: 422, code: "community_doubtful" });
    expect(await countOf`SELECT COUNT(*) FROM request WHERE residentId = ${resident.id}`).toBe(0);
    const chosen = await apply(resident, "report-problem", { communityId: other.id });
    expect(chosen.communityName).toBe(other.name);
  });

  it("numbers tell two parts of one street apart", async () => {
    const other = await makeCommunity();
    const otherHead = await makeStaff(hall, other, { role: "head" });
    const street = unique("长街").replace("院", "路");
    await add(head, community.id, street, { kind: "street", fromNumber: 1, toNumber: 99 });
    await add(otherHead, other.id, street, { kind: "street", fromNumber: 100, toNumber: 200 });
    expect((await find(`${street}18号`)).communities.map(({ id }) => id)).toEqual([community.id]);
    expect((await find(`${street}一百二十号`)).communities.map(({ id }) => id)).toEqual([other.id]);
    expect((await find(street)).certainty).toBe("doubtful");
  });

  it.each([
    ["half a range", { fromNumber: 1, toNumber: null }],
    ["a range the wrong way round", { fromNumber: 9, toNumber: 1 }],
    ["a kind that is none", { kind: "planet" }],
  ])("refuses %s", async (_, wrong) => {
    expect(await refusal(add(head, community.id, unique("错"), wrong))).toMatchObject({ code: "bad_input" });
  });

  it("refuses the same name twice", async () => {
    const name = unique("重名");
    await add(head, community.id, name);
    expect(await refusal(add(head, community.id, name))).toMatchObject({ code: "already_registered" });
  });

  it("an officer looks, and another community's table does not exist", async () => {
    const officer = await makeStaff(hall, community, { desks: ["general"] });
    expect(await refusal(add(officer, community.id, unique("看")))).toMatchObject({ status: 403 });
    const stranger = await makeStaff(hall, await makeCommunity(), { role: "head" });
    expect(await refusal(add(stranger, community.id, unique("看")))).toMatchObject({ status: 404 });
    const listing = stranger.call(listAddressNames, { params: { communityId: community.id } });
    expect(await refusal(listing)).toMatchObject({ status: 404 });
  });
});

describe("boundaries imported from a map", () => {
  let hall: Hall;
  let community: TestCommunity;
  let county: TestStaff;
  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
    county = await makeStaff(hall, await makeCommunity(), { role: "supervisor" });
  });
  afterAll(() => hall.close());

  const feature = (code: string, ring: number[][]) => ({
    type: "Feature",
    properties: { code },
    geometry: { type: "Polygon", coordinates: [ring] },
  });
  // Far from the demonstration county, where no other test has a centre.
  const square = [
    [100, 30],
    [100.01, 30],
    [100.01, 30.01],
    [100, 30.01],
    [100, 30],
  ];
  const bowTie = [
    [100, 30],
    [100.01, 30.01],
    [100.01, 30],
    [100, 30.01],
    [100, 30],
  ];
  const bring = (staff: TestStaff, features: unknown[]) =>
    staff.call(importBoundaries, { body: { type: "FeatureCollection", features } });

  it("decide where a point lies", async () => {
    expect(await bring(county, [feature(community.code, square)])).toEqual({ imported: 1 });
    const found = await hall.anyone(findPlace, { query: { lng: 100.005, lat: 30.005 } });
    expect(found).toMatchObject({ certainty: "sure", communities: [{ id: community.id }] });
    expect((await hall.anyone(findPlace, { query: { lng: 101, lat: 30 } })).certainty).toBe("unknown");
  });

  it("are refused as a whole with every fault named", async () => {
    const fresh = await makeCommunity();
    const refused = await refusal(
      bring(county, [
        feature(fresh.code, square),
        feature(community.code, bowTie),
        feature("nowhere", square),
        { type: "Feature" },
      ]),
    );
    expect(refused.fields.map(({ path, message }) => [path, message])).toEqual([
      ["features.1", "第 2 个边界：边线自己交叉了。"],
      ["features.2", "第 3 个边界：没有代码是 nowhere 的社区。"],
      ["features.3", expect.stringContaining("第 4 个边界：")],
    ]);
    expect(await countOf`SELECT COUNT(*) FROM community_boundary WHERE communityId = ${fresh.id}`).toBe(0);
  });

  it("are the county's to import", async () => {
    const head = await makeStaff(hall, community, { role: "head" });
    expect(await refusal(bring(head, [feature(community.code, square)]))).toMatchObject({ status: 403 });
  });
});
