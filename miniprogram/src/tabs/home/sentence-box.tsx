import { View } from "@tarojs/components";
import { open } from "../../platform/routes";
import { control } from "../../ui/control";
import { Icon } from "../../ui/icon";

export function SentenceBox() {
  return (
    <View
      className="sentence"
      {...control({ role: "link", label: "说一句话，帮您找到怎么办", onTap: () => open("search") })}
    >
      <Icon name="search" size={22} />
      <View className="sentence__words">说一句话，帮您找到怎么办</View>
    </View>
  );
}
