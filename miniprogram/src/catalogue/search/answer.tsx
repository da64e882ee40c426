import { View } from "@tarojs/components";
import { type listItems, serviceNames } from "../../../../contract/catalogue.js";
import type { ReplyOf } from "../../../../contract/endpoint.js";
import { useHomeCommunity } from "../../platform/home-community";
import { dial } from "../../platform/phone";
import { open } from "../../platform/routes";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Empty } from "../../ui/empty";
import { Icon } from "../../ui/icon";
import { ListRow } from "../../ui/list-row";
import { serviceIcons } from "../../ui/service-look";
import { Tile } from "../../ui/tile";
import { openItem } from "../open-item";
import { Frequent } from "./frequent";

export type Found = ReplyOf<typeof listItems>;
/** The design offers the best one and two more. */
const most = 3;

/** What a sentence may mean: the best large, two smaller, then the phone. An emergency comes before all of it. */
export function Answer({ sentence, found }: { sentence: string; found: Found }) {
  const [best, ...others] = found.items.slice(0, most);
  return (
    <>
      {found.callInstead ? <CallInstead {...found.callInstead} /> : null}
      {best ? (
        <>
          <View className="section-title">您可能要办</View>
          <Best item={best} />
          {others.length > 0 ? (
            <Card className="card--flush">
              {others.map((item, place) => (
                <ListRow
                  key={item.code}
                  first={place === 0}
                  title={item.title}
                  note={item.summary}
                  onTap={() => openItem(item)}
                />
              ))}
            </Card>
          ) : null}
          <View className="row row--between" style="padding:0 4px">
            <View className="t-sub">都不是？</View>
            <AskCommunity kind="quiet" />
          </View>
        </>
      ) : found.callInstead ? null : (
        <>
          <Empty
            drawing="search"
            title={`没找到“${shortened(sentence)}”`}
            words="试试换个说法，也可以让社区的人帮您找。"
          >
            <AskCommunity kind="tint" />
          </Empty>
          <Frequent items={found.frequent} />
        </>
      )}
    </>
  );
}

function Best({ item }: { item: Found["items"][number] }) {
  return (
    <Card>
      <View className="stack">
        <View className="row">
          <Tile icon={serviceIcons[item.service]} hue="brand" />
          <View className="grow">
            <View className="t-head">{item.title}</View>
            <View className="t-sub">{item.summary}</View>
          </View>
        </View>
        {item.heard.length > 0 ? (
          <View className="row row--wrap t-sub" style="gap:6px">
            <Icon name="info" size={16} className="t-brand" />
            因为您说到
            {item.heard.map((word) => (
              <View key={word} className="hearing">
                {word}
              </View>
            ))}
          </View>
        ) : null}
        <View className="row">
          <View className="grow t-note">{serviceNames[item.service]}</View>
          <Button inCard onTap={() => openItem(item)}>
            去看看
          </Button>
        </View>
      </View>
    </Card>
  );
}

function CallInstead({ number, words }: { number: string; words: string }) {
  return (
    <View className="instead" aria-live="polite">
      <View className="t-row">{words}</View>
      <View className="instead__number">{number}</View>
      <Button kind="danger" icon="phone" onTap={() => dial(number)}>
        {`现在就打 ${number}`}
      </Button>
    </View>
  );
}

function AskCommunity({ kind }: { kind: "quiet" | "tint" }) {
  const community = useHomeCommunity();
  return (
    <Button kind={kind} inCard icon="phone" onTap={() => open("call")}>
      {`问问${community?.name ?? "社区"}`}
    </Button>
  );
}

function shortened(sentence: string): string {
  return sentence.length > 10 ? `${sentence.slice(0, 10)}…` : sentence;
}
