import { View } from "@tarojs/components";
import type { Visit } from "../../../../contract/pairs.js";
import { dateWords, weekdayWords } from "../../platform/clock";
import { Attachments } from "../../ui/attachments";
import { Card } from "../../ui/card";
import { Tag } from "../../ui/tag";

const tones = { well: "done", concern: "todo", not_met: "idle" } as const;

/** One visit: the day, how it was, in words and photos. */
export function VisitCard({ visit }: { visit: Visit }) {
  const { visitedOn, finding, findingWords, words, photos, byName } = visit;
  return (
    <Card>
      <View className="stack">
        <View className="row row--between row--wrap">
          <View className="t-row t-strong">
            {dateWords(visitedOn)} {weekdayWords(visitedOn)}
          </View>
          <Tag tone={tones[finding]} icon={finding === "concern" ? "warn" : undefined}>
            {findingWords}
          </Tag>
        </View>
        {words ? <View className="t-row lines">{words}</View> : null}
        <Attachments files={photos} />
        <View className="t-note">{byName}</View>
      </View>
    </Card>
  );
}
