import { View } from "@tarojs/components";
import { dial } from "../platform/phone";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";

/** Neighbours are no ambulance: the numbers for that stand before everything else. */
export function DangerNote() {
  return (
    <Notice tone="late" icon="siren" title="急病、着火，先打电话">
      这里叫的是邻居，来得没有那么快。
      <View className="row row--wrap" style="gap:8px;margin-top:10px">
        <Button kind="alarm" inCard icon="phone" label="拨打 120，急病" onTap={() => dial("120")}>
          120 急病
        </Button>
        <Button kind="alarm" inCard icon="phone" label="拨打 119，着火" onTap={() => dial("119")}>
          119 着火
        </Button>
      </View>
    </Notice>
  );
}
