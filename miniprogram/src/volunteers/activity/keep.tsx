import Taro from "@tarojs/taro";
import { useState } from "react";
import type { Activity } from "../../../../contract/activities.js";
import { hasMap, showPlace } from "../../platform/map";
import { dial } from "../../platform/phone";
import { addToCalendar } from "../../platform/phone-calendar";
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
  function keep() {
    const { title, startsAt, endsAt, community, place } = activity;
    const file = `/api/activities/${activity.id}/calendar.ics`;
    addToCalendar({ title, startsAt, endsAt, location: `${community.name} ${place}` }, file);
  }
  return (
    <Card className="card--flush">
      <ListRow first title="加进手机日历" note="到时候手机提醒您" onTap={keep} />
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
