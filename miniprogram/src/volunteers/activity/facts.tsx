import { View } from "@tarojs/components";
import type { Activity } from "../../../../contract/activities.js";
import { distanceWords } from "../../platform/distance-words";
import { open } from "../../platform/routes";
import { Card } from "../../ui/card";
import { ListRow } from "../../ui/list-row";
import { ageWords, minutesWords, whenWords } from "../activity-words";
import { WorkAfter } from "./work-after";

export function Head({ activity }: { activity: Activity }) {
  return (
    <View className="stack" style="padding:4px 0">
      <View className="t-h1">{activity.title}</View>
      <View className="t-status t-brand">{whenWords(activity)}</View>
      <View className="t-sub">
        {activity.community.name}，{activity.place}
        {activity.metres === null ? "" : `，离您 ${distanceWords(activity.metres)}`}
      </View>
    </View>
  );
}

export function About({ activity }: { activity: Activity }) {
  const { team, roles } = activity;
  const facts: [string, string][] = [
    ["做什么", activity.about],
    ["教什么", activity.teaches ?? ""],
    ["用得上", activity.skills.join("、")],
    ["谁能来", ageWords(activity) || "都能来"],
    [
      "怎么算",
      activity.countsHours
        ? "签到签退，记志愿时长"
        : activity.teaches
          ? "签到签退，来够八成发结业证明"
          : "来玩就好，不记时长",
    ],
    ...roles.map((role): [string, string] => [role.name, `${role.taken} / ${role.capacity} 人`]),
    ["提醒", activity.risky ? "" : activity.riskWords.join("\n")],
  ];
  const minutes = (Date.parse(activity.endsAt) - Date.parse(activity.startsAt)) / 60_000;
  return (
    <>
      <Card>
        <View className="facts">
          {[["多久", `${minutesWords(minutes)}${activity.weekly ? "，每周都有" : ""}`], ...facts]
            .filter(([, words]) => words)
            .map(([label, words], place) => (
              <View key={`${label}${place}`} className="facts__row">
                <View className="facts__label">{label}</View>
                <View className="facts__value lines">{words}</View>
              </View>
            ))}
        </View>
      </Card>
      {activity.teaches ? <WorkAfter skill={activity.teaches} /> : null}
      {team ? (
        <Card className="card--flush">
          <ListRow first title={team.name} note="这支队伍办的" onTap={() => open("team", { id: team.id })} />
        </Card>
      ) : null}
    </>
  );
}

export function speechOf(activity: Activity): string {
  return `${activity.title}。${whenWords(activity)}，在${activity.place}。${activity.about}`;
}
