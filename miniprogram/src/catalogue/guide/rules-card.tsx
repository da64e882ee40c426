import { View } from "@tarojs/components";
import type { Item } from "../../../../contract/catalogue.js";
import { Card } from "../../ui/card";

/** Who may have it, and by what rule. */
export function RulesCard({ item }: { item: Item }) {
  if (item.conditions.length === 0 && item.basis.length === 0) return null;
  return (
    <Card title="谁能办">
      <View className="stack">
        {item.conditions.map((condition) => (
          <View key={condition} className="t-sub">
            {condition}
          </View>
        ))}
        <View className="t-note">
          说好 {item.promisedDays} 个工作日，按规定最多 {item.legalDays} 个。
        </View>
        {item.basis.map((rule) => (
          <View key={rule} className="t-note">
            依据：{rule}
          </View>
        ))}
      </View>
    </Card>
  );
}
