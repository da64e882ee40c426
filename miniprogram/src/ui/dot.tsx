import { View } from "@tarojs/components";

/** Separates words of one line. */
export function Dot() {
  return <View className="dot" aria-hidden="true" />;
}
