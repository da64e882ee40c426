import { View } from "@tarojs/components";
import type { Fact } from "../../../../contract/requests.js";
import { SignaturePicture } from "../../ui/signature-picture";

export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <View className="facts">
      {facts.map((fact) => (
        <View key={fact.label} className="facts__row">
          <View className="facts__label">{fact.label}</View>
          <View className="facts__value lines">
            {fact.drawing ? <SignaturePicture label={fact.label} path={fact.drawing} /> : fact.value}
          </View>
        </View>
      ))}
    </View>
  );
}
