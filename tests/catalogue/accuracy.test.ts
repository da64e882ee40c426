import { catalogueItems } from "../../prisma/seed/catalogue/catalogue-items.js";
import { laterSentences } from "../../server/catalogue/suggest/labelled/later.js";
import { writtenSentences } from "../../server/catalogue/suggest/labelled/sentences.js";
import { learn } from "../../server/catalogue/suggest/learn.js";
import { nothingLearned } from "../../server/catalogue/suggest/learned.js";
import { measure, partsOf, split } from "../../server/catalogue/suggest/measure.js";
import { readModel } from "../../server/catalogue/suggest/model-file.js";

/** How far a figure may fall from what was measured before it is a loss and not chance: 3 of 100. */
const margin = 0.03;
const { learned, kept } = split(writtenSentences);

describe("the sentences that were written down", () => {
  it("speak of every item at least six times, and none twice", () => {
    const times = new Map<string, number>();
    for (const { codes } of writtenSentences) for (const code of codes) times.set(code, (times.get(code) ?? 0) + 1);
    expect(catalogueItems.filter(({ code }) => (times.get(code) ?? 0) < 6)).toEqual([]);
    expect([...times.keys()].filter((code) => !catalogueItems.some((item) => item.code === code))).toEqual([]);
    expect(new Set(writtenSentences.map(({ text }) => text)).size).toBe(writtenSentences.length);
  });

  it("are split the same way whatever their order, each item into both sides", () => {
    const turned = partsOf([...writtenSentences].reverse());
    expect(partsOf(writtenSentences)).toEqual(turned);
    expect(new Set(kept.flatMap(({ codes }) => codes)).size).toBe(catalogueItems.length);
    expect(kept.filter((sentence) => learned.includes(sentence))).toEqual([]);
  });
});

describe("how often the right item is offered", () => {
  it("is as measured, for sentences that were not learned", () => {
    const figures = measure(catalogueItems, learn(catalogueItems, learned), kept);
    expect(figures.asked).toBeGreaterThan(150);
    expect(figures.first).toBeGreaterThanOrEqual(0.87 - margin);
    expect(figures.offered).toBeGreaterThanOrEqual(0.967 - margin);
    expect(figures.covered).toBeGreaterThanOrEqual(0.8);
  });

  it("is as the model in use says of itself", () => {
    const figures = measure(catalogueItems, learn(catalogueItems, learned), kept);
    const model = readModel();
    expect(model?.accuracy.first).toBeCloseTo(figures.first, 1);
    expect(model?.accuracy.offered).toBeCloseTo(figures.offered, 1);
    expect(model?.crossValidated.offered).toBeGreaterThanOrEqual(0.93);
  });

  it("holds for sentences that were written after all was settled", () => {
    const figures = measure(catalogueItems, readModel()?.learned, laterSentences);
    expect(figures.asked).toBe(210);
    expect(figures.first).toBeGreaterThanOrEqual(0.98 - margin);
    expect(figures.offered).toBeGreaterThanOrEqual(1 - margin);
  });

  it("is lower, but not low, by the catalogue's own words alone", () => {
    const figures = measure(catalogueItems, nothingLearned, writtenSentences);
    expect(figures.first).toBeGreaterThanOrEqual(0.84 - margin);
    expect(figures.offered).toBeGreaterThanOrEqual(0.96 - margin);
  });
});
