import { View } from "@tarojs/components";

/** One number with what it counts. */
export function Figure({ label, number, unit }: { label: string; number: string; unit: string }) {
  return (
    <View>
      <View className="t-sub">{label}</View>
      <View className="row" style="gap:4px;align-items:baseline">
        <View className="figures__number">{number}</View>
        <View className="t-sub">{unit}</View>
      </View>
    </View>
  );
}
