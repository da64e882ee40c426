import { Text, View } from "@tarojs/components";
import type * as z from "zod/mini";
import { HallError } from "../../../../contract/client.js";
import { getMyService, type serviceEntry } from "../../../../contract/service-hours.js";
import { call } from "../../platform/client";
import { dateWords, dayOf } from "../../platform/clock";
import { usePages } from "../../platform/pages";
import { open } from "../../platform/routes";
import { useResident } from "../../platform/session";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Empty } from "../../ui/empty";
import { Icon } from "../../ui/icon";
import { ListRow } from "../../ui/list-row";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { WindowedList } from "../../ui/windowed-list";
import { hoursOf, minutesWords } from "../activity-words";
import { Figure } from "../figure";
import { Coming } from "./coming";
import { Helping } from "./helping";
import { MyTeams } from "./my-teams";
import "../volunteers.scss";

type Entry = z.infer<typeof serviceEntry>;

/** What one has given, what one is signed up for, and with whom. */
export default function MyServicePage() {
  const resident = useResident();
  const served = usePages(
    `served:${resident?.id ?? "nobody"}`,
    (cursor) => {
      if (!resident) throw new HallError("not_signed_in", "请先登录。", 401);
      return call(getMyService, { query: cursor ? { cursor } : {} });
    },
    ({ entries }) => entries,
  );
  const value = served.first.value;
  return (
    <Screen
      title="我的志愿"
      speech={value ? `您今年帮了 ${hoursOf(value.minutesThisYear)} 小时，一共 ${value.times} 次。谢谢您。` : undefined}
    >
      <LoadedPart loaded={served.first} cards={3}>
        {(service) => (
          <>
            <Card>
              <View className="stack">
                <View className="figures">
                  <Figure label="今年我帮了" number={hoursOf(service.minutesThisYear)} unit="小时" />
                  <Figure label="一共" number={hoursOf(service.minutes)} unit="小时" />
                  <Figure label="参加了" number={String(service.times)} unit="次" />
                </View>
                {service.milestones.length > 0 ? (
                  <View className="row row--wrap" style="gap:8px">
                    {service.milestones.map((words) => (
                      <View key={words} className="badge">
                        <Icon name="star-full" size={16} />
                        {words}
                      </View>
                    ))}
                  </View>
                ) : null}
                {service.pending > 0 ? (
                  <View className="t-sub">还有 {service.pending} 次等领队确认，10 个工作日内。</View>
                ) : null}
              </View>
            </Card>
            {service.times > 0 ? (
              <Button kind="tint" icon="doc" onTap={() => open("serviceRecord")}>
                开服务记录
              </Button>
            ) : null}
            <Helping />
            <Coming />
            <MyTeams />
            <View className="section-title">服务记录</View>
            {served.rows.length === 0 ? (
              <Empty drawing="doc" title="还没有记录" words="参加一次，签到签退，就记在这里。">
                <Button onTap={() => open("activities")}>找个活动</Button>
              </Empty>
            ) : (
              <Card className="card--flush">
                <WindowedList name="served" items={served.rows}>
                  {(entry) => <ServedRow key={entry.signupId} entry={entry} first={entry === served.rows[0]} />}
                </WindowedList>
              </Card>
            )}
            {served.more ? (
              <Button kind="quiet" onTap={() => void served.more?.()}>
                {served.fault ?? "再看一些"}
              </Button>
            ) : null}
          </>
        )}
      </LoadedPart>
    </Screen>
  );
}

function ServedRow({ entry, first }: { entry: Entry; first: boolean }) {
  return (
    <ListRow
      first={first}
      title={entry.title}
      note={
        <>
          {dateWords(dayOf(entry.startsAt))}，{entry.communityName}
          <View>
            <Text className="t-strong">{minutesWords(entry.minutes)}</Text>，
            {entry.correctionWords ? `说过不对：${entry.correctionWords}` : `${entry.byName}确认`}
          </View>
        </>
      }
      onTap={() => open("served", { signup: entry.signupId })}
    />
  );
}
