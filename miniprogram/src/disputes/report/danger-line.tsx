import { View } from "@tarojs/components";
import { dial } from "../../platform/phone";
import { control } from "../../ui/control";

export function DangerLine() {
  return (
    <View
      className="row row--wrap"
      style="gap:4px 12px;min-height:44px"
      {...control({ label: "有人受伤或打起来了，先拨 110", onTap: () => dial("110") })}
    >
      <View className="t-row t-strong t-late">有人受伤或打起来了？</View>
      <View className="t-sub">先拨 110</View>
    </View>
  );
}
