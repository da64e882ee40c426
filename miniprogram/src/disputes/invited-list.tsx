import { View } from "@tarojs/components";
import { listMyDisputes } from "../../../contract/mediation.js";
import { call } from "../platform/client";
import { useLoaded } from "../platform/loaded";
import { open } from "../platform/routes";
import { useResident } from "../platform/session";
import { Card } from "../ui/card";
import { ListRow } from "../ui/list-row";

/** Mediations to which one was invited: they are nobody's own request, so they stand below those. No name, no matter. */
export function InvitedList() {
  const resident = useResident();
  const mine = useLoaded(resident ? `mediations:${resident.id}` : null, () => call(listMyDisputes, {}));
  const invited = mine.value?.disputes.filter((one) => one.invited) ?? [];
  if (invited.length === 0) return null;
  return (
    <View className="stack stack--wide">
      <View className="section-title">请您参加的调解</View>
      <Card className="card--flush">
        {invited.map(({ number, todo, stageWords }, place) => (
          <ListRow
            key={number}
            first={place === 0}
            title="调解（保密）"
            note={todo ?? stageWords}
            onTap={() => open("mediation", { number })}
          />
        ))}
      </Card>
    </View>
  );
}
