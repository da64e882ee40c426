import { View } from "@tarojs/components";
import { useState } from "react";
import type { TeamPage } from "../../../../contract/teams.js";
import { dateWords, dayOf } from "../../platform/clock";
import { usePageQuery } from "../../platform/page-query";
import { Card } from "../../ui/card";
import { Empty } from "../../ui/empty";
import { ListRow } from "../../ui/list-row";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { SignInNote } from "../../ui/sign-in-note";
import { Tag } from "../../ui/tag";
import { useTeam } from "../use-volunteers";
import { MemberCard } from "./member-card";
import "../volunteers.scss";

/** 队里的人, for whoever leads: one is tapped to be given the lead, or to be asked to leave. */
export default function TeamMembersPage() {
  const id = usePageQuery("id");
  const page = useTeam(id);
  const [chosen, setChosen] = useState<string>();
  const moved = (next: TeamPage) => {
    setChosen(undefined);
    page.replace(next);
  };
  return (
    <Screen title="队里的人" speech="队里的人都在这里。点一个人，可以请 TA 接着带队，也可以请 TA 离开。">
      <SignInNote />
      <LoadedPart loaded={page} cards={2}>
        {({ team, people }) =>
          team.mine !== "leader" ? (
            <Empty
              drawing="person"
              title="这一页给带队的人看"
              words={`现在带队的是${team.leaders.join("、") || "社区"}。`}
            />
          ) : (
            <>
              <View className="stack stack--tight">
                <View className="t-h1">{team.name}</View>
                <View className="t-sub">{people.length} 人。点一个人，请 TA 接着带队，或者请 TA 离开。</View>
              </View>
              {people.length === 1 ? (
                <Empty drawing="person" title="队里还只有您" words="把队伍转发给邻居，他们点“我要加入”就来了。" />
              ) : null}
              <Card className="card--flush">
                {people.map((person, place) => (
                  <ListRow
                    key={person.residentId}
                    first={place === 0}
                    title={person.name}
                    note={`${dateWords(dayOf(person.joinedAt))}来的`}
                    aside={person.leads ? <Tag tone="done">带队</Tag> : null}
                    {...(person.leads
                      ? {}
                      : { onTap: () => setChosen(chosen === person.residentId ? undefined : person.residentId) })}
                  />
                ))}
              </Card>
              {people
                .filter(({ residentId }) => residentId === chosen)
                .map((person) => (
                  <MemberCard
                    key={person.residentId}
                    team={team}
                    person={person}
                    onMoved={moved}
                    onClose={() => setChosen(undefined)}
                  />
                ))}
            </>
          )
        }
      </LoadedPart>
    </Screen>
  );
}
