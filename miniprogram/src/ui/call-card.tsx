import { View } from "@tarojs/components";
import type { Community } from "../../../contract/places.js";
import { dial } from "../platform/phone";
import { open } from "../platform/routes";
import { Button } from "./button";
import { control } from "./control";
import { Icon } from "./icon";

/** The way out of every dead end: the community's own phone, and whether somebody answers now. */
export function CallCard({ community }: { community: Community }) {
  return (
    <View className="call-card">
      <View className="round" {...control({ label: "看各个窗口的电话", onTap: () => open("call") })}>
        <Icon name="phone" />
      </View>
      <View className="grow">
        <View className="t-row t-strong">给{community.name}打电话</View>
        <View className="call-card__state">
          <View className={`lamp ${community.attended.open ? "lamp--on" : ""}`} />
          {community.attended.words}
        </View>
      </View>
      <Button kind="tint" inCard label={`拨打${community.name}的电话`} onTap={() => dial(community.phone)}>
        拨打
      </Button>
    </View>
  );
}
