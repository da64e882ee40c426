import { View } from "@tarojs/components";
import type { Resource } from "../../../../contract/bookings.js";
import { useHomeCommunity } from "../../platform/home-community";
import { open } from "../../platform/routes";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Dot } from "../../ui/dot";
import { Empty } from "../../ui/empty";
import { ListRow } from "../../ui/list-row";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { Tile } from "../../ui/tile";
import { resourceIcon } from "../resource-look";
import { useResources } from "../use-bookings";

/** What can be booked in the chosen community: windows first, then rooms. */
export default function ResourcesPage() {
  const community = useHomeCommunity();
  const resources = useResources();
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
      <View className="row row--between" style="padding:0 4px">
        <View className="t-sub">{community.name}</View>
        <Button kind="quiet" inCard onTap={() => open("chooseCommunity")}>
          换社区
        </Button>
      </View>
      <LoadedPart loaded={resources}>
        {(value) =>
          value.resources.length === 0 ? (
            <Empty drawing="window" title="这里还没有能约的" words="打电话问一问，社区的人帮您安排。">
              <Button kind="tint" icon="phone" onTap={() => open("call")}>
                问问社区
              </Button>
            </Empty>
          ) : (
            <>
              <Group title="窗口，先约好少排队" resources={value.resources.filter((one) => one.kind === "service")} />
              <Group title="活动室，不收费" resources={value.resources.filter((one) => one.kind === "room")} />
            </>
          )
        }
      </LoadedPart>
    </Screen>
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
