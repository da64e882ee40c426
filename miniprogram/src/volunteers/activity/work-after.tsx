import { View } from "@tarojs/components";
import type { Activity } from "../../../../contract/activities.js";
import { listVacancies } from "../../../../contract/vacancies.js";
import { call } from "../../platform/client";
import { useLoaded } from "../../platform/loaded";
import { open } from "../../platform/routes";
import { Card } from "../../ui/card";
import { ListRow } from "../../ui/list-row";

/** As many as are named; that there are more is said. */
const most = 5;

/** What is open to whoever has learned this. Nothing is said where nothing is open. */
export function WorkAfter({ skill }: { skill: NonNullable<Activity["teaches"]> }) {
  const { value } = useLoaded(`work-after:${skill}`, () => call(listVacancies, { query: { skill, limit: most } }));
  if (!value?.vacancies.length) return null;
  const count = value.nextCursor ? `${most} 个以上` : `${value.vacancies.length} 个`;
  return (
    <>
      <View className="section-title">学完能应聘的岗位 {count}</View>
      <Card className="card--flush">
        {value.vacancies.map(({ id, title, employer, payWords }, place) => (
          <ListRow
            key={id}
            first={place === 0}
            title={`${title}，${payWords}`}
            note={employer}
            onTap={() => open("vacancy", { id })}
          />
        ))}
      </Card>
    </>
  );
}
