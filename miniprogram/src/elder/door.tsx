import { View } from "@tarojs/components";
import { control } from "../ui/control";
import { Icon, type IconName } from "../ui/icon";

interface DoorProps {
  icon: IconName;
  title: string;
  note?: string;
  aside?: string;
  hue?: "brand" | "idle";
  first?: boolean;
  /** It does something here and opens no page. */
  staysHere?: boolean;
  onTap: () => void;
}

/** One of at most three ways on, each with a drawing and its words. */
export function Door({ icon, title, note, aside, hue = "idle", first, staysHere, onTap }: DoorProps) {
  return (
    <View className={`elder-door ${first ? "elder-door--first" : ""}`} {...control({ onTap })}>
      <View className={`elder-door__tile tile--${hue}`}>
        <Icon name={icon} size={24} />
      </View>
      <View className="grow elder-door__words">
        <View>
          <View className="elder-door__title">{title}</View>
          {note ? <View className="t-note">{note}</View> : null}
        </View>
        {aside ? <View className="t-note">{aside}</View> : null}
      </View>
      {staysHere ? null : <Icon name="next" className="list-row__chevron" />}
    </View>
  );
}
