import { View } from "@tarojs/components";
import { getServed } from "../../../../contract/hours-corrections.js";
import { call } from "../../platform/client";
import { dateWords, dayOf, momentWords, timeWords, weekdayWords } from "../../platform/clock";
import { useLoaded } from "../../platform/loaded";
import { usePageQuery } from "../../platform/page-query";
import { dial } from "../../platform/phone";
import { open } from "../../platform/routes";
import { Card } from "../../ui/card";
import { ListRow } from "../../ui/list-row";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { minutesWords } from "../activity-words";
import { Corrections } from "./corrections";

/** One attendance with its hours, who recorded them, and the way to say that they are wrong. */
export default function ServedPage() {
  const signupId = usePageQuery("signup");
  const served = useLoaded(signupId ? `served:${signupId}` : null, () => call(getServed, { params: { signupId } }));
  const value = served.value;
  return (
    <Screen title="这一次" speech={value ? `${value.title}，记了 ${minutesWords(value.minutes)}。` : undefined}>
      <LoadedPart loaded={served} cards={2}>
        {(one) => (
          <>
            <View className="stack" style="padding:4px 0">
              <View className="t-h1">{one.title}</View>
              <View className="t-status t-brand">记了 {minutesWords(one.minutes)}</View>
              <View className="t-sub">
                {dateWords(dayOf(one.startsAt))} {weekdayWords(dayOf(one.startsAt))}，{one.communityName}，{one.place}
              </View>
            </View>
            <Card>
              <View className="facts">
                {[
                  ["签到", one.checkedInAt ? timeWords(one.checkedInAt) : "没有"],
                  ["签退", one.checkedOutAt ? timeWords(one.checkedOutAt) : "没有"],
                  ...one.entries.map(({ minutes, byName, at, kind }) => [
                    kind === "corrected" ? "更正" : "确认",
                    `${kind === "corrected" && minutes > 0 ? "多" : kind === "corrected" ? "少" : ""}${minutesWords(Math.abs(minutes))}，${byName}，${momentWords(at)}`,
                  ]),
                ].map(([label, words], place) => (
                  <View key={`${label}${place}`} className="facts__row">
                    <View className="facts__label">{label}</View>
                    <View className="facts__value">{words}</View>
                  </View>
                ))}
              </View>
            </Card>
            <Corrections served={one} onMoved={() => void served.reload()} />
            <Card className="card--flush">
              <ListRow first title="看这个活动" onTap={() => open("activity", { id: one.activityId })} />
              <ListRow title={`给${one.communityName}打电话`} note={one.phone} onTap={() => dial(one.phone)} />
            </Card>
          </>
        )}
      </LoadedPart>
    </Screen>
  );
}
