import { View } from "@tarojs/components";
import type { PropsWithChildren } from "react";
import { control } from "./control";

interface SwitchRowProps {
  on: boolean;
  onTap: () => void;
  label: string;
}

/** What is switched on or off, with the switch at its right; the whole row is the target. */
export function SwitchRow({ on, onTap, label, children }: PropsWithChildren<SwitchRowProps>) {
  return (
    <View className="row switch-row" {...control({ role: "switch", on, label, onTap })}>
      <View className="grow">{children}</View>
      <View className={`switch ${on ? "switch--on" : ""}`} aria-hidden="true">
        <View className="switch__knob" />
      </View>
    </View>
  );
}
