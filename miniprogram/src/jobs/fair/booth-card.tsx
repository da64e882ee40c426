import { View } from "@tarojs/components";
import type { FairBooth } from "../../../../contract/fairs.js";
import { open } from "../../platform/routes";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { ListRow } from "../../ui/list-row";
import { Tag } from "../../ui/tag";

interface BoothCardProps {
  booth: FairBooth;
  /** The vacancies that fit who looks. */
  fits: ReadonlySet<string>;
  isOn: boolean;
  /** They stand in this line already. */
  holds: boolean;
  /** What the page for a number needs. */
  onQueue: { id: string; fair: string; code: string };
}

/** An employer at its booth: what it offers, how long its line is, and the way into it. */
export function BoothCard({ booth, fits, isOn, holds, onQueue }: BoothCardProps) {
  return (
    <Card className="card--flush">
      <View className="list-row list-row--first">
        <View className="grow">
          <View className="t-sub">{booth.number} 号展位</View>
          <View className="t-head">{booth.employer}</View>
          {booth.words ? <View className="t-sub">{booth.words}</View> : null}
        </View>
      </View>
      {booth.vacancies.map((vacancy) => (
        <ListRow
          key={vacancy.id}
          title={vacancy.title}
          note={`${vacancy.payWords}，${vacancy.hours}，还招 ${vacancy.left} 人`}
          aside={
            fits.has(vacancy.id) ? (
              <Tag tone="done" icon="tick">
                合适您
              </Tag>
            ) : null
          }
          onTap={() => open("vacancy", { id: vacancy.id })}
        />
      ))}
      {booth.vacancies.length === 0 ? <View className="list-row t-sub">这家的岗位招满了，可以过去问问。</View> : null}
      {isOn ? (
        <View style="padding:4px 0 16px">
          {holds ? (
            <View className="t-sub">您有这家的号了，在上面。</View>
          ) : (
            <Button kind="tint" wide onTap={() => open("booth", onQueue)}>
              排队面试
            </Button>
          )}
        </View>
      ) : null}
    </Card>
  );
}
