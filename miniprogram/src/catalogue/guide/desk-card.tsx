import { View } from "@tarojs/components";
import type { Item } from "../../../../contract/catalogue.js";
import { dial } from "../../platform/phone";
import { Card } from "../../ui/card";
import { control } from "../../ui/control";
import { Icon } from "../../ui/icon";

/** Where it is done, when, and the phone. */
export function DeskCard({ item }: { item: Item }) {
  const { desk } = item;
  return (
    <Card>
      <View className="row">
        <Icon name="pin" size={22} className="t-brand" />
        <View className="grow">
          <View className="t-row">{desk ? `${desk.communityName} ${desk.name}` : "哪里办"}</View>
          <View className="t-note">{item.place}</View>
          {item.hours.map((hours) => (
            <View key={hours} className="t-note">
              {hours}
            </View>
          ))}
        </View>
        {desk ? (
          <View className="round" {...control({ label: `给${desk.name}打电话`, onTap: () => dial(desk.phone) })}>
            <Icon name="phone" />
          </View>
        ) : null}
      </View>
    </Card>
  );
}
