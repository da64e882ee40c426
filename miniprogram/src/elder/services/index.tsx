import { View } from "@tarojs/components";
import { open } from "../../platform/routes";
import { Button } from "../../ui/button";
import { Screen } from "../../ui/screen";
import { Door } from "../door";
import "../elder.scss";

/** Three ways to begin; the phone is at the top as everywhere. */
export default function ElderServicesPage() {
  return (
    <Screen
      title="我要办事"
      speech="您要办什么事？先约好再去。说一句话，找怎么办。要人搭把手，叫人帮忙。有矛盾能找人说和，也能看社区的活动，让家人替您办。"
    >
      <View className="t-h1">您要办什么事？</View>
      <View>
        <Door
          first
          icon="calendar"
          hue="brand"
          title="先约好再去"
          note="窗口、卫生所、活动室"
          onTap={() => open("elderBooking")}
        />
        <Door icon="search" hue="brand" title="问一句怎么办" note="比如：高龄津贴" onTap={() => open("search")} />
        <Door icon="care" hue="brand" title="叫人帮忙" note="买菜取药、搬东西" onTap={() => open("elderHelp")} />
      </View>
      <Button kind="quiet" wide icon="talk" onTap={() => open("dispute")}>
        有矛盾，找人说和
      </Button>
      <Button kind="quiet" wide icon="heart" onTap={() => open("activities")}>
        看社区的活动
      </Button>
      <Button kind="quiet" wide icon="people" onTap={() => open("mandates")}>
        让家人替我办
      </Button>
    </Screen>
  );
}
