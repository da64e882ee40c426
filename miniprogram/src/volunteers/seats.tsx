import { View } from "@tarojs/components";
import type { Activity } from "../../../contract/activities.js";
import { picture } from "../ui/control";
import { seatsOf } from "./activity-words";

/** A slip a place; where there are more, each stands for several. */
const mostSlips = 16;

/** How many come and how many are still wanted, drawn as slips and said. */
export function Seats({ of }: { of: Pick<Activity, "roles"> }) {
  const { taken, capacity, waiting } = seatsOf(of);
  const slips = Math.min(capacity, mostSlips);
  const filled = taken === 0 ? 0 : Math.max(1, Math.floor((taken / capacity) * slips));
  const words =
    taken < capacity
      ? `${taken} / ${capacity} 人，还要 ${capacity - taken} 人`
      : waiting > 0
        ? `满了，${waiting} 人在等`
        : "满了，可以候补";
  return (
    <View className="seats" {...picture(words)}>
      <View className="seats__slips">
        {Array.from({ length: slips }, (_, place) => (
          <View key={place} className={`seats__slip ${place < filled ? "seats__slip--taken" : ""}`} />
        ))}
      </View>
      <View className="t-sub">{words}</View>
    </View>
  );
}
