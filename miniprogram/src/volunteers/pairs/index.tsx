import { View } from "@tarojs/components";
import type { MyPair } from "../../../../contract/pairs.js";
import { open } from "../../platform/routes";
import { useResident } from "../../platform/session";
import { Card } from "../../ui/card";
import { Empty } from "../../ui/empty";
import { ListRow } from "../../ui/list-row";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { SignInNote } from "../../ui/sign-in-note";
import { Tag } from "../../ui/tag";
import { Tile } from "../../ui/tile";
import { dueWords, useMyPairs } from "../use-pairs";

/** 结对: whom one looks in on, and who looks in on oneself. */
export default function PairsPage() {
  const resident = useResident();
  const pairs = useMyPairs();
  const late = pairs.value?.pairs.filter(({ overdue }) => overdue).length ?? 0;
  return (
    <Screen title="结对" speech={late > 0 ? `有 ${late} 位邻居该去看看了。` : "结对的邻居都在这里。"}>
      <View className="stack stack--tight">
        <View className="t-h1">结对</View>
        <View className="t-sub">隔几天去看看一位邻居，说说话，有事告诉社区。</View>
      </View>
      <SignInNote />
      {resident ? (
        <LoadedPart loaded={pairs} cards={2}>
          {(value) =>
            value.pairs.length === 0 ? (
              <Empty drawing="person" title="您还没有结对" words="社区请您结对的时候，会发消息告诉您。" />
            ) : (
              <Card className="card--flush">
                {value.pairs.map((pair, place) => (
                  <PairRow key={pair.id} pair={pair} first={place === 0} />
                ))}
              </Card>
            )
          }
        </LoadedPart>
      ) : null}
    </Screen>
  );
}

function PairRow({ pair, first }: { pair: MyPair; first: boolean }) {
  const over = pair.state === "ended" || pair.state === "declined";
  return (
    <ListRow
      first={first}
      title={pair.side === "visits" ? pair.name : `${pair.name}来看您`}
      note={over ? pair.stateWords : dueWords(pair)}
      lead={<Tile icon="care" hue={over ? "idle" : "vol"} />}
      aside={
        pair.state === "asked" ? (
          <Tag tone="todo" icon="bell">
            请您点头
          </Tag>
        ) : pair.overdue ? (
          <Tag tone="late">过了日子</Tag>
        ) : null
      }
      onTap={() => open("pair", { id: pair.id })}
    />
  );
}
