import { View } from "@tarojs/components";
import type { PropsWithChildren, ReactNode } from "react";
import { control } from "./control";

interface CardProps {
  title?: string;
  aside?: ReactNode;
  className?: string;
  onTap?: () => void;
  label?: string;
}

export function Card({ title, aside, className = "", onTap, label, children }: PropsWithChildren<CardProps>) {
  return (
    <View className={`card ${className}`} {...(onTap ? control({ onTap, label }) : {})}>
      {title ? (
        <View className="card__head">
          <View className="t-head">{title}</View>
          {aside}
        </View>
      ) : null}
      {children}
    </View>
  );
}
