import { View } from "@tarojs/components";
import { Card } from "../../ui/card";
import { CheckRow } from "../../ui/check-row";
import { Icon } from "../../ui/icon";

const rules = [
  "自愿来，不收钱，也不收东西。",
  "答应了去，去不了提前说一声。",
  "别人家里的事不往外讲。",
  "有风险的活动，先告诉您，先买保险。",
];

/** 志愿者须知: read first, agree second. */
export function Rules({ agreed, onTap, fault }: { agreed: boolean; onTap: () => void; fault?: string }) {
  return (
    <Card title="志愿者须知">
      <View className="stack">
        {rules.map((rule) => (
          <View key={rule} className="t-sub">
            {rule}
          </View>
        ))}
        <CheckRow on={agreed} onTap={onTap} label="我看过了，都同意">
          <View className="t-row">我看过了，都同意</View>
        </CheckRow>
        {fault ? (
          <View className="field__fault">
            <Icon name="warn" size={18} />
            {fault}
          </View>
        ) : null}
      </View>
    </Card>
  );
}
