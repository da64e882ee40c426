import { View } from "@tarojs/components";
import { open } from "../../platform/routes";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { hoursOf } from "../activity-words";
import { Figure } from "../figure";
import { useMyService } from "../use-volunteers";

/** What one has given this year, above everything else. Left out until the first time. */
export function MyHours() {
  const service = useMyService().value;
  if (!service) return null;
  return (
    <Card>
      <View className="figures">
        <Figure label="今年我帮了" number={hoursOf(service.minutesThisYear)} unit="小时" />
        <Figure label="已参加" number={String(service.times)} unit="次" />
        <View className="grow row" style="justify-content:flex-end;min-width:max-content">
          <Button kind="tint" inCard onTap={() => open("myService")}>
            我的记录
          </Button>
        </View>
      </View>
    </Card>
  );
}
