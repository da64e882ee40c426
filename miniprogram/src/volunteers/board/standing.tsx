import { View } from "@tarojs/components";
import type { VolunteerBoard } from "../../../../contract/volunteer-board.js";
import { open } from "../../platform/routes";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { minutesWords } from "../activity-words";
import { BoardSwitch } from "../board-switch";

interface StandingProps {
  mine: VolunteerBoard["mine"];
  when: string;
  onMoved: () => Promise<void>;
}

/** One's own hours of the month, and whether one's name stands here. */
export function Standing({ mine, when, onMoved }: StandingProps) {
  if (mine.standing === "none") {
    return (
      <Card title="您也来">
        <View className="stack">
          <View className="t-sub">登记当志愿者，参加一次活动，时长就记下了。</View>
          <Button kind="tint" inCard onTap={() => open("volunteer")}>
            登记当志愿者
          </Button>
        </View>
      </Card>
    );
  }
  return (
    <Card title="我的名字">
      <View className="stack">
        <View className="t-sub">
          {mine.minutes > 0 ? `您${when} ${mine.times} 次，${minutesWords(mine.minutes)}。` : `您${when}还没有时长。`}
        </View>
        {mine.standing === "minor" ? (
          <View className="t-sub">未满 18 岁的名字不上榜，时长照样记着。</View>
        ) : mine.standing === "not_yet" ? (
          <View className="t-sub">等志愿服务站回话以后，可以在这里打开。</View>
        ) : (
          <BoardSwitch on={mine.standing === "on"} onMoved={onMoved} />
        )}
      </View>
    </Card>
  );
}
