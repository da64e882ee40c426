import { View } from "@tarojs/components";
import { Icon, type IconName } from "./icon";

export type Hue = "book" | "job" | "med" | "vol" | "todo" | "done" | "brand" | "idle";

/** The icon of a service on its own ground. */
export function Tile({ icon, hue = "idle" }: { icon: IconName; hue?: Hue }) {
  return (
    <View className={`tile tile--${hue}`}>
      <Icon name={icon} size={22} />
    </View>
  );
}
