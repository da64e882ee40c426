import { View } from "@tarojs/components";
import type { OwnDispute } from "../../../../contract/dispute-file.js";
import { Card } from "../../ui/card";
import { Icon } from "../../ui/icon";

/** The rights of a party, each with its article, as they stand on the printed letter too. */
export function RightsCard({ file }: { file: OwnDispute }) {
  return (
    <Card title="您的权利">
      <View className="stack">
        {file.rights.map(({ text, article }) => (
          <View key={text} className="row" style="align-items:flex-start">
            <Icon name="shield" size={18} className="t-brand" />
            <View className="grow">
              <View className="t-row" style="font-weight:400">
                {text}
              </View>
              <View className="t-note">{article}</View>
            </View>
          </View>
        ))}
      </View>
    </Card>
  );
}
