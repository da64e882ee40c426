import { View } from "@tarojs/components";
import { useState } from "react";
import type { OwnDispute } from "../../../../contract/dispute-file.js";
import { momentWords } from "../../platform/clock";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";

const atFirst = 3;

/** Who of the staff opened the file or printed it; a party may always ask (个人信息保护法 44). */
export function OpeningsCard({ file }: { file: OwnDispute }) {
  const [all, setAll] = useState(false);
  const shown = all ? file.openings : file.openings.slice(0, atFirst);
  return (
    <Card title="谁打开看过">
      <View className="stack">
        {shown.length === 0 ? <View className="t-sub">还没有人打开过。</View> : null}
        {shown.map(({ at, who, what }) => (
          <View key={`${at}${who}${what}`} className="stack stack--tight">
            <View className="row row--between t-sub">
              <View>{who}</View>
              <View>{momentWords(at)}</View>
            </View>
            <View className="t-note">{what}</View>
          </View>
        ))}
        {file.openings.length > shown.length ? (
          <Button kind="quiet" inCard onTap={() => setAll(true)}>
            {`都看看，共 ${file.openings.length} 次`}
          </Button>
        ) : null}
      </View>
    </Card>
  );
}
