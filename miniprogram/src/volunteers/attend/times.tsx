import { View } from "@tarojs/components";
import type { Activity } from "../../../../contract/activities.js";
import { timeWords } from "../../platform/clock";
import { open } from "../../platform/routes";
import { Button } from "../../ui/button";
import { Icon } from "../../ui/icon";

/** In and out, with what is done and what is still to come. */
export function MyTimes({ activity }: { activity: Activity }) {
  const { mine } = activity;
  if (!mine) {
    return (
      <View className="stack">
        <View className="t-sub t-late">您还没有报名，请先报名。</View>
        <Button kind="tint" inCard onTap={() => open("activity", { id: activity.id })}>
          去报名
        </Button>
      </View>
    );
  }
  return (
    <>
      <Time words="签到" at={mine.checkedInAt} else="到了就扫" />
      <Time words="签退" at={mine.checkedOutAt} else="走的时候再扫一次，时长才算数" />
    </>
  );
}

function Time({ words, at, else: otherwise }: { words: string; at: string | null; else: string }) {
  return (
    <View className="row row--between">
      <View className={`row t-row ${at ? "t-done" : ""}`} style="gap:8px">
        <Icon name={at ? "tick" : "clock"} />
        {words}
      </View>
      <View className="t-sub">{at ? timeWords(at) : otherwise}</View>
    </View>
  );
}
