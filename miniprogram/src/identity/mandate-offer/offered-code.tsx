import { View } from "@tarojs/components";
import { dateWords } from "../../platform/clock";
import { back } from "../../platform/routes";
import { BottomBar } from "../../ui/bottom-bar";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Screen } from "../../ui/screen";

/** The number, large enough to be read out over the phone; it is shown only here. */
export function OfferedCode({ code, until }: { code: string; until: string }) {
  const spaced = `${code.slice(0, 4)} ${code.slice(4)}`;
  return (
    <Screen
      title="号码给家人"
      speech={`号码是 ${[...code].join("，")}。请念给家人听。`}
      foot={
        <BottomBar>
          <Button wide onTap={back}>
            告诉家人了
          </Button>
        </BottomBar>
      }
    >
      <View className="t-h1">把这个号码念给家人</View>
      <Card>
        <View className="mandate-code" aria-label={[...code].join(" ")}>
          {spaced}
        </View>
        <View className="t-sub center">一天内有效，用一次就作废。</View>
      </Card>
      <Card title="家人怎么用">
        <View className="t-sub lines">{"打开「我的」，点「家人代办」，\n填上号码，就能替您办了。"}</View>
        <View className="t-note">
          代办到 {until.slice(0, 4)}年{dateWords(until)} 为止。
        </View>
      </Card>
    </Screen>
  );
}
