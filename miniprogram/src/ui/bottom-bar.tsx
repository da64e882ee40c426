import { View } from "@tarojs/components";
import type { PropsWithChildren } from "react";

/** The page's own action, always in sight. */
export function BottomBar({ children }: PropsWithChildren) {
  return <View className="bottom-bar">{children}</View>;
}
