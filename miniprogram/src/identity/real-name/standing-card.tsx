import { View } from "@tarojs/components";
import { Card } from "../../ui/card";
import { Icon } from "../../ui/icon";

interface StandingCardProps {
  name: string;
  /** Masked. */
  idNumber: string;
  /** The day on which staff saw the card; null while it is only stated. */
  checkedOn: string | null;
}

/** What was stated, and whether the card was seen. */
export function StandingCard({ name, idNumber, checkedOn }: StandingCardProps) {
  return (
    <Card>
      <View className="stack">
        <View className="row" style="gap:8px">
          {checkedOn ? (
            <View className="t-brand">
              <Icon name="tick" size={24} />
            </View>
          ) : null}
          <View className="t-head">{checkedOn ? "身份核对过了" : "填好了，等窗口核对"}</View>
        </View>
        <View className="t-row">{name}</View>
        <View className="t-sub">{idNumber}</View>
        <View className="t-sub">
          {checkedOn ? `${checkedOn}，工作人员看过身份证原件。` : "下次到社区窗口，请带上身份证，当面核对一次就好。"}
        </View>
      </View>
    </Card>
  );
}
