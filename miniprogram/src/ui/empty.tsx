import { View } from "@tarojs/components";
import type { ReactNode } from "react";

type Drawing = "doc" | "search" | "window" | "bell" | "person" | "offline" | "tick";

interface EmptyProps {
  drawing: Drawing;
  title: string;
  words?: string;
  amber?: boolean;
  /** One way on. */
  children?: ReactNode;
}

export function Empty({ drawing, title, words, amber, children }: EmptyProps) {
  return (
    <View className="empty">
      <View className={`drawing drawing--${drawing} ${amber ? "drawing--amber" : ""}`} aria-hidden="true" />
      <View className="empty__title">{title}</View>
      {words ? <View className="empty__words">{words}</View> : null}
      {children}
    </View>
  );
}
