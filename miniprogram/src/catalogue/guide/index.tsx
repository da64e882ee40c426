import { View } from "@tarojs/components";
import { useShareAppMessage } from "@tarojs/taro";
import { getItem, type Item } from "../../../../contract/catalogue.js";
import { call } from "../../platform/client";
import { useHomeCommunity } from "../../platform/home-community";
import { useLoaded } from "../../platform/loaded";
import { usePageQuery } from "../../platform/page-query";
import { dial } from "../../platform/phone";
import { open, routes } from "../../platform/routes";
import { BottomBar } from "../../ui/bottom-bar";
import { Button } from "../../ui/button";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import "../catalogue.scss";
import { startItem } from "../start-item";
import { DeskCard } from "./desk-card";
import { Materials } from "./materials";
import { Numbers } from "./numbers";
import { RulesCard } from "./rules-card";
import { Steps } from "./steps";

export default function GuidePage() {
  const code = usePageQuery("code");
  const communityId = useHomeCommunity()?.id;
  const item = useLoaded(`item:${code}:${communityId ?? ""}`, () =>
    call(getItem, { params: { code }, query: { communityId } }),
  );
  useShareAppMessage(() => ({
    title: item.value ? `${item.value.title}：怎么办、带什么、几天办好` : "办事指南",
    path: `${routes.guide}?code=${code}`,
  }));
  return (
    <Screen
      title="办事指南"
      speech={item.value ? spoken(item.value) : undefined}
      foot={item.value ? <GuideBar item={item.value} /> : null}
    >
      <LoadedPart loaded={item} cards={3}>
        {(value) => (
          <>
            <View className="stack" style="padding:4px 0 4px">
              <View className="t-h1">{value.title}</View>
              <View className="t-row t-sub">{value.summary}</View>
            </View>
            <Numbers item={value} />
            <Materials item={value} />
            <Steps steps={value.steps} />
            <DeskCard item={value} />
            <RulesCard item={value} />
          </>
        )}
      </LoadedPart>
    </Screen>
  );
}

function GuideBar({ item }: { item: Item }) {
  return (
    <BottomBar>
      <Button kind="outline" icon="phone" onTap={() => (item.desk ? dial(item.desk.phone) : open("call"))}>
        问一问
      </Button>
      <Button wide onTap={() => startItem(item)}>
        现在就办
      </Button>
    </BottomBar>
  );
}

function spoken(item: Item): string {
  const materials = item.materials.map((material) => material.name).join("、");
  return `${item.title}。${item.summary}。最晚 ${item.promisedDays} 个工作日办好。${
    item.fee === 0 ? "不收费" : `收费 ${item.fee} 元`
  }。${materials ? `要准备：${materials}。` : ""}`;
}
