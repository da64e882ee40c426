import { View } from "@tarojs/components";
import type { MyHelpCall } from "../../../../contract/help-calls.js";
import { timeWords } from "../../platform/clock";
import { Tag } from "../../ui/tag";

type Tone = Parameters<typeof Tag>[0]["tone"];

const tones: Record<MyHelpCall["state"], Tone> = {
  calling: "doing",
  unanswered: "todo",
  taken: "doing",
  done: "done",
  confirmed: "done",
  settled: "done",
  cancelled: "idle",
};

/** How far the call has come, and what happens next. */
export function Standing({ call }: { call: MyHelpCall }) {
  return (
    <View className="stack stack--tight">
      <View className="row">
        <Tag tone={tones[call.state]} icon={call.state === "unanswered" ? "warn" : undefined}>
          {call.stateWords}
        </Tag>
      </View>
      <View className="t-sub">{nextOf(call)}</View>
    </View>
  );
}

function nextOf({ state, asked, nextRingAt, outcome, communityName, volunteer }: MyHelpCall): string {
  switch (state) {
    case "calling":
      if (asked === 0)
        return nextRingAt && waits(nextRingAt) ? `${timeWords(nextRingAt)} 起开始叫人` : "正在问最近的人";
      return `问了 ${asked} 个人${nextRingAt && waits(nextRingAt) ? `，${timeWords(nextRingAt)} 再问远一点的` : ""}`;
    case "unanswered":
      return `问了 ${asked} 个人，没有人接。${communityName}的负责人已经知道了`;
    case "taken":
      return "在家等一等，等不到就打电话";
    case "done":
      return volunteer ? `${volunteer.name}说帮好了，您看办妥了没有` : "看看办妥了没有";
    case "settled":
      return outcome ?? "社区安排好了";
    case "confirmed":
      return outcome ?? "办妥了";
    case "cancelled":
      return "您取消了";
  }
}

/** More than a minute from now: nearer ones are as good as now. */
function waits(at: string): boolean {
  return Date.parse(at) - Date.now() > 60_000;
}
