import Taro from "@tarojs/taro";
import { useState } from "react";
import type { Activity } from "../../../../contract/activities.js";
import { hasMap, showPlace } from "../../platform/map";
import { dial } from "../../platform/phone";
import { toast } from "../../platform/toast";
import { Card } from "../../ui/card";
import { ListRow } from "../../ui/list-row";
import { whenWords } from "../activity-words";

/** Takes the activity along: into the calendar, to a friend, or asks by phone. */
export function Keep({ activity }: { activity: Activity }) {
  const [copied, setCopied] = useState(false);
  async function copy() {
    const { title, community, place } = activity;
    await Taro.setClipboardData({ data: `${title} ${whenWords(activity)}\n${community.name} ${place}` });
    setCopied(true);
  }
  return (
    <Card className="card--flush">
      <ListRow first title="加进手机日历" note="到时候手机提醒您" onTap={() => addToCalendar(activity)} />
      <ListRow
        title="叫朋友一起去"
        note={copied ? "复制好了，去微信里粘贴" : "时间、地方一起发过去"}
        onTap={() => void copy()}
      />
      {hasMap ? (
        <ListRow
          title="怎么走"
          note={activity.place}
          onTap={() => showPlace(activity.point, activity.title, activity.place)}
        />
      ) : null}
      <ListRow
        title={`给${activity.community.name}打电话`}
        note={activity.community.phone}
        onTap={() => dial(activity.community.phone)}
      />
    </Card>
  );
}

/** WeChat asks the system itself, a browser opens the file. */
function addToCalendar(activity: Activity): void {
  if (process.env.TARO_ENV !== "weapp") {
    window.location.assign(`/api/activities/${activity.id}/calendar.ics`);
    return;
  }
  void Taro.addPhoneCalendar({
    title: activity.title,
    startTime: Date.parse(activity.startsAt) / 1000,
    endTime: String(Date.parse(activity.endsAt) / 1000),
    location: `${activity.community.name} ${activity.place}`,
    alarmOffset: 3600,
    success: () => toast("加进日历了"),
    // Refused, or an old phone: the place itself is kept.
    fail: () => toast("没有加进日历，请看看手机的权限"),
  });
}
