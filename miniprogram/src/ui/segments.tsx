import { View } from "@tarojs/components";
import { control, group } from "./control";

interface SegmentsProps<T extends string> {
  options: readonly { value: T; words: string }[];
  value: T;
  onChange: (value: T) => void;
}

export function Segments<T extends string>({ options, value, onChange }: SegmentsProps<T>) {
  return (
    <View className={`segments ${options.length > 3 ? "segments--many" : ""}`} {...group("tablist")}>
      {options.map((option) => (
        <View
          key={option.value}
          className={`segment ${option.value === value ? "segment--on" : ""}`}
          {...control({
            role: "tab",
            on: option.value === value,
            label: option.words,
            onTap: () => onChange(option.value),
          })}
        >
          {option.words}
        </View>
      ))}
    </View>
  );
}
