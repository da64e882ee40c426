import { View } from "@tarojs/components";
import type { Item } from "../../../../contract/catalogue.js";
import { Card } from "../../ui/card";

/** The three questions that everybody asks: how long, how much, how often must I come. */
export function Numbers({ item }: { item: Item }) {
  const numbers = [
    { big: item.promisedDays, unit: "个工作日", words: "最晚几天办好" },
    { big: item.fee, unit: "元", words: "要花多少钱" },
    { big: item.visits, unit: "趟", words: "要跑几趟" },
  ];
  return (
    <Card>
      <View className="numbers">
        {numbers.map((number, place) => (
          <View key={number.words} className={`numbers__one ${place === 0 ? "numbers__one--first" : ""}`}>
            <View className="numbers__big">
              {number.big}
              <View className="numbers__unit">{number.unit}</View>
            </View>
            <View className="t-note">{number.words}</View>
          </View>
        ))}
      </View>
    </Card>
  );
}
