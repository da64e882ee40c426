import { View } from "@tarojs/components";
import { actFor, usePrincipal } from "../platform/acting";
import { isElder } from "../platform/appearance";
import { restart } from "../platform/routes";
import { control } from "./control";
import { Icon } from "./icon";

/** On every page while one acts for somebody: whose things these are, and the way back to one's own. */
export function ActingBar() {
  const principal = usePrincipal();
  if (!principal) return null;
  function stop() {
    actFor(null);
    restart(isElder() ? "elderHome" : "home");
  }
  return (
    <View className="acting">
      <Icon name="people" size={22} />
      <View className="grow t-row">正在替{principal.name}办</View>
      <View className="acting__stop" {...control({ label: "换回自己", onTap: stop })}>
        换回自己
      </View>
    </View>
  );
}
