import { View } from "@tarojs/components";
import Taro, { useShareAppMessage } from "@tarojs/taro";
import { momentWords } from "../../platform/clock";
import { usePageQuery } from "../../platform/page-query";
import { open, routes } from "../../platform/routes";
import { toast } from "../../platform/toast";
import { addressOf } from "../../platform/upload";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Empty } from "../../ui/empty";
import { ListRow } from "../../ui/list-row";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { ByDay } from "../by-day";
import { useActivities, useTeam } from "../use-volunteers";
import { Membership } from "./membership";
import { Say } from "./say";
import "../volunteers.scss";

/** One team: what it does and when, what it was told, what comes next, and joining it. */
export default function TeamPage() {
  const id = usePageQuery("id");
  const page = useTeam(id);
  const coming = useActivities(id ? { teamId: id } : null);
  const value = page.value?.team;
  useShareAppMessage(() => ({
    title: value ? `${value.name}，${value.meets}` : "社区队伍",
    path: `${routes.team}?id=${id}`,
  }));
  return (
    <Screen title="队伍" speech={value ? `${value.name}。${value.meets}。${value.about}` : undefined}>
      <LoadedPart loaded={page} cards={3}>
        {({ team, notices, memberNames }) => (
          <>
            <View className="stack" style="padding:4px 0">
              <View className="t-h1">{team.name}</View>
              <View className="t-status t-brand">{team.meets}</View>
              <View className="t-sub">
                {team.communityName}，{team.members} 人
                {team.leaders.length > 0 ? `，${team.leaders.join("、")}带队` : ""}
              </View>
              {team.about ? <View className="t-row lines">{team.about}</View> : null}
            </View>
            {team.mine ? null : <Membership team={team} onMoved={() => void page.reload()} />}
            {team.mine === "leader" ? <Say teamId={team.id} onSaid={page.replace} /> : null}
            {notices.length > 0 ? (
              <Card title="通知">
                <View className="stack stack--wide">
                  {notices.map((notice) => (
                    <View key={notice.id} className="stack stack--tight">
                      <View className="t-row lines">{notice.text}</View>
                      <View className="t-note">
                        {notice.byName}，{momentWords(notice.at)}
                      </View>
                    </View>
                  ))}
                </View>
              </Card>
            ) : null}
            {team.mine === "leader" ? (
              <Card className="card--flush">
                <ListRow
                  first
                  title={`队里的人 ${memberNames.length}`}
                  note="请人接着带队，或者请人离开"
                  onTap={() => open("teamMembers", { id: team.id })}
                />
              </Card>
            ) : memberNames.length > 0 ? (
              <Card title={`队里的人 ${memberNames.length}`}>
                <View className="t-sub">{memberNames.join("、")}</View>
              </Card>
            ) : null}
            {team.mine ? <Membership team={team} onMoved={() => void page.reload()} /> : null}
            <View className="section-title">接下来的活动</View>
          </>
        )}
      </LoadedPart>
      <LoadedPart loaded={coming.first} cards={1}>
        {() =>
          coming.rows.length === 0 ? (
            <Empty drawing="window" title="还没有排活动" words="有了会告诉队里的人。" />
          ) : (
            <ByDay name="team" activities={coming.rows} inOrder />
          )
        }
      </LoadedPart>
      {coming.more ? (
        <Button kind="quiet" onTap={() => void coming.more?.()}>
          {coming.fault ?? "再看一些"}
        </Button>
      ) : null}
      {value ? (
        <Card className="card--flush">
          <ListRow
            first
            title="订阅到手机日历"
            note="以后的活动自己出现在日历里"
            onTap={() => void subscribe(value.calendar)}
          />
        </Card>
      ) : null}
    </Screen>
  );
}

/** A browser hands the address to the calendar; WeChat cannot, so the address is copied. */
async function subscribe(path: string): Promise<void> {
  if (process.env.TARO_ENV !== "weapp") {
    window.location.assign(path);
    return;
  }
  await Taro.setClipboardData({ data: addressOf(path) });
  toast("地址复制好了，到日历里订阅");
}
