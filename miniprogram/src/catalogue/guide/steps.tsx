import { View } from "@tarojs/components";
import { Card } from "../../ui/card";

const numerals = ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九"];

export function Steps({ steps }: { steps: string[] }) {
  if (steps.length === 0) return null;
  return (
    <Card title={`一共${numerals[steps.length] ?? ` ${steps.length} `}步`}>
      {steps.map((step, place) => (
        <View key={step} className={`step-line ${place === steps.length - 1 ? "step-line--last" : ""}`}>
          <View className="step-line__number">{place + 1}</View>
          <View className="t-row grow">{step}</View>
        </View>
      ))}
    </Card>
  );
}
