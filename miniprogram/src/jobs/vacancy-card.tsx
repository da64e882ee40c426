import { View } from "@tarojs/components";
import type { MatchLine } from "../../../contract/matches.js";
import type { Taught } from "../../../contract/training.js";
import type { VacancyCard as Vacancy } from "../../../contract/vacancies.js";
import { open } from "../platform/routes";
import { Card } from "../ui/card";
import { control } from "../ui/control";
import { Dot } from "../ui/dot";
import { Tag } from "../ui/tag";
import { LearnLine } from "./learn-line";
import { MatchLines } from "./match-lines";

interface VacancyCardProps {
  vacancy: Vacancy;
  lines?: readonly MatchLine[];
  /** The class of a skill that it asks for and that one lacks. */
  lesson?: Taught | undefined;
}

/** One vacancy in a list: what, where, for how much, what of one's wishes it meets, and where the rest is learned. */
export function VacancyCard({ vacancy, lines = [], lesson }: VacancyCardProps) {
  const fitting = lines.filter(({ fits }) => fits).length;
  return (
    <Card>
      <View {...control({ onTap: () => open("vacancy", { id: vacancy.id }) })}>
        <View className="row row--between row--wrap" style="gap:4px 12px">
          <View className="t-head">{vacancy.title}</View>
          {lines.length > 0 ? (
            <Tag tone={fitting === lines.length ? "done" : "doing"} icon="tick">
              {`您要的 ${lines.length} 条，合上 ${fitting} 条`}
            </Tag>
          ) : null}
        </View>
        <View className="t-row t-strong" style="padding-top:4px">
          {vacancy.payWords}
        </View>
        <View className="t-sub">
          {vacancy.employer}
          <Dot />
          {vacancy.hours}
          <Dot />
          还招 {vacancy.left} 人
        </View>
        <View className="t-note">{vacancy.place}</View>
        <MatchLines lines={lines} />
      </View>
      {lesson ? <LearnLine lesson={lesson} /> : null}
    </Card>
  );
}
