import { View } from "@tarojs/components";
import type { Taught } from "../../../contract/training.js";
import type { VacancyCard } from "../../../contract/vacancies.js";
import { dateWords, dayOf } from "../platform/clock";
import { open } from "../platform/routes";
import { control } from "../ui/control";
import { Icon } from "../ui/icon";

/** The class of the first skill that a vacancy asks for and that one lacks; none where nobody teaches it now. */
export function lessonFor(
  { skills }: VacancyCard,
  known: readonly string[],
  taught: readonly Taught[],
): Taught | undefined {
  return taught.find(({ skill }) => skills.includes(skill) && !known.includes(skill));
}

/** 不会电工？12月4日有课 */
export function LearnLine({ lesson: { skill, startsAt, communityName, activityId } }: { lesson: Taught }) {
  const words = `不会${skill}？${communityName}${dateWords(dayOf(startsAt))}有课`;
  return (
    <View className="link" {...control({ label: words, onTap: () => open("activity", { id: activityId }) })}>
      {words}
      <Icon name="next" size={18} />
    </View>
  );
}
