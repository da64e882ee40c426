import { View } from "@tarojs/components";
import type { Activity } from "../../../../contract/activities.js";
import { enoughPercent, listMyCourses, printCompletion } from "../../../../contract/training.js";
import { call } from "../../platform/client";
import { useLoaded } from "../../platform/loaded";
import { Card } from "../../ui/card";
import { PaperButton } from "../../ui/paper-button";

/** How often one came to a class, and the paper once it is completed. */
export function Completion({ activity }: { activity: Activity }) {
  const { value } = useLoaded(activity.mine ? `courses:${activity.mine.id}` : null, () => call(listMyCourses, {}));
  const course = value?.courses.find(({ sessionIds }) => sessionIds.includes(activity.id));
  if (!course) return null;
  return (
    <Card title={course.completed ? "结业了" : "学到哪里了"}>
      <View className="t-sub" style="padding-bottom:8px">
        一共 {course.sessions} 次课，您来了 {course.came} 次。
        {course.completed ? "" : course.over ? "次数不够，没有结业。" : `来够 ${enoughPercent}% 发结业证明。`}
      </View>
      {course.completed ? (
        <PaperButton
          path={printCompletion.path.replace(":activityId", course.activityId)}
          name={`${course.title}结业证明`}
        />
      ) : null}
    </Card>
  );
}
