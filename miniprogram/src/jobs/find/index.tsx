import { View } from "@tarojs/components";
import { useState } from "react";
import { HallError } from "../../../../contract/client.js";
import { getMyWork } from "../../../../contract/placements.js";
import { listTaught } from "../../../../contract/training.js";
import { usePrincipal } from "../../platform/acting";
import { call } from "../../platform/client";
import { useLoaded } from "../../platform/loaded";
import { open } from "../../platform/routes";
import { useResident } from "../../platform/session";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Empty } from "../../ui/empty";
import { ListRow } from "../../ui/list-row";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { Segments } from "../../ui/segments";
import { Tag } from "../../ui/tag";
import { AllVacancies } from "../all-vacancies";
import { ComingFairs } from "../coming-fairs";
import { lessonFor } from "../learn-line";
import { PlacementCard } from "../placement-card";
import { VacancyCard } from "../vacancy-card";

type Part = "fits" | "all" | "mine";

/** 找工作: what fits and why, everything that is open, and how far one's own are. */
export default function WorkPage() {
  const resident = useResident();
  const [part, setPart] = useState<Part>("fits");
  const work = useLoaded(`work:${resident?.id ?? "nobody"}`, () => {
    if (!resident) throw new HallError("not_signed_in", "请先登录。", 401);
    return call(getMyWork, {});
  });
  const principal = usePrincipal();
  // Without it the cards merely say nothing of classes.
  const taught = useLoaded(resident ? "taught" : null, () => call(listTaught, {})).value?.taught ?? [];
  const placements = work.value?.placements ?? [];
  return (
    <Screen title="找工作" speech="找工作。这里有合适您的活、全部的活，还有您报过的。">
      <ComingFairs />
      <Segments
        options={[
          { value: "fits", words: "合适我的" },
          { value: "all", words: "全部" },
          { value: "mine", words: placements.length ? `我报的 ${placements.length}` : "我报的" },
        ]}
        value={part}
        onChange={setPart}
      />
      {part === "all" ? (
        <AllVacancies />
      ) : (
        <LoadedPart loaded={work} cards={3}>
          {({ registration, matches }) =>
            part === "mine" ? (
              placements.length === 0 ? (
                <Empty drawing="doc" title="还没有报过" words="看到合适的，点进去就能报。" />
              ) : (
                placements.map((placement) => (
                  <PlacementCard key={placement.id} placement={placement} onMoved={work.reload} />
                ))
              )
            ) : !registration ? (
              <Empty drawing="person" title="先登记，再帮您挑" words="点几下就好：会什么、要多少钱、离家多远。">
                <Button onTap={() => open("job")}>登记找工作</Button>
              </Empty>
            ) : (
              <>
                <Card>
                  <View className="row row--between row--wrap" style="gap:4px 12px">
                    <View className="t-head">我的登记</View>
                    {registration.pausedAt ? <Tag tone="idle">停着</Tag> : null}
                  </View>
                  <View className="t-sub">您要的：{registration.wishes}</View>
                  <View className="row" style="gap:12px;padding-top:8px">
                    <Button kind="tint" inCard onTap={() => open("jobRegistration")}>
                      {registration.pausedAt ? "接着找" : "改一改"}
                    </Button>
                    <Button kind="quiet" inCard onTap={() => open("request", { number: registration.number })}>
                      看进展
                    </Button>
                  </View>
                </Card>
                {principal ? null : (
                  <Card className="card--flush">
                    <ListRow first title="我的课" note="学门手艺，不收费" onTap={() => open("courses")} />
                  </Card>
                )}
                {registration.pausedAt ? (
                  <Empty drawing="search" title="您先停一停" words="停着的时候不推荐，也不发消息。想找了，点接着找。" />
                ) : matches.length === 0 ? (
                  <Empty drawing="search" title="今天还没有合适的" words="来了新的会告诉您，一天最多一次。" />
                ) : (
                  matches.map(({ vacancy, lines }) => (
                    <VacancyCard
                      key={vacancy.id}
                      vacancy={vacancy}
                      lines={lines}
                      lesson={lessonFor(vacancy, registration.skills, taught)}
                    />
                  ))
                )}
              </>
            )
          }
        </LoadedPart>
      )}
    </Screen>
  );
}
