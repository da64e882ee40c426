import { submitApplication } from "../../contract/requests.js";
import { catalogueItems } from "../../prisma/seed/catalogue/catalogue-items.js";
import { searchItems } from "../../server/catalogue/search.js";
import { shippedModel } from "../../server/catalogue/suggest/model-file.js";
import { learnFromCorrections, modelInUse } from "../../server/catalogue/suggest/versions.js";
import { insertAll } from "../../server/db/statement.js";
import { commit } from "../../server/db/work.js";
import { now } from "../../server/env/clock.js";
import { makeCommunity, makeResident } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { rows } from "../support/rows.js";

const sentences = [
  "轱辘座椅借用",
  "想借轱辘座椅",
  "借一把轱辘座椅",
  "轱辘座椅能借吗",
  "我爹要轱辘座椅",
  "轱辘座椅坏了想换一把",
  "哪里有轱辘座椅",
  "轱辘座椅怎么申请",
  "帮我妈领轱辘座椅",
  "领一把轱辘座椅",
  "轱辘座椅几时有",
  "轱辘座椅要押金吗",
  "轱辘座椅送上门吗",
  "出院要个轱辘座椅",
  "轱辘座椅还回哪里",
  "轱辘座椅可以用多久",
  "奶奶坐轱辘座椅",
  "租轱辘座椅",
  "轱辘座椅哪个窗口办",
  "残疾人轱辘座椅",
  "轱辘座椅要什么证明",
  "轱辘座椅补助",
];

describe("the suggestion's nightly lesson", () => {
  let hall: Hall;
  beforeAll(async () => {
    hall = await openHall();
  });
  afterAll(() => hall.close());

  it("makes a version of its own once staff have corrected enough, and lets it answer when it is no worse", async () => {
    const before = await rows<{ version: number }>`SELECT version FROM suggest_model`;
    const mark = `，${Math.random().toString(36).slice(2, 6)}`;
    const community = await makeCommunity();
    const resident = await makeResident(hall, community);
    const numbers: string[] = [];
    for (const text of sentences) {
      const body = { itemCode: "question", answers: {}, note: text + mark };
      numbers.push((await resident.call(submitApplication, { body })).number);
    }
    const asked = await rows<{ id: string }>`SELECT id FROM request WHERE number IN (${numbers})`;
    const corrected = asked.map(({ id }) => ({
      requestId: id,
      rightCode: "assistive-device",
      staffId: id,
      createdAt: now(),
    }));
    await commit({ steps: [insertAll("ItemCorrection", corrected)], result: null });
    const version = await learnFromCorrections();
    expect(version).toBeGreaterThan(Math.max(0, ...before.map((one) => one.version)));
    const [made] = await rows<{ live: number; offered: string; corrections: number }>`
      SELECT live, offered, corrections FROM suggest_model WHERE version = ${version}`;
    expect(made).toMatchObject({ live: 1 });
    expect(Number(made?.offered)).toBeGreaterThan(0.9);
    const answering = await modelInUse();
    expect(searchItems(catalogueItems, "轱辘座椅", [], answering)[0]?.item.code).toBe("assistive-device");
    expect(searchItems(catalogueItems, "轱辘座椅", [], shippedModel())[0]?.item.code).not.toBe("assistive-device");
    expect(await learnFromCorrections()).toBe(0);
  });
});
