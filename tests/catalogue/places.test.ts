import { catalogueItems } from "../../prisma/seed/catalogue/catalogue-items.js";
import { namesOf } from "../../prisma/seed/places/addresses.js";
import { searchItems } from "../../server/catalogue/search.js";
import { withoutPlaces } from "../../server/catalogue/suggest/places.js";

const names = Object.values(namesOf)
  .flatMap(({ streets, estates, landmarks }) => [...streets.map(({ name }) => name), ...estates, ...landmarks])
  .concat(["太平社区", "幸福社区", "曙光社区", "文昌社区", "民主社区", "盐化社区"]);

function first(sentence: string): string | undefined {
  return searchItems(catalogueItems, sentence, names)[0]?.item.code;
}

describe("where something happens does not change what it is", () => {
  it.each([
    "老人中午没人做饭，能送饭吗",
    "楼道灯不亮了",
    "想学用手机，子女没空教",
    "一家人一个月只有八百块钱，够不够低保的线",
    "老板欠我三个月工资不给",
    "孩子放学没人接",
    "我妈今年八十了听说有钱领怎么弄",
    "邻居吵架想找人调解",
  ])("%s means the same from every place of the county", (sentence) => {
    const meant = first(sentence);
    const turned = names.flatMap((place) =>
      [`我住${place}，${sentence}`, `${place}旁边，${sentence}`, `${sentence}，地址是${place}58号3栋2单元`].filter(
        (said) => first(said) !== meant,
      ),
    );
    expect(turned).toEqual([]);
  });

  it.each([
    ["孩子想上实验小学", "孩子想上小学"],
    ["去县图书馆借书", "去图书馆借书"],
    ["我家在实验小学旁边，灯坏了", "我 ，灯坏了"],
    ["幸福小区3栋2单元漏水", "   漏水"],
    ["幸福食堂几点开", "幸福食堂几点开"],
  ])("of %s it hears %j", (sentence, heard) => {
    expect(withoutPlaces(sentence, names)).toBe(heard);
  });
});
