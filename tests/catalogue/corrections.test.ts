import { submitApplication } from "../../contract/requests.js";
import { catalogueItems } from "../../prisma/seed/catalogue/catalogue-items.js";
import { listCorrections } from "../../server/catalogue/suggest/corrections.js";
import { Ear } from "../../server/catalogue/suggest/ear.js";
import { writtenSentences } from "../../server/catalogue/suggest/labelled/sentences.js";
import { train } from "../../server/catalogue/suggest/training.js";
import { now } from "../../server/env/clock.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { act } from "../support/submissions.js";

describe("the suggestion learns from what staff correct", () => {
  let hall: Hall;
  let community: TestCommunity;
  let officer: TestStaff;
  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
    officer = await makeStaff(hall, community, { desks: ["general", "clinic"] });
  });
  afterAll(() => hall.close());

  async function asked(text: string): Promise<string> {
    const resident = await makeResident(hall, community);
    return (await resident.call(submitApplication, { body: { itemCode: "question", answers: {}, note: text } })).number;
  }
  const sendOn = (number: string, itemCode: string) =>
    act(officer, number, "transfer", { queueId: community.desk("clinic").queueId, text: "归卫生所", itemCode });

  it("a transfer that names the item teaches the words of the request; the last word counts", async () => {
    const text = "我爹那个铁疙瘩轱辘座椅想跟你们借几天推他晒太阳";
    const number = await asked(text);
    await sendOn(number, "elder-allowance");
    const back = { queueId: community.desk("general").queueId, text: "还是综合窗口", itemCode: "question" };
    await act(officer, number, "transfer", back);
    const found = (await listCorrections(now())).filter((sentence) => sentence.text === text);
    expect(found).toEqual([{ text, codes: ["question"] }]);
  });

  it("what was learned is found the next time, and what is measured was not learned", async () => {
    const heard = (learned: ReturnType<typeof train>["learned"]) =>
      [...new Ear(catalogueItems, learned).listen("轱辘座椅哪里借")].sort(([, a], [, b]) => b.score - a.score)[0]?.[0];
    const corrected = ["轱辘座椅借用", "想借轱辘座椅", "借一把轱辘座椅", "轱辘座椅能借吗"].map((text) => ({
      text,
      codes: ["elder-allowance"],
    }));
    const before = train(catalogueItems, writtenSentences.slice(0, 300), now());
    const after = train(catalogueItems, [...writtenSentences.slice(0, 300), ...corrected], now());
    expect(heard(before.learned)).not.toBe("elder-allowance");
    expect(heard(after.learned)).toBe("elder-allowance");
    expect(after.crossValidated.asked).toBe(before.crossValidated.asked + corrected.length);
  });

  it("an item that is not there, and another move, are refused and teach nothing", async () => {
    const number = await asked("想问问轮椅怎么借");
    expect((await refusal(sendOn(number, "flying"))).fields[0]?.path).toBe("itemCode");
    const claim = act(officer, number, "claim", { itemCode: "question" });
    expect((await refusal(claim)).fields[0]?.path).toBe("itemCode");
    expect((await listCorrections(now())).map(({ text }) => text)).not.toContain("想问问轮椅怎么借");
  });
});
