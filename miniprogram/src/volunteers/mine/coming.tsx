import { View } from "@tarojs/components";
import { open } from "../../platform/routes";
import { Card } from "../../ui/card";
import { Icon } from "../../ui/icon";
import { ListRow } from "../../ui/list-row";
import { whenWords } from "../activity-words";
import { useActivities } from "../use-volunteers";

/** So many are shown here; the others are with all activities. */
const most = 5;

/** What one is signed up for, the next first. */
export function Coming() {
  const mine = useActivities({ when: "mine" });
  const coming = mine.rows.slice(0, most);
  return (
    <>
      <View className="section-title">我报的活动</View>
      <Card className="card--flush">
        {coming.map((activity, place) => (
          <ListRow
            key={activity.id}
            first={place === 0}
            title={activity.title}
            note={
              <>
                {whenWords(activity)}
                <View>{activity.mine?.stateWords}</View>
              </>
            }
            onTap={() => open("activity", { id: activity.id })}
          />
        ))}
        <ListRow
          first={coming.length === 0}
          title={coming.length === 0 ? "找个活动" : "全部活动"}
          note={coming.length === 0 ? "现在没有报活动" : undefined}
          lead={<Icon name="calendar" size={22} className="t-brand" />}
          onTap={() => open("activities")}
        />
      </Card>
    </>
  );
}
