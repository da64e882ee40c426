import { View } from "@tarojs/components";
import { useState } from "react";
import type { Item } from "../../../../contract/catalogue.js";
import { read, write } from "../../platform/storage";
import { Card } from "../../ui/card";
import { CheckRow } from "../../ui/check-row";
import { toggled } from "../../ui/choice-field";

/** What to bring, to be ticked off at home; the ticks stay on this phone. */
export function Materials({ item }: { item: Item }) {
  const place = `page:ready:${item.code}`;
  const [ready, setReady] = useState<string[]>(() => read<string[]>(place) ?? []);
  if (item.materials.length === 0) {
    return (
      <Card title="要准备什么">
        <View className="t-sub">什么都不用准备。</View>
      </Card>
    );
  }
  function tick(name: string) {
    const next = toggled(ready, name);
    write(place, next);
    setReady(next);
  }
  const count = item.materials.filter((material) => ready.includes(material.name)).length;
  return (
    <Card
      title="要准备什么"
      aside={
        <View className="t-sub">
          备好 {count} / {item.materials.length}
        </View>
      }
    >
      {item.materials.map((material) => (
        <CheckRow
          key={material.name}
          on={ready.includes(material.name)}
          label={material.name}
          onTap={() => tick(material.name)}
        >
          <View className="t-row">
            {material.name}
            {material.required ? "" : "（有就带）"}
          </View>
          {material.note ? <View className="t-note">{material.note}</View> : null}
        </CheckRow>
      ))}
    </Card>
  );
}
