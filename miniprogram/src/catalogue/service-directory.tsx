import { View } from "@tarojs/components";
import { type ServiceCode, serviceNames } from "../../../contract/catalogue.js";
import { open, type RouteName } from "../platform/routes";
import { Card } from "../ui/card";
import { control } from "../ui/control";
import { Icon, type IconName } from "../ui/icon";
import { ListRow } from "../ui/list-row";
import { LoadedPart } from "../ui/loaded-part";
import { serviceIcons } from "../ui/service-look";
import { type Hue, Tile } from "../ui/tile";
import { useCatalogue } from "./use-catalogue";
import "./catalogue.scss";

const doors: { title: string; note: string; icon: IconName; hue: Hue; route: RouteName }[] = [
  { title: "预约", note: "窗口、活动室，先约好再来", icon: "calendar", hue: "book", route: "resources" },
  { title: "找工作", note: "登记一次，合适的告诉您", icon: "briefcase", hue: "job", route: "job" },
  { title: "调解", note: "邻里、家里有矛盾，不收费", icon: "talk", hue: "med", route: "dispute" },
  { title: "叫人帮忙", note: "买菜取药、搬东西，近处的志愿者来", icon: "care", hue: "vol", route: "askHelp" },
  { title: "志愿报名", note: "想帮忙，写下会什么、几时有空", icon: "heart", hue: "vol", route: "volunteer" },
];

/** All that the hall does: the four services first, then the thirteen fields with their number of items. */
export function ServiceDirectory() {
  const catalogue = useCatalogue();
  return (
    <>
      <Card className="card--flush">
        {doors.map((door, place) => (
          <ListRow
            key={door.title}
            first={place === 0}
            title={door.title}
            note={door.note}
            lead={<Tile icon={door.icon} hue={door.hue} />}
            onTap={() => open(door.route)}
          />
        ))}
      </Card>
      <View className="section-title section-title--strong">按分类找</View>
      <LoadedPart loaded={catalogue}>
        {({ items }) => (
          <Card>
            <View className="fields">
              {(Object.keys(serviceNames) as ServiceCode[]).map((service) => (
                <FieldDoor
                  key={service}
                  service={service}
                  count={items.filter((item) => item.service === service).length}
                />
              ))}
            </View>
          </Card>
        )}
      </LoadedPart>
    </>
  );
}

function FieldDoor({ service, count }: { service: ServiceCode; count: number }) {
  const name = serviceNames[service];
  return (
    <View
      className="fields__door"
      {...control({ label: `${name}，${count} 项`, onTap: () => open("service", { service }) })}
    >
      <Icon name={serviceIcons[service]} size={24} className="t-brand" />
      <View className="t-row">{name}</View>
      <View className="t-note">{count} 项</View>
    </View>
  );
}
