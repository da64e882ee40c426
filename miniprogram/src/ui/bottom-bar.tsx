import { View } from "@tarojs/components";
import type { PropsWithChildren, ReactNode } from "react";

interface BottomBarProps {
  /** Why the last tap did not go through; it stands where the finger just was. */
  fault?: ReactNode;
}

/** The page's own action, always in sight. */
export function BottomBar({ fault, children }: PropsWithChildren<BottomBarProps>) {
  return (
    <View className="bottom-bar">
      {fault}
      <View className="bottom-bar__buttons">{children}</View>
    </View>
  );
}
