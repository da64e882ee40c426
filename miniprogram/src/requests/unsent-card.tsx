import { View } from "@tarojs/components";
import Taro from "@tarojs/taro";
import { dropUnsent, type Unsent, useUnsent } from "../platform/unsent";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Tag } from "../ui/tag";

/** What was handed in without a network: it waits, or a person must look at it once more. */
export function UnsentCard() {
  const unsent = useUnsent();
  if (unsent.length === 0) return null;
  return (
    <Card title="还没交上去">
      {unsent.map((one) => (
        <UnsentRow key={one.key} one={one} />
      ))}
    </Card>
  );
}

function UnsentRow({ one }: { one: Unsent }) {
  return (
    <View className="unsent">
      <View className="row row--between row--wrap" style="gap:4px 12px">
        <View className="t-row">{one.title}</View>
        <Tag tone={one.fault ? "todo" : "idle"} icon={one.fault ? "pen" : "clock"}>
          {one.fault ? "要您改一改" : "连上网自己交"}
        </Tag>
      </View>
      {one.fault ? <View className="t-sub">{one.fault}</View> : null}
      <View className="row" style="gap:12px;padding-top:8px">
        {one.fault ? (
          <Button
            inCard
            onTap={() => {
              dropUnsent(one.key);
              Taro.navigateTo({ url: one.mend });
            }}
          >
            去改
          </Button>
        ) : null}
        <Button inCard kind="quiet" onTap={() => dropUnsent(one.key)}>
          不交了
        </Button>
      </View>
    </View>
  );
}
