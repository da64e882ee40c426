import { View } from "@tarojs/components";
import { listItems } from "../../../../contract/catalogue.js";
import { call } from "../../platform/client";
import { useLoaded } from "../../platform/loaded";
import { open, type RouteName } from "../../platform/routes";
import { Card } from "../../ui/card";
import { control } from "../../ui/control";
import type { IconName } from "../../ui/icon";
import { type Hue, Tile } from "../../ui/tile";

const doors: { words: string; hint: string; icon: IconName; hue: Hue; route: RouteName }[] = [
  { words: "预约", hint: "场地和窗口", icon: "calendar", hue: "book", route: "resources" },
  { words: "就业", hint: "找活、登记", icon: "briefcase", hue: "job", route: "work" },
  { words: "调解", hint: "有矛盾找人谈", icon: "talk", hue: "med", route: "dispute" },
  { words: "志愿", hint: "活动和帮忙", icon: "heart", hue: "vol", route: "activities" },
];

/** The four services that are more than a form, and the three items that are asked for most. */
export function ServicesCard() {
  const catalogue = useLoaded("catalogue", () => call(listItems, { query: {} })).value;
  return (
    <Card>
      <View className="doors">
        {doors.map((door) => (
          <View
            key={door.words}
            className="door"
            {...control({ label: `${door.words}，${door.hint}`, onTap: () => open(door.route) })}
          >
            <Tile icon={door.icon} hue={door.hue} />
            <View className="t-row">{door.words}</View>
            <View className="door__hint">{door.hint}</View>
          </View>
        ))}
      </View>
      <View className="frequent">
        {(catalogue?.frequent ?? []).slice(0, 3).map((item) => (
          <View
            key={item.code}
            className="frequent__item"
            {...control({ label: item.title, onTap: () => open("guide", { code: item.code }) })}
          >
            {shortTitle(item.title)}
          </View>
        ))}
        <View className="frequent__item t-brand" {...control({ onTap: () => open("services") })}>
          {catalogue ? `全部 ${catalogue.total} 项` : "全部事项"}
        </View>
      </View>
    </Card>
  );
}

/** 高龄津贴申请 -> 高龄津贴: two lines of four characters are room enough. */
function shortTitle(title: string): string {
  const short = title.replace(/（.*?）|\(.*?\)/g, "").replace(/(申请|办理|登记|受理|服务|指导)+$/, "");
  return (short.length >= 2 ? short : title).slice(0, 8);
}
