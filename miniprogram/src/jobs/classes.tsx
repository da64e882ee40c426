import { View } from "@tarojs/components";
import { listActivities } from "../../../contract/activities.js";
import type { skillNames } from "../../../contract/jobs.js";
import { call } from "../platform/client";
import { dateWords, dayOf, weekdayWords } from "../platform/clock";
import { useLoaded } from "../platform/loaded";
import { open } from "../platform/routes";
import { useResident } from "../platform/session";
import { Card } from "../ui/card";
import { ListRow } from "../ui/list-row";

/** As many as one chooses from. */
const most = 3;

/** Where the skill that a vacancy asks for can be learned, anywhere in the county. Nothing is said where nowhere. */
export function Classes({ skill }: { skill: string }) {
  const resident = useResident();
  const { value } = useLoaded(resident ? `classes:${skill}` : null, () =>
    // Vacancies name skills in the contract's words only.
    call(listActivities, { query: { teaches: skill as (typeof skillNames)[number] } }),
  );
  if (!value?.activities.length) return null;
  return (
    <>
      <View className="section-title">不会{skill}？这里能学</View>
      <Card className="card--flush">
        {value.activities.slice(0, most).map(({ id, title, startsAt, community }, place) => (
          <ListRow
            key={id}
            first={place === 0}
            title={title}
            note={`${dateWords(dayOf(startsAt))} ${weekdayWords(dayOf(startsAt))}，${community.name}，不收费`}
            onTap={() => open("activity", { id })}
          />
        ))}
      </Card>
    </>
  );
}
