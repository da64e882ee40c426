import { View } from "@tarojs/components";
import type { Activity } from "../../../contract/activities.js";
import { dayOf, weekdayWords } from "../platform/clock";
import { distanceWords } from "../platform/distance-words";
import { open } from "../platform/routes";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { control } from "../ui/control";
import { Dot } from "../ui/dot";
import { Icon } from "../ui/icon";
import { ageWords, canAttend, hoursWords, seatsOf } from "./activity-words";
import { Seats } from "./seats";

/** One activity in a list: the day, what, when, where, how many are still wanted, and the one thing to do. */
export function ActivityCard({ activity }: { activity: Activity }) {
  const { mine, metres } = activity;
  const show = () => open("activity", { id: activity.id });
  const day = dayOf(activity.startsAt);
  return (
    <Card>
      <View className="stack">
        <View className="row" style="align-items:flex-start" {...control({ onTap: show })}>
          <View className={`date-tile ${mine ? "date-tile--mine" : ""}`}>
            <View className="date-tile__day">{Number(day.slice(8))}</View>
            <View className="date-tile__weekday">{weekdayWords(day)}</View>
          </View>
          <View className="grow stack" style="gap:4px">
            <View className="t-head">{activity.title}</View>
            <View className="t-sub">
              {hoursWords(activity)}
              <Dot />
              {activity.place}
              {metres === null ? null : (
                <>
                  <Dot />
                  {distanceWords(metres)}
                </>
              )}
            </View>
            {activity.state === "cancelled" ? null : <Seats of={activity} />}
          </View>
        </View>
        <View className="row row--between row--wrap">
          <View className="grow">
            <Standing activity={activity} />
          </View>
          {canAttend(activity) ? (
            <Button inCard icon="tick" onTap={() => open("attend", { activity: activity.id })}>
              {mine?.state === "checked_in" ? "去签退" : "去签到"}
            </Button>
          ) : mine ? (
            <Button kind="quiet" inCard onTap={show}>
              看一看
            </Button>
          ) : (
            <Button kind="tint" inCard onTap={show}>
              {isFull(activity) ? "排队候补" : "我要参加"}
            </Button>
          )}
        </View>
      </View>
    </Card>
  );
}

function Standing({ activity }: { activity: Activity }) {
  if (activity.state === "cancelled") return <View className="t-sub t-late">取消了：{activity.reason}</View>;
  if (activity.mine) {
    return (
      <View className={`row t-sub ${activity.mine.state === "waitlisted" ? "" : "t-done"}`} style="gap:6px">
        <Icon name={activity.mine.state === "waitlisted" ? "clock" : "tick"} size={18} />
        {activity.mine.stateWords}
      </View>
    );
  }
  const words = [activity.kindName, ageWords(activity), activity.weekly ? "每周都有" : ""].filter(Boolean);
  return <View className="t-note">{words.join("，")}</View>;
}

function isFull(activity: Activity): boolean {
  const { taken, capacity } = seatsOf(activity);
  return taken >= capacity;
}
