import { View } from "@tarojs/components";
import { listFollows } from "../../../contract/follows.js";
import { call } from "../platform/client";
import { useLoaded } from "../platform/loaded";
import { useResident } from "../platform/session";
import { Card } from "../ui/card";
import { ListRow } from "../ui/list-row";

/** 我关心的: what neighbours have reported and this resident has met too. Nothing to see, nothing shown. */
export function FollowedList() {
  const resident = useResident();
  const loaded = useLoaded(resident ? `follows:${resident.id}` : null, () => call(listFollows, {}));
  const follows = loaded.value?.follows ?? [];
  if (follows.length === 0) return null;
  return (
    <View className="stack stack--wide">
      <View className="section-title">我关心的</View>
      <Card className="card--flush">
        {follows.map((one, place) => (
          <ListRow
            key={one.number}
            first={place === 0}
            title={`${one.place} ${one.title}`}
            note={one.answer ? `${one.stateWords}。${one.answer}` : one.stateWords}
          />
        ))}
      </Card>
    </View>
  );
}
