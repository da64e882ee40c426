import { View } from "@tarojs/components";
import { elderSizes, setAppearance, useAppearance } from "../platform/appearance";
import { restart } from "../platform/routes";
import { Card } from "../ui/card";
import { Chip } from "../ui/choice-field";
import { SwitchRow } from "../ui/switch";

/** The switch to the elder version, and how large its smallest words are. Both are remembered. */
export function ElderCard() {
  const { elder, elderSize } = useAppearance();
  function turn() {
    setAppearance({ elder: !elder });
    restart(elder ? "home" : "elderHome");
  }
  return (
    <Card>
      <SwitchRow on={elder} onTap={turn} label="长辈版，字大、一屏一件事，能读给您听">
        <View className="t-row">长辈版</View>
        <View className="t-note">字大、一屏一件事，能读给您听</View>
      </SwitchRow>
      <View className="stack" style="padding-top:12px">
        <View className="t-sub">长辈版的字，最小多大</View>
        <View className="chips">
          {elderSizes.map((size) => (
            <Chip key={size} role="radio" on={size === elderSize} onTap={() => setAppearance({ elderSize: size })}>
              {`${size}`}
            </Chip>
          ))}
        </View>
        <View style={`font-size:${elderSize}px;line-height:1.4`}>这样看得清吗？</View>
      </View>
    </Card>
  );
}
