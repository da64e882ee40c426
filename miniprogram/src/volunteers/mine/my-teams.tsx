import { View } from "@tarojs/components";
import { open } from "../../platform/routes";
import { Card } from "../../ui/card";
import { Icon } from "../../ui/icon";
import { ListRow } from "../../ui/list-row";
import { useTeams } from "../use-volunteers";

/** The teams one belongs to. */
export function MyTeams() {
  const own = (useTeams().value?.teams ?? []).filter(({ mine }) => mine !== null);
  return (
    <>
      <View className="section-title">我的队伍</View>
      <Card className="card--flush">
        {own.map((team, place) => (
          <ListRow
            key={team.id}
            first={place === 0}
            title={team.name}
            note={team.mine === "leader" ? `您带队，${team.meets}` : team.meets}
            onTap={() => open("team", { id: team.id })}
          />
        ))}
        <ListRow
          first={own.length === 0}
          title={own.length === 0 ? "加入一支队伍" : "看看别的队伍"}
          lead={<Icon name="people" size={22} className="t-brand" />}
          onTap={() => open("teams")}
        />
      </Card>
    </>
  );
}
