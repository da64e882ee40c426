import { View } from "@tarojs/components";
import type { PropsWithChildren, ReactNode } from "react";
import { Icon, type IconName } from "./icon";

interface NoticeProps {
  tone?: "idle" | "priv" | "todo" | "late" | "brand";
  icon: IconName;
  title?: string;
  action?: ReactNode;
}

/** A box that says one thing that matters on this page. */
export function Notice({ tone = "idle", icon, title, action, children }: PropsWithChildren<NoticeProps>) {
  return (
    <View className={`notice notice--${tone}`}>
      <Icon name={icon} size={22} />
      <View className="grow">
        {title ? <View className="notice__title">{title}</View> : null}
        <View className="lines">{children}</View>
      </View>
      {action}
    </View>
  );
}
