import { listItems } from "../../contract/catalogue.js";
import { type Hall, openHall } from "../support/hall.js";

describe("asking the hall in one sentence", () => {
  let hall: Hall;
  beforeAll(async () => {
    hall = await openHall();
  });
  afterAll(() => hall.close());

  it("brings up the likeliest items, with the words that were recognised", async () => {
    const { items, callInstead } = await hall.anyone(listItems, { query: { q: "我妈今年八十了听说有钱领怎么弄" } });
    expect(items[0]).toMatchObject({ code: "elder-allowance", heard: expect.arrayContaining(["八十了"]) });
    expect(items.length).toBeGreaterThanOrEqual(3);
    expect(items.length).toBeLessThanOrEqual(12);
    expect(callInstead).toBeNull();
  });

  it("says whom to call before anything else", async () => {
    const { callInstead } = await hall.anyone(listItems, { query: { q: "家里煤气漏了" } });
    expect(callInstead?.number).toBe("119");
  });

  it("within a service brings up only its items", async () => {
    const { items } = await hall.anyone(listItems, { query: { q: "补贴", service: "disabled" } });
    expect(items[0]?.code).toBe("disability-subsidy");
    expect(new Set(items.map(({ service }) => service))).toEqual(new Set(["disabled"]));
  });

  it("finds nothing in nonsense, and still lists what is asked for most", async () => {
    const { items, frequent, total } = await hall.anyone(listItems, { query: { q: "哈哈哈" } });
    expect(items).toEqual([]);
    expect(frequent.length).toBeGreaterThan(0);
    expect(total).toBeGreaterThan(60);
  });
});
