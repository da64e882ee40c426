import { View } from "@tarojs/components";
import { picture } from "./control";
import { Dot } from "./dot";

/** How far along a form is, as slips and in words. */
export function Stepper({ step, of, minutesLeft }: { step: number; of: number; minutesLeft: number }) {
  return (
    <View className="stack">
      <View className="steps" {...picture(`第 ${step} 步，共 ${of} 步`)}>
        {Array.from({ length: of }, (_, place) => (
          <View key={place} className={`steps__slip ${place < step ? "steps__slip--done" : ""}`} />
        ))}
      </View>
      <View className="t-note">
        第 {step} 步，共 {of} 步<Dot />
        大约还要 {minutesLeft} 分钟
      </View>
    </View>
  );
}
