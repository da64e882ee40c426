import { View } from "@tarojs/components";
import { useCommunity } from "../platform/home-community";
import { dial } from "../platform/phone";
import { open } from "../platform/routes";
import { canSpeak, readAloud } from "../platform/speech";
import { control } from "./control";
import { Icon } from "./icon";

/** What every screen of the elder version offers: to be read aloud, and to be spoken to. */
export function ElderBar({ speech }: { speech: string }) {
  const community = useCommunity().value;
  return (
    <View className="elder-bar">
      {canSpeak ? (
        <View className="elder-bar__item" {...control({ label: "读给我听", onTap: () => readAloud(speech) })}>
          <Icon name="speaker" />
          读给我听
        </View>
      ) : null}
      <View
        className="elder-bar__item elder-bar__item--call"
        {...control({ label: "打电话", onTap: () => (community ? dial(community.phone) : open("call")) })}
      >
        <Icon name="phone" />
        打电话
      </View>
    </View>
  );
}
