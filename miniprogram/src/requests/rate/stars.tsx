import { View } from "@tarojs/components";
import { type RatingScore, ratingNames } from "../../../../contract/lifecycle.js";
import { control } from "../../ui/control";
import { Icon } from "../../ui/icon";

const scores: RatingScore[] = [1, 2, 3, 4, 5];

interface StarsProps {
  score: number;
  onChange: (score: RatingScore) => void;
  fault?: string;
}

/** No star is given beforehand; the official word stands below the stars. */
export function Stars({ score, onChange, fault }: StarsProps) {
  return (
    <View className="stars">
      <View className="stars__row">
        {scores.map((value) => (
          <View
            key={value}
            className={`stars__star ${value <= score ? "stars__star--on" : ""}`}
            {...control({
              role: "radio",
              on: value === score,
              label: `${value} 颗星，${ratingNames[value]}`,
              onTap: () => onChange(value),
            })}
          >
            <Icon name={value <= score ? "star-full" : "star"} size={34} />
          </View>
        ))}
      </View>
      <View className={`t-head ${fault && !score ? "t-late" : ""}`}>
        {score ? ratingNames[score as RatingScore] : (fault ?? "点一颗星")}
      </View>
    </View>
  );
}
