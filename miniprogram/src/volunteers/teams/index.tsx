import { View } from "@tarojs/components";
import type { Team } from "../../../../contract/teams.js";
import { useHomeCommunity } from "../../platform/home-community";
import { open } from "../../platform/routes";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Dot } from "../../ui/dot";
import { Empty } from "../../ui/empty";
import { ListRow } from "../../ui/list-row";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { Tag } from "../../ui/tag";
import { Tile } from "../../ui/tile";
import { teamIcon } from "../team-look";
import { useTeams } from "../use-volunteers";

/** The teams of the community, one's own first. */
export default function TeamsPage() {
  const community = useHomeCommunity();
  const teams = useTeams();
  return (
    <Screen title="队伍" speech="社区的队伍。点进去看看，想去就加入。">
      <View className="stack stack--tight">
        <View className="t-h1">{community?.name ?? "各社区"}的队伍</View>
        <View className="t-sub">不会也没关系，有人带。</View>
      </View>
      <LoadedPart loaded={teams} cards={3}>
        {(value) =>
          value.teams.length === 0 ? (
            <Empty drawing="person" title="这里还没有队伍" words="想拉一支？在下面提给社区。" />
          ) : (
            <Card className="card--flush">
              {value.teams.map((team, place) => (
                <TeamRow key={team.id} team={team} first={place === 0} />
              ))}
            </Card>
          )
        }
      </LoadedPart>
      <Button kind="outline" icon="people" onTap={() => open("proposeTeam")}>
        我想拉一支队伍
      </Button>
    </Screen>
  );
}

function TeamRow({ team, first }: { team: Team; first: boolean }) {
  return (
    <ListRow
      first={first}
      title={team.name}
      note={
        <>
          {team.meets}
          <Dot />
          {team.members} 人
          {team.mine ? (
            <View style="margin-top:4px">
              <Tag tone="done">{team.mine === "leader" ? "您带队" : "您在队里"}</Tag>
            </View>
          ) : null}
        </>
      }
      lead={<Tile icon={teamIcon[team.kind]} hue="vol" />}
      onTap={() => open("team", { id: team.id })}
    />
  );
}
