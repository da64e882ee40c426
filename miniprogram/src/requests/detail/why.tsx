import { View } from "@tarojs/components";
import type { RequestDetail } from "../../../../contract/requests.js";
import { dial } from "../../platform/phone";
import { Card } from "../../ui/card";
import { control } from "../../ui/control";
import { Icon } from "../../ui/icon";

/** Why this desk, and its phone. */
export function Why({ request }: { request: RequestDetail }) {
  const { why } = request;
  return (
    <Card>
      <View className="row">
        <Icon name="fork" className="t-brand" />
        <View className="grow">
          <View className="t-row t-strong">为什么由{why.deskName}办</View>
          <View className="t-sub">{why.sentence}</View>
        </View>
        <View className="round" {...control({ label: `给${why.deskName}打电话`, onTap: () => dial(why.phone) })}>
          <Icon name="phone" />
        </View>
      </View>
    </Card>
  );
}
