import { View } from "@tarojs/components";
import type { OwnDispute } from "../../../../contract/dispute-file.js";
import { Card } from "../../ui/card";

/** What one may still do where mediation did not help (人民调解法 26). */
export function RoutesCard({ file }: { file: OwnDispute }) {
  if (file.routes.length === 0) return null;
  return (
    <Card title="还有这些路">
      <View className="stack stack--wide">
        {file.routes.map(({ name, text }) => (
          <View key={name} className="stack stack--tight">
            <View className="t-row t-strong">{name}</View>
            <View className="t-sub">{text}</View>
          </View>
        ))}
      </View>
    </Card>
  );
}
