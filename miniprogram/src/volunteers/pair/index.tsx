import { View } from "@tarojs/components";
import { dateWords } from "../../platform/clock";
import { usePageQuery } from "../../platform/page-query";
import { dial } from "../../platform/phone";
import { open } from "../../platform/routes";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Empty } from "../../ui/empty";
import { LoadedPart } from "../../ui/loaded-part";
import { Notice } from "../../ui/notice";
import { Screen } from "../../ui/screen";
import { dueWords, usePair } from "../use-pairs";
import { Answer } from "./answer";
import { EndPair } from "./end-pair";
import { VisitCard } from "./visit-card";

/** One pair: where and when to go, what stands of the last visits; or who comes, and how to stop it. */
export default function PairPage() {
  const pairId = usePageQuery("id");
  const page = usePair(pairId);
  const value = page.first.value?.pair;
  const renew = () => void page.first.reload();
  return (
    <Screen title="结对" speech={value ? `${value.name}，${dueWords(value)}。` : undefined}>
      <LoadedPart loaded={page.first} cards={2}>
        {({ pair }) => (
          <>
            <View className="stack" style="padding:4px 0">
              <View className="t-h1">{pair.side === "visits" ? pair.name : `${pair.name}来看您`}</View>
              <View className={`t-status ${pair.overdue ? "t-late" : "t-brand"}`}>
                {pair.state === "active" ? dueWords(pair) : pair.state === "asked" ? "等您点头" : pair.stateWords}
              </View>
              <View className="t-sub">
                {[
                  pair.communityName,
                  pair.age === null ? "" : `${pair.age} 岁`,
                  pair.lastVisitOn ? `上次 ${dateWords(pair.lastVisitOn)}` : "",
                ]
                  .filter(Boolean)
                  .join("，")}
              </View>
            </View>
            {pair.note ? (
              <Notice tone="brand" icon="info" title="社区写给您的">
                {pair.note}
              </Notice>
            ) : null}
            {pair.state === "asked" ? <Answer pair={pair} onAnswered={renew} /> : null}
            {pair.address || pair.phone ? (
              <Card title={pair.side === "visits" ? "去哪里" : "找 TA"}>
                <View className="stack">
                  {pair.address ? <View className="t-row">{pair.address}</View> : null}
                  {pair.phone ? <View className="t-row">{pair.phone}</View> : null}
                  {pair.phone ? (
                    <Button kind="call" icon="phone" onTap={() => dial(pair.phone ?? "")}>
                      打电话
                    </Button>
                  ) : null}
                </View>
              </Card>
            ) : null}
            {pair.state === "active" && pair.side === "visits" ? (
              <Button icon="pen" onTap={() => open("visit", { pair: pair.id })}>
                去过了，记一笔
              </Button>
            ) : null}
            {pair.state === "asked" ? null : <View className="section-title">走访过的</View>}
            {pair.state === "asked" ? null : page.rows.length === 0 ? (
              <Empty
                drawing="doc"
                title="还没有走访"
                words={pair.side === "visits" ? "去过一次，记在这里。" : undefined}
              />
            ) : (
              page.rows.map((visit) => <VisitCard key={visit.id} visit={visit} />)
            )}
            {page.more ? (
              <Button kind="quiet" onTap={() => void page.more?.()}>
                {page.fault ?? "再看一些"}
              </Button>
            ) : null}
            {pair.state === "active" ? <EndPair pair={pair} onEnded={renew} /> : null}
          </>
        )}
      </LoadedPart>
    </Screen>
  );
}
