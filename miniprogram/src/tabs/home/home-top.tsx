import { View } from "@tarojs/components";
import { setAppearance } from "../../platform/appearance";
import { useHomeCommunity } from "../../platform/home-community";
import { open, restart } from "../../platform/routes";
import { topEdge } from "../../platform/window";
import { control } from "../../ui/control";
import { Icon } from "../../ui/icon";

/** Whose hall this is, and the door to the elder version, over the contour lines of 云梦泽. */
export function HomeTop() {
  const community = useHomeCommunity();
  const { status, row } = topEdge();
  return (
    <>
      <View className="home__sky" aria-hidden="true">
        <View className="home__contours" />
      </View>
      <View style={`padding-top:${status}px`}>
        <View className="home__row" style={`height:${row}px`}>
          <View
            className="home__community"
            {...control({ label: `${community?.name ?? "选社区"}，换一个社区`, onTap: () => open("chooseCommunity") })}
          >
            {community?.name ?? "选社区"}
            <Icon name="down" size={16} />
          </View>
          <View className="home__elder" {...control({ label: "换长辈版", onTap: toElder })}>
            <View className="home__elder-words">长辈版</View>
          </View>
        </View>
      </View>
    </>
  );
}

function toElder(): void {
  setAppearance({ elder: true });
  restart("elderHome");
}
