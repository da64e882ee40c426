import { View } from "@tarojs/components";
import type { ItemSummary } from "../../../../contract/catalogue.js";
import { open } from "../../platform/routes";
import { Card } from "../../ui/card";
import { ListRow } from "../../ui/list-row";
import { openItem } from "../open-item";

/** What others ask for most, while nothing is typed. */
export function Frequent({ items }: { items: ItemSummary[] }) {
  return (
    <>
      <View className="section-title">大家常办的</View>
      <Card className="card--flush">
        {items.map((item, place) => (
          <ListRow
            key={item.code}
            first={place === 0}
            title={item.title}
            note={item.summary}
            onTap={() => openItem(item)}
          />
        ))}
        <ListRow first={items.length === 0} title="按分类找" note="十三类，全部事项" onTap={() => open("services")} />
      </Card>
    </>
  );
}
