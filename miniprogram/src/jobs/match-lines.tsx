import { View } from "@tarojs/components";
import type { MatchLine } from "../../../contract/matches.js";
import { Icon } from "../ui/icon";

/** Why it fits, line by line; what does not is said too, by sign and word. */
export function MatchLines({ lines }: { lines: readonly MatchLine[] }) {
  if (lines.length === 0) return null;
  return (
    <View className="stack stack--tight" style="padding-top:8px">
      {lines.map(({ fits, words }) => (
        <View key={words} className={`row t-sub ${fits ? "" : "t-todo"}`} style="gap:8px">
          <Icon name={fits ? "tick" : "close"} size={16} />
          <View className="grow">{fits ? words : `不合：${words}`}</View>
        </View>
      ))}
    </View>
  );
}
