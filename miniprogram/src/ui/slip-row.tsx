import { View } from "@tarojs/components";
import type { Due } from "../../../contract/requests.js";
import { weekdayWords } from "../platform/clock";
import { picture } from "./control";
import { type DrawnSlip, drawnSlips } from "./slips";

/**
 * 竹简: one bar a working day. Passed days are filled, days left are hollow, a weekend is a gap,
 * the last day is half amber, and what is over the limit is one red bar.
 */
export function SlipRow({ due, detail }: { due: Due; detail?: boolean }) {
  const slips = drawnSlips(due);
  return (
    <View className={`slips ${detail ? "slips--detail" : ""}`} {...picture(slipWords(due))}>
      {slips.map((slip, place) => (
        <View key={slip.key} className={`slip ${place === 0 ? "slip--first" : slip.gap ? "slip--gap" : ""}`}>
          <View className={`slip__bar slip__bar--${slip.look}`}>
            {slip.look === "part" || slip.look === "today" ? (
              <View className="slip__part" style={`width:${Math.round(slip.share * 100)}%`} />
            ) : null}
          </View>
          {detail && slips.length <= 7 ? <SlipLabel slip={slip} last={place === slips.length - 1} /> : null}
        </View>
      ))}
    </View>
  );
}

function SlipLabel({ slip, last }: { slip: DrawnSlip; last: boolean }) {
  const words = slip.isToday ? "今天" : slip.look === "late" ? "超期" : slip.date ? weekdayWords(slip.date) : "";
  const tone = slip.isToday ? "slip__label--today" : last ? "slip__label--last" : "";
  return <View className={`slip__label ${tone}`}>{words}</View>;
}

/** What the bars say, as a sentence. */
export function slipWords(due: Due): string {
  const passed = due.slips.filter((slip) => slip.passed).length;
  return `一共 ${due.slips.length} 个工作日，已经过了 ${passed} 个，${due.words}`;
}
