import { View } from "@tarojs/components";
import { control } from "./control";

export function Switch({ on, onTap, label }: { on: boolean; onTap: () => void; label: string }) {
  return (
    <View className={`switch ${on ? "switch--on" : ""}`} {...control({ role: "switch", on, label, onTap })}>
      <View className="switch__knob" />
    </View>
  );
}
