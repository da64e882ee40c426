import { View } from "@tarojs/components";
import type { Activity } from "../../../contract/activities.js";
import { dayOf } from "../platform/clock";
import { WindowedList } from "../ui/windowed-list";
import { ActivityCard } from "./activity-card";
import { dayHead } from "./activity-words";

interface ByDayProps {
  name: string;
  activities: readonly Activity[];
  /** In the order of time, so that a day has one head; in the order of distance no day has. */
  inOrder: boolean;
}

/** Activities under the day on which they are. */
export function ByDay({ name, activities, inOrder }: ByDayProps) {
  return (
    <WindowedList name={name} items={activities.map((activity, place) => ({ activity, place }))}>
      {({ activity, place }) => {
        const day = dayOf(activity.startsAt);
        const before = activities[place - 1];
        return (
          <View key={activity.id} className="stack">
            {inOrder && (!before || dayOf(before.startsAt) !== day) ? (
              <View className="section-title">{dayHead(day)}</View>
            ) : null}
            <ActivityCard activity={activity} />
          </View>
        );
      }}
    </WindowedList>
  );
}
