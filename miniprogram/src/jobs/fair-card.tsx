import { View } from "@tarojs/components";
import type { FairCard as Fair } from "../../../contract/fairs.js";
import { open } from "../platform/routes";
import { Card } from "../ui/card";
import { control } from "../ui/control";
import { Tag } from "../ui/tag";
import { fairSize, fairWhen } from "./fair-words";

/** A job fair in a list: when, where, and how much there is to find. */
export function FairCard({ fair }: { fair: Fair }) {
  return (
    <Card>
      <View {...control({ onTap: () => open("fair", { id: fair.id }) })}>
        <View className="row row--between row--wrap" style="gap:4px 12px">
          <View className="t-head">{fair.title}</View>
          <FairTag fair={fair} />
        </View>
        <View className="t-row t-strong" style="padding-top:4px">
          {fairWhen(fair)}
        </View>
        <View className="t-sub">{fair.place}</View>
        <View className="t-sub">{fairSize(fair)}</View>
      </View>
    </Card>
  );
}

export function FairTag({ fair }: { fair: Pick<Fair, "state" | "phase"> }) {
  if (fair.state === "called_off") return <Tag tone="idle">不办了</Tag>;
  if (fair.phase === "over") return <Tag tone="idle">结束了</Tag>;
  if (fair.phase === "on") {
    return (
      <Tag tone="done" icon="people">
        正在办
      </Tag>
    );
  }
  return <Tag tone="doing">招聘会</Tag>;
}
