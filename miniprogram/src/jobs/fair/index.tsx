import { View } from "@tarojs/components";
import { useShareAppMessage } from "@tarojs/taro";
import { useEffect, useState } from "react";
import type { Fair } from "../../../../contract/fairs.js";
import { usePageQuery } from "../../platform/page-query";
import { routes } from "../../platform/routes";
import { LoadedPart } from "../../ui/loaded-part";
import { Notice } from "../../ui/notice";
import { Screen } from "../../ui/screen";
import { Segments } from "../../ui/segments";
import { TicketCard } from "../../ui/ticket-card";
import { FairTag } from "../fair-card";
import { fairSize, fairWhen } from "../fair-words";
import { useFair, useMyFair } from "../use-fair";
import { BoothCard } from "./booth-card";
import { KeepFair } from "./keep-fair";

/** How often the lines are looked at while the fair is on. */
const everyMs = 20_000;

/** A job fair: when and where, one's numbers, and the employers at their booths with how long their lines are. */
export default function FairPage() {
  const id = usePageQuery("id");
  const code = usePageQuery("code");
  const fair = useFair(id);
  const mine = useMyFair(id);
  const [part, setPart] = useState<"all" | "fits">("all");
  const value = fair.value;
  const { reload } = fair;
  const isOn = value?.state === "published" && value.phase === "on";
  useEffect(() => {
    if (!isOn) return;
    const timer = setInterval(() => void reload(), everyMs);
    return () => clearInterval(timer);
  }, [isOn, reload]);
  useShareAppMessage(() => ({
    title: value ? `${value.title}，${fairWhen(value)}` : "招聘会",
    path: `${routes.fair}?id=${id}`,
  }));
  const fits = new Set(mine.value?.fits.map(({ vacancyId }) => vacancyId));
  const reloadBoth = async () => {
    await Promise.all([fair.reload(), mine.reload()]);
  };
  return (
    <Screen title="招聘会" speech={value ? speechOf(value) : undefined}>
      <LoadedPart loaded={fair} cards={3}>
        {(one) => {
          const fitting = one.booths.filter(({ vacancies }) => vacancies.some((vacancy) => fits.has(vacancy.id)));
          const numbers = mine.value?.numbers ?? [];
          return (
            <>
              <Head fair={one} />
              {numbers
                .filter(({ ticket }) => ["waiting", "called", "serving"].includes(ticket.state))
                .map(({ ticket }) => (
                  <TicketCard key={ticket.id} ticket={ticket} onReload={reloadBoth} />
                ))}
              <Now fair={one} />
              <KeepFair fair={one} />
              <View className="section-title">单位和岗位</View>
              {fitting.length > 0 ? (
                <Segments
                  options={[
                    { value: "all", words: `全部 ${one.booths.length} 家` },
                    { value: "fits", words: `合适我的 ${fitting.length} 家` },
                  ]}
                  value={part}
                  onChange={setPart}
                />
              ) : null}
              {(part === "fits" && fitting.length > 0 ? fitting : one.booths).map((booth) => (
                <BoothCard
                  key={booth.id}
                  booth={booth}
                  fits={fits}
                  isOn={isOn ?? false}
                  holds={numbers.some(
                    ({ boothId, ticket }) => boothId === booth.id && !["served", "left"].includes(ticket.state),
                  )}
                  onQueue={{ id: booth.id, fair: one.id, code }}
                />
              ))}
            </>
          );
        }}
      </LoadedPart>
    </Screen>
  );
}

function Head({ fair }: { fair: Fair }) {
  return (
    <View className="stack" style="padding:4px 0">
      <View className="row row--between row--wrap" style="gap:4px 12px">
        <View className="t-h1">{fair.title}</View>
        <FairTag fair={fair} />
      </View>
      <View className="t-status t-brand">{fairWhen(fair)}</View>
      <View className="t-row">{fair.place}</View>
      <View className="t-sub">
        {fair.communityName}，{fairSize(fair)}，不收费
      </View>
      {fair.about ? <View className="t-sub lines">{fair.about}</View> : null}
    </View>
  );
}

/** What one does now: come, take a number, or look elsewhere. */
function Now({ fair }: { fair: Fair }) {
  if (fair.state === "called_off") {
    return (
      <Notice tone="todo" icon="info" title="这场不办了">
        {fair.reason ?? ""}
      </Notice>
    );
  }
  if (fair.phase === "over") {
    return (
      <Notice icon="info" title="这场结束了">
        岗位还在招的，点进去就能报。
      </Notice>
    );
  }
  if (fair.phase === "before") {
    return (
      <Notice tone="brand" icon="info" title="到了现场取号">
        当天提前半小时，用屏幕上的 6 位数字取号，叫到您再过去谈。先看看哪家合适。
      </Notice>
    );
  }
  return (
    <Notice tone="brand" icon="people" title="人在现场就能取号">
      第一次要输屏幕上的 6 位数字。叫到您，再过去谈。
    </Notice>
  );
}

function speechOf(fair: Fair): string {
  return `${fair.title}。${fairWhen(fair)}，在${fair.place}。${fairSize(fair)}。${fair.about}`;
}
