import { View } from "@tarojs/components";
import { control } from "../ui/control";
import { Icon } from "../ui/icon";

interface ChoiceProps {
  big: string;
  small?: string;
  aside?: string;
  on?: boolean;
  onTap: () => void;
}

/** One large answer to the one question of a step. */
export function Choice({ big, small, aside, on, onTap }: ChoiceProps) {
  return (
    <View
      className={`elder-choice ${on ? "elder-choice--on" : ""}`}
      {...control({ role: "radio", on: on ?? false, label: `${big}，${small ?? ""}`, onTap })}
    >
      <View>
        <View className="elder-choice__big">{big}</View>
        {small ? <View className="t-note">{small}</View> : null}
      </View>
      {on ? (
        <View className="row t-brand t-row" style="gap:8px">
          <Icon name="tick" size={24} />
          选好了
        </View>
      ) : aside ? (
        <View className="t-sub">{aside}</View>
      ) : null}
    </View>
  );
}
