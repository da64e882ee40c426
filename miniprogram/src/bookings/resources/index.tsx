import { View } from "@tarojs/components";
import { useState } from "react";
import type { Resource, ResourceKind } from "../../../../contract/bookings.js";
import { useHomeCommunity } from "../../platform/home-community";
import { open } from "../../platform/routes";
import { useResident } from "../../platform/session";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Dot } from "../../ui/dot";
import { Empty } from "../../ui/empty";
import { Icon } from "../../ui/icon";
import { ListRow } from "../../ui/list-row";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { Segments } from "../../ui/segments";
import { Tile } from "../../ui/tile";
import { resourceIcon } from "../resource-look";
import { useResources } from "../use-bookings";
import { County } from "./county";
import { PauseCard } from "./pause-card";
import "../bookings.scss";

type Where = "here" | "near" | "earliest";

/** What can be booked: in the chosen community, or in the whole county by distance or by the earliest time. */
export default function ResourcesPage() {
  const community = useHomeCommunity();
  const resident = useResident();
  const [where, setWhere] = useState<Where>("here");
  if (!community) {
    return (
      <Screen title="预约">
        <Empty drawing="person" title="先选您的社区" words="选好了，就能看到能约什么。">
          <Button onTap={() => open("chooseCommunity")}>选社区</Button>
        </Empty>
      </Screen>
    );
  }
  return (
    <Screen title="预约">
      <Segments
        options={[
          { value: "here", words: community.name },
          { value: "near", words: "离我近的" },
          { value: "earliest", words: "最早有空" },
        ]}
        value={where}
        onChange={setWhere}
      />
      {resident ? <PauseCard /> : null}
      {where === "here" ? <Here /> : <County key={where} order={where} />}
      {resident ? (
        <Card className="card--flush">
          <ListRow
            first
            title="我的候补"
            note="约满的日子，有空位先告诉您"
            lead={<Icon name="bell" size={22} className="t-brand" />}
            onTap={() => open("waiting")}
          />
          <ListRow
            title="到大厅了，取个号"
            note="没有预约也能办，看前面还有几位"
            lead={<Icon name="walk" size={22} className="t-brand" />}
            onTap={() => open("ticket")}
          />
        </Card>
      ) : null}
    </Screen>
  );
}

const groups: [ResourceKind, string][] = [
  ["service", "窗口，先约好少排队"],
  ["officer", "找工作人员当面说"],
  ["visit", "请人上门"],
  ["session", "小组活动"],
  ["room", "活动室，不收费"],
];

function Here() {
  const resources = useResources();
  return (
    <LoadedPart loaded={resources}>
      {(value) =>
        value.resources.length === 0 ? (
          <Empty drawing="window" title="这里还没有能约的" words="打电话问一问，社区的人帮您安排。">
            <Button kind="tint" icon="phone" onTap={() => open("call")}>
              问问社区
            </Button>
          </Empty>
        ) : (
          groups.map(([kind, title]) => (
            <Group key={kind} title={title} resources={value.resources.filter((one) => one.kind === kind)} />
          ))
        )
      }
    </LoadedPart>
  );
}

function Group({ title, resources }: { title: string; resources: Resource[] }) {
  if (resources.length === 0) return null;
  return (
    <View className="stack">
      <View className="section-title">{title}</View>
      <Card className="card--flush">
        {resources.map((resource, place) => (
          <ListRow
            key={resource.id}
            first={place === 0}
            title={resource.name}
            note={
              <>
                {resource.place}
                <Dot />
                {resource.about}
              </>
            }
            lead={<Tile icon={resourceIcon(resource)} hue="book" />}
            onTap={() => open("slots", { resource: resource.id })}
          />
        ))}
      </Card>
    </View>
  );
}
