import { View } from "@tarojs/components";
import type { Activity } from "../../../../contract/activities.js";
import { listMyCourses, printCompletion } from "../../../../contract/training.js";
import { call } from "../../platform/client";
import { useLoaded } from "../../platform/loaded";
import { Card } from "../../ui/card";
import { PaperButton } from "../../ui/paper-button";
import { comeWords, towardsWords } from "../course-words";

/** How often one came to a class, and the paper once it is completed. */
export function Completion({ activity }: { activity: Activity }) {
  const { value } = useLoaded(activity.mine ? `courses:${activity.mine.id}` : null, () => call(listMyCourses, {}));
  const course = value?.courses.find(({ sessionIds }) => sessionIds.includes(activity.id));
  if (!course) return null;
  return (
    <Card title={course.completed ? "结业了" : "学到哪里了"}>
      <View className="t-sub" style="padding-bottom:8px">
        {comeWords(course)}
        {towardsWords(course)}
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
