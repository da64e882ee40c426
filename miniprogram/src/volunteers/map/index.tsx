import { Map as PlacesMap, View } from "@tarojs/components";
import type { Activity } from "../../../../contract/activities.js";
import { useCommunity } from "../../platform/home-community";
import { hasMap } from "../../platform/map";
import { open } from "../../platform/routes";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Empty } from "../../ui/empty";
import { ListRow } from "../../ui/list-row";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { whenWords } from "../activity-words";
import { useActivities } from "../use-volunteers";
import "../volunteers.scss";

/** Where activities are: pins on WeChat's map, and the same places in words for whoever cannot read a map. */
export default function ActivityMapPage() {
  const here = useCommunity().value?.point;
  const found = useActivities({ when: "all" });
  const show = (id: string) => open("activity", { id });
  return (
    <Screen title="活动在哪里" speech="这里按地方看活动。点一个地方，看是什么活动。">
      <LoadedPart loaded={found.first} cards={2}>
        {() =>
          found.rows.length === 0 ? (
            <Empty drawing="window" title="近来没有活动" words="加入一支队伍，有活动先知道。">
              <Button onTap={() => open("teams")}>看看队伍</Button>
            </Empty>
          ) : (
            <>
              {hasMap && here ? (
                <PlacesMap
                  className="activity-map"
                  latitude={here.lat}
                  longitude={here.lng}
                  scale={14}
                  markers={found.rows.map(pinOf)}
                  includePoints={[here, ...found.rows.map(({ point }) => point)].map(onMap)}
                  onMarkerTap={({ detail }) => {
                    const tapped = found.rows[Number(detail.markerId)];
                    if (tapped) show(tapped.id);
                  }}
                  onError={() => undefined}
                />
              ) : (
                <View className="t-sub">地图在微信里看，这里写的是同样的地方。</View>
              )}
              <Card className="card--flush">
                {found.rows.map((activity, place) => (
                  <ListRow
                    key={activity.id}
                    first={place === 0}
                    title={activity.title}
                    note={`${activity.place}，${whenWords(activity)}`}
                    onTap={() => show(activity.id)}
                  />
                ))}
              </Card>
            </>
          )
        }
      </LoadedPart>
      {found.more ? (
        <Button kind="quiet" onTap={() => void found.more?.()}>
          {found.fault ?? "再看一些"}
        </Button>
      ) : null}
    </Screen>
  );
}

const onMap = ({ lng, lat }: Activity["point"]) => ({ longitude: lng, latitude: lat });

/** WeChat's markers have numbers for names, and want a picture; without one it draws its own pin. */
function pinOf({ title, point }: Activity, place: number) {
  return {
    id: place,
    ...onMap(point),
    iconPath: "",
    width: 24,
    height: 32,
    callout: {
      content: title,
      display: "ALWAYS" as const,
      padding: 6,
      borderRadius: 6,
      fontSize: 13,
      color: "#14201d",
      bgColor: "#ffffff",
      borderWidth: 0,
      borderColor: "#ffffff",
      textAlign: "center" as const,
      anchorX: 0,
      anchorY: 0,
    },
  };
}
