import { catalogueItems } from "../../prisma/seed/catalogue/catalogue-items.js";
import { searchItems } from "../../server/catalogue/search.js";
import { spent } from "../support/spent.js";

function offered(sentence: string): string[] {
  return searchItems(catalogueItems, sentence)
    .slice(0, 3)
    .map(({ item }) => item.code);
}

describe("an item is found by what it is called", () => {
  it.each(catalogueItems.map(({ title, code }) => [title, code]))("%s comes first by its title", (title, code) => {
    expect(offered(title)[0]).toBe(code);
  });

  const synonyms = catalogueItems.flatMap(({ code, synonyms }) => synonyms.map((word) => [word, code] as const));
  it("by each of its other names it is among the three offered", () => {
    expect(synonyms.filter(([word, code]) => !offered(word).includes(code))).toEqual([]);
  });

  it.each([
    ["高", "elder-allowance"],
    ["高龄", "elder-allowance"],
    ["高龄津", "elder-allowance"],
    ["医保", "medical-insurance"],
    ["低", "minimum-living"],
    ["公租", "housing-aid"],
    ["家庭医", "family-doctor"],
  ])("while somebody types %s, %s is first", (typed, code) => {
    expect(offered(typed)[0]).toBe(code);
  });
});

describe("a sentence of one matter", () => {
  it.each([
    "我妈今年八十了听说有钱领怎么弄",
    "我妈今年80了听说有钱领怎么弄",
    "我妈今年80岁听说有钱领怎么弄",
    "外婆八十三，听说有钱领",
    "爷爷八旬有什么补贴",
    "爹爹满八十，老人钱么样领",
  ])("%s asks for 高龄津贴, however the age is written", (sentence) => {
    expect(offered(sentence)[0]).toBe("elder-allowance");
  });

  it.each([
    ["我都六十六了，坐公交还要掏钱", "elder-card"],
    ["屋里伢上学冇得居住证明么样搞", "residence-proof"],
    ["饭店一壶茶收我八十，太黑了", "consumer-complaint"],
    ["社保卡不晓得掉哪去了", "social-security-card"],
    ["二楼漏水泡了我家天花板他不赔", "dispute"],
    ["我们在工地搞了三个月，包工头一分钱没给就跑了，屋里老人等着钱看病，我真的不知道怎么办了", "wage-help"],
  ])("%s brings up %s", (sentence, code) => {
    expect(offered(sentence)[0]).toBe(code);
  });

  it.each([
    ["底保怎么申请", "minimum-living"],
    ["医宝今年交多少", "medical-insurance"],
    ["想找个工做", "job-registration"],
    ["老人要助听气", "assistive-device"],
    ["社保咔丢了", "social-security-card"],
    ["拖欠公资不给", "wage-help"],
    ["高令津贴在哪领", "elder-allowance"],
    ["社区实堂订饭", "elder-meal"],
  ])("%s is understood in spite of the slip: %s", (sentence, code) => {
    expect(offered(sentence)).toContain(code);
  });

  it("marks the words that were recognised, as they stand in the sentence", () => {
    const sentence = "我妈今年八十了听说有钱领怎么弄";
    const [best] = searchItems(catalogueItems, sentence);
    expect(best?.heard).toContain("八十了");
    expect(best?.heard.every((word) => sentence.includes(word))).toBe(true);
  });
});

describe("a message of several matters", () => {
  it.each([
    ["我爸瘫痪在床想问护理补贴，社保卡也过期了", ["care-subsidy", "social-security-card"]],
    ["孩子放学没人接，另外楼道灯也坏了", ["after-school", "repair-report"]],
    ["厂里欠我工资，我又失业了，失业金怎么领", ["wage-help", "unemployment-registration"]],
    ["妈妈八十一没领过津贴，中午也没人做饭", ["elder-allowance", "elder-meal"]],
    ["儿子要相亲，我自己想当志愿者", ["matchmaking", "volunteer-signup"]],
    ["老公打我，我想离婚，孩子也没人管", ["dispute"]],
  ])("%s is offered all of them", (sentence, codes) => {
    expect(offered(sentence)).toEqual(expect.arrayContaining(codes));
  });
});

describe("a sentence that means nothing here", () => {
  it.each(["", "   ", "。。。！？", "😀😀🎉", "哈哈哈", "你好", "今天天气真好", "asdf qwer", "啊", "\u0000\u200b"])(
    "%j brings up nothing",
    (sentence) => {
      expect(searchItems(catalogueItems, sentence)).toEqual([]);
    },
  );
});

describe("a sentence that means harm", () => {
  it.each([
    ["ten thousand characters", "我妈八十了".repeat(2_000)],
    ["ten thousand that no word holds", "甴曱".repeat(5_000)],
    ["emoji and broken halves of them", `低保😀\ud83d${"👨‍👩‍👧".repeat(500)}`],
    ["signs of regular expressions", ".*+?^$()|[\\]{1,}低保(((((((((".repeat(200)],
    ["names of what every object has", "__proto__ constructor toString hasOwnProperty"],
    ["nothing but digits", "1".repeat(10_000)],
  ])("%s is answered at once", (_, sentence) => {
    searchItems(catalogueItems, "低保");
    let found: unknown[] = [];
    const ms = spent(() => (found = searchItems(catalogueItems, sentence, ["曙光社区", "(", "实验小学"])));
    expect(ms).toBeLessThan(200);
    expect(found.length).toBeLessThanOrEqual(catalogueItems.length);
  });

  it("an ordinary one takes less than 5 ms", () => {
    searchItems(catalogueItems, "低保");
    const ms = spent(() => {
      for (let time = 0; time < 100; time++) {
        searchItems(catalogueItems, "我妈八十二了一个人住，腿脚不好，能不能请人上门看看她，顺便问下津贴");
      }
    });
    expect(ms / 100).toBeLessThan(5);
  });
});
