import { View } from "@tarojs/components";
import { useState } from "react";
import { useCommunity } from "../../platform/home-community";
import { usePageQuery } from "../../platform/page-query";
import { open } from "../../platform/routes";
import { useResident } from "../../platform/session";
import { Button } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { Segments } from "../../ui/segments";
import { ByDay } from "../by-day";
import { type Asked, useActivities } from "../use-volunteers";
import { Filters, type Wish } from "./filters";
import { MyHours } from "./my-hours";
import "../volunteers.scss";

type When = "all" | "today" | "weekend" | "mine";

/** Activities to serve in and to enjoy: what is to come, the weekend near here, and one's own. */
export default function ActivitiesPage() {
  const resident = useResident();
  const here = useCommunity().value?.point;
  const [when, setWhen] = useState<When>("all");
  // From 我的课 one comes for classes only.
  const classes = usePageQuery("kind") === "training";
  const [wish, setWish] = useState<Wish>(classes ? { kind: "training" } : {});
  const asked: Asked = {
    when,
    ...(when === "weekend" && here ? { order: "near", ...here } : {}),
    ...(when === "mine" ? {} : wish),
  };
  const found = useActivities(asked);
  return (
    <Screen title="活动" speech="这里是社区的活动。可以去帮忙，也可以去玩。点“我要参加”就能报名。">
      {resident ? <MyHours /> : null}
      <Segments
        options={[
          { value: "all", words: "全部" },
          { value: "today", words: "今天" },
          { value: "weekend", words: "周末附近" },
          { value: "mine", words: "我报的" },
        ]}
        value={when}
        onChange={setWhen}
      />
      {when === "mine" ? null : <Filters wish={wish} withDay={when === "all"} onChange={setWish} />}
      <LoadedPart loaded={found.first} cards={3}>
        {() =>
          found.rows.length === 0 ? (
            <Nothing when={when} wished={Object.keys(wish).length > 0} onAll={() => setWish({})} />
          ) : (
            <ByDay activities={found.rows} name={`activities-${when}`} inOrder={when !== "weekend"} />
          )
        }
      </LoadedPart>
      {found.more ? (
        <Button kind="quiet" onTap={() => void found.more?.()}>
          {found.fault ?? "再看一些"}
        </Button>
      ) : null}
      <Button kind="quiet" icon="pin" onTap={() => open("activityMap")}>
        看活动在哪里
      </Button>
      <Button kind="tint" icon="care" onTap={() => open("askHelp")}>
        要人搭把手？叫人帮忙
      </Button>
      <View className="row row--wrap">
        <View className="grow">
          <Button kind="outline" icon="people" onTap={() => open("teams")}>
            看看队伍
          </Button>
        </View>
        <View className="grow">
          <Button kind="outline" icon="heart" onTap={() => open("volunteer")}>
            当志愿者
          </Button>
        </View>
      </View>
    </Screen>
  );
}

function Nothing({ when, wished, onAll }: { when: When; wished: boolean; onAll: () => void }) {
  if (wished && when !== "mine") {
    return (
      <Empty drawing="search" title="没有这样的活动" words="换个日子，或者少选一样试试。">
        <Button kind="tint" onTap={onAll}>
          看全部
        </Button>
      </Empty>
    );
  }
  if (when === "mine") return <Empty drawing="tick" title="您还没有报活动" words="看到想去的，点“我要参加”。" />;
  return (
    <Empty drawing="window" title="近来没有活动" words="加入一支队伍，有活动先知道。">
      <Button onTap={() => open("teams")}>看看队伍</Button>
    </Empty>
  );
}
