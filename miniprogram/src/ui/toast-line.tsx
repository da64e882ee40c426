import { View } from "@tarojs/components";
import { useToast } from "../platform/toast";
import { Icon } from "./icon";

export function ToastLine() {
  const words = useToast();
  if (!words) return null;
  return (
    <View className="toast" aria-live="polite">
      <Icon name="tick" />
      <View className="grow">{words}</View>
    </View>
  );
}
