import { View } from "@tarojs/components";
import { HallError } from "../../../../contract/client.js";
import { type Course, listMyCourses, printCompletion } from "../../../../contract/training.js";
import { call } from "../../platform/client";
import { dateWords, dayOf, timeWords, weekdayWords } from "../../platform/clock";
import { useLoaded } from "../../platform/loaded";
import { open } from "../../platform/routes";
import { useResident } from "../../platform/session";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Dot } from "../../ui/dot";
import { Empty } from "../../ui/empty";
import { LoadedPart } from "../../ui/loaded-part";
import { PaperButton } from "../../ui/paper-button";
import { Screen } from "../../ui/screen";
import { Tag } from "../../ui/tag";
import { comeWords, towardsWords } from "../course-words";

/** 我的课: the classes that one goes or went to, how often one came, and the paper of those that are completed. */
export default function CoursesPage() {
  const resident = useResident();
  const mine = useLoaded(`courses:${resident?.id ?? "nobody"}`, () => {
    if (!resident) throw new HallError("not_signed_in", "请先登录。", 401);
    return call(listMyCourses, {});
  });
  return (
    <Screen title="我的课" speech={mine.value ? speechOf(mine.value.courses) : undefined}>
      <LoadedPart loaded={mine} cards={2}>
        {({ courses }) =>
          courses.length === 0 ? (
            <Empty drawing="doc" title="还没有报过课" words="社区办的技能课不收费，学完能开结业证明。">
              <Button onTap={() => open("activities", { kind: "training" })}>看看有什么课</Button>
            </Empty>
          ) : (
            courses.map((course) => <CourseCard key={course.activityId} course={course} />)
          )
        }
      </LoadedPart>
    </Screen>
  );
}

function CourseCard({ course }: { course: Course }) {
  const { title, teaches, communityName, fromDay, untilDay, next, over, completed } = course;
  const days = fromDay === untilDay ? dateWords(fromDay) : `${dateWords(fromDay)}到${dateWords(untilDay)}`;
  const towards = towardsWords(course);
  return (
    <Card>
      <View className="row row--between row--wrap" style="gap:4px 12px">
        <View className="t-head">{title}</View>
        <Tag tone={completed ? "done" : over ? "idle" : "doing"}>{completed ? "结业了" : over ? "上完了" : "在学"}</Tag>
      </View>
      <View className="t-sub" style="padding-top:4px">
        学{teaches}
        <Dot />
        {communityName}
        <Dot />
        {days}
      </View>
      <View className="t-row" style="padding-top:8px">
        {comeWords(course)}
      </View>
      {towards ? <View className="t-sub">{towards}</View> : null}
      {next ? (
        <View className="t-row t-strong" style="padding-top:8px">
          下一次：{dateWords(dayOf(next.startsAt))} {weekdayWords(dayOf(next.startsAt))} {timeWords(next.startsAt)}，
          {next.place}
        </View>
      ) : null}
      <View className="stack stack--tight" style="padding-top:12px">
        {next ? (
          <Button kind="tint" inCard onTap={() => open("activity", { id: next.activityId })}>
            {next.joined ? "看这次课" : "报下一次课"}
          </Button>
        ) : null}
        {completed ? (
          <PaperButton
            path={printCompletion.path.replace(":activityId", course.activityId)}
            name={`${title}结业证明`}
          />
        ) : null}
      </View>
    </Card>
  );
}

function speechOf(courses: readonly Course[]): string {
  if (courses.length === 0) return "您还没有报过课。";
  return courses.map((course) => `${course.title}，${comeWords(course)}${towardsWords(course)}`).join("");
}
