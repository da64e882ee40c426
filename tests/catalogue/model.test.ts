import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { catalogueItems } from "../../prisma/seed/catalogue/catalogue-items.js";
import { Ear } from "../../server/catalogue/suggest/ear.js";
import { writtenSentences } from "../../server/catalogue/suggest/labelled/sentences.js";
import { nothingLearned } from "../../server/catalogue/suggest/learned.js";
import { fingerprintOf, modelPath, readModel, writeModel } from "../../server/catalogue/suggest/model-file.js";
import { learnedOf } from "../../server/catalogue/suggest/suitable.js";
import { mayReplace, train } from "../../server/catalogue/suggest/training.js";

const folder = mkdtempSync(path.join(tmpdir(), "model-"));
const model = readModel();
const madeOn = new Date("2026-03-02T00:00:00Z");

function best(items: typeof catalogueItems, given: typeof model, sentence: string): string | undefined {
  const heard = new Ear(items, learnedOf(items, given)).listen(sentence);
  return [...heard].sort(([, a], [, b]) => b.score - a.score)[0]?.[0];
}

describe("the model in use", () => {
  it("is small, knows this catalogue's items by their titles, and says how good it is", () => {
    expect(readFileSync(modelPath).length).toBeLessThan(400_000);
    expect(catalogueItems.filter(({ code, title }) => model?.titles[code] !== title)).toEqual([]);
    expect(model?.crossValidated.asked).toBeGreaterThan(500);
  });

  it("tells one catalogue from another by any word", () => {
    const [first, ...others] = catalogueItems;
    expect(fingerprintOf([...others, { ...first, summary: "换了一句" } as (typeof others)[number]])).not.toBe(
      fingerprintOf(catalogueItems),
    );
    expect(fingerprintOf([...catalogueItems].reverse())).toBe(fingerprintOf(catalogueItems));
  });

  it("holds no sentence that somebody typed", () => {
    const file = readFileSync(modelPath, "utf8");
    expect(writtenSentences.filter(({ text }) => text.length > 6 && file.includes(text))).toEqual([]);
  });

  it("is the same after it was written and read", () => {
    const file = path.join(folder, "model.json");
    const made = train(catalogueItems, writtenSentences.slice(0, 200), madeOn);
    writeModel(made, file);
    const read = readModel(file);
    expect(read?.titles).toEqual(made.titles);
    expect(read?.accuracy).toEqual(made.accuracy);
    expect(read?.learned.count).toEqual(made.learned.count);
    expect(best(catalogueItems, read, "工资一直拖着不发")).toBe("wage-help");
  });
});

describe("without a model that fits", () => {
  it.each([
    ["there is none", () => path.join(folder, "none.json")],
    ["it is half written", () => broken('{"format": 1, "titles": {')],
    ["it is of a later format", () => broken('{"format": 99, "titles": {}, "lessons": 0, "terms": {}}')],
  ])("the catalogue's own words answer: %s", (_, file) => {
    const read = readModel(file());
    expect(read).toBeNull();
    expect(best(catalogueItems, read, "高龄津贴怎么申请")).toBe("elder-allowance");
  });

  it("the catalogue's own words answer when it was made for another catalogue", () => {
    const others = catalogueItems.map((item, place) => ({
      ...item,
      title: place % 5 ? item.title : `新${item.title}`,
    }));
    expect(learnedOf(others, model)).toBe(nothingLearned);
    expect(best(others, model, "低保怎么申请")).toBe("minimum-living");
  });

  it("one new item does not cost what was learned of the others, and is found by its own words", () => {
    const added = {
      ...catalogueItems[0],
      code: "pet-licence",
      title: "养犬登记",
      synonyms: ["狗证", "养狗"],
      summary: "家里养狗的来办狗证。",
    };
    const items = [...catalogueItems, added as (typeof catalogueItems)[number]];
    expect(learnedOf(items, model).lessons).toBeGreaterThan(0);
    expect(best(items, model, "养狗要办证吗")).toBe("pet-licence");
    expect(best(items, model, "厂子倒闭了，听说能登记领点钱")).toBe("unemployment-registration");
  });

  it("what was learned of an item that is no longer there misleads nobody", () => {
    const items = catalogueItems.filter(({ code }) => code !== "elder-meal");
    expect(best(items, model, "老人没人做饭想订餐")).not.toBe("elder-meal");
  });
});

describe("a new model", () => {
  const made = train(catalogueItems, writtenSentences.slice(0, 300), madeOn);

  it("takes the place of one that is not better, and of none", () => {
    expect(mayReplace(made, null)).toBe(true);
    expect(mayReplace(made, made)).toBe(true);
  });

  it("does not take the place of a better one", () => {
    const worse = { ...made, crossValidated: { ...made.crossValidated, first: made.crossValidated.first - 0.02 } };
    expect(mayReplace(worse, made)).toBe(false);
  });

  it("learns from what staff corrected", () => {
    const said = "想把屋顶的鸽子笼拆了";
    const corrected = Array.from({ length: 6 }, (_, place) => ({
      text: `鸽子笼第${place}次没人来拆`,
      codes: ["report-problem"],
    }));
    const before = new Ear(catalogueItems, nothingLearned).listen(said).get("report-problem")?.score ?? 0;
    const after = train(catalogueItems, [...writtenSentences.slice(0, 300), ...corrected], madeOn).learned;
    expect(new Ear(catalogueItems, after).listen(said).get("report-problem")?.score).toBeGreaterThan(before);
  });

  it("leaves out sentences for items that are no longer there", () => {
    const { learned } = train(catalogueItems, [{ text: "办狗证", codes: ["pet-licence"] }], madeOn);
    expect(learned.lessons).toBe(0);
  });
});

function broken(text: string): string {
  const file = path.join(folder, "broken.json");
  writeFileSync(file, text);
  return file;
}
