import { View } from "@tarojs/components";
import { useCommunity, useHomeCommunity } from "../../platform/home-community";
import { dial } from "../../platform/phone";
import { open } from "../../platform/routes";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { control } from "../../ui/control";
import { Empty } from "../../ui/empty";
import { Icon } from "../../ui/icon";
import { ListRow } from "../../ui/list-row";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";

/** The front desk first: who does not know whom to ask asks there. */
export default function CallPage() {
  const chosen = useHomeCommunity();
  const community = useCommunity();
  if (!chosen) {
    return (
      <Screen title="给社区打电话">
        <Empty drawing="person" title="先选您的社区" words="选好了，这里就有它的电话。">
          <Button onTap={() => open("chooseCommunity")}>选社区</Button>
        </Empty>
        <Emergency />
      </Screen>
    );
  }
  return (
    <Screen title="给社区打电话">
      <LoadedPart loaded={community}>
        {(value) => (
          <>
            <Card>
              <View className="stack center">
                <View className="t-status">{value.name}</View>
                <View className="row t-sub" style="justify-content:center;gap:8px">
                  <View className={`lamp ${value.attended.open ? "lamp--on" : ""}`} />
                  {value.attended.words}
                </View>
                <Button icon="phone" onTap={() => dial(value.phone)}>
                  打给前台
                </Button>
                <View className="t-note">不知道该找谁，打这个就行</View>
                {value.hours.map((hours) => (
                  <View key={hours} className="t-note">
                    {hours}
                  </View>
                ))}
              </View>
            </Card>
            <View className="section-title">知道找谁，可以直接打</View>
            <Card className="card--flush">
              {value.desks.map((desk, place) => (
                <ListRow
                  key={desk.id}
                  first={place === 0}
                  title={desk.name}
                  note={desk.duties}
                  aside={
                    <View
                      className="round"
                      {...control({ label: `给${desk.name}打电话`, onTap: () => dial(desk.phone) })}
                    >
                      <Icon name="phone" />
                    </View>
                  }
                />
              ))}
            </Card>
          </>
        )}
      </LoadedPart>
      <Emergency />
    </Screen>
  );
}

function Emergency() {
  return (
    <View className="row row--wrap" style="padding:4px">
      <View className="t-sub grow">有危险，别等</View>
      <Button kind="alarm" inCard onTap={() => dial("110")}>
        110 报警
      </Button>
      <Button kind="alarm" inCard onTap={() => dial("120")}>
        120 急救
      </Button>
    </View>
  );
}
