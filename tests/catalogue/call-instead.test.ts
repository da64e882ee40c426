import { catalogueItems } from "../../prisma/seed/catalogue/catalogue-items.js";
import { callInstead } from "../../server/catalogue/call-instead.js";
import { searchItems } from "../../server/catalogue/search.js";
import { alarms, nearMisses } from "../../server/catalogue/suggest/labelled/alarms.js";
import { writtenSentences } from "../../server/catalogue/suggest/labelled/sentences.js";
import { spent } from "../support/spent.js";

describe.each(Object.entries(alarms))("%s is to be dialled", (number, sentences) => {
  it.each(sentences)("for %s", (sentence) => {
    expect(callInstead(sentence)?.number).toBe(number);
  });
});

describe("what only sounds like an alarm is left to the hall", () => {
  it.each(nearMisses)("%s", (sentence) => {
    expect(callInstead(sentence)).toBeNull();
  });

  it("of all that residents bring to the hall, next to nothing rings", () => {
    const rung = writtenSentences.filter(({ text }) => callInstead(text));
    expect(rung.length).toBeLessThan(writtenSentences.length * 0.01);
  });
});

describe("an emergency inside a longer message", () => {
  it("rings though the rest is the hall's matter, which is offered as well", () => {
    const sentence = "我妈八十了想领津贴，现在家里着火了";
    expect(callInstead(sentence)?.number).toBe("119");
    expect(searchItems(catalogueItems, sentence)[0]?.item.code).toBe("elder-allowance");
  });

  it("violence at home is for 110, and mediation is offered as well", () => {
    const sentence = "老公又动手打我，天天吵架，我想离婚";
    expect(callInstead(sentence)?.number).toBe("110");
    expect(
      searchItems(catalogueItems, sentence)
        .slice(0, 3)
        .map(({ item }) => item.code),
    ).toContain("dispute");
  });

  it("who wants to die is told before anything else, and of somebody to talk to", () => {
    const told = callInstead("家里起火我也不管了，我不想活了");
    expect(told?.number).toBe("110");
    expect(told?.words).toContain("12356");
  });

  it.each(["", "😀", "(".repeat(10_000), `${"打".repeat(5_000)}我`, "救".repeat(10_000)])(
    "hostile input is answered at once",
    (sentence) => {
      expect(spent(() => callInstead(sentence))).toBeLessThan(200);
    },
  );
});
