import { View } from "@tarojs/components";
import { setAppearance } from "../platform/appearance";
import { restart } from "../platform/routes";
import { control } from "./control";

/** The way back to the usual version, in sight on every screen of the elder one. */
export function LeaveElder() {
  return (
    <View className="leave-elder" {...control({ label: "换普通版", onTap: leave })}>
      换普通版
    </View>
  );
}

function leave(): void {
  setAppearance({ elder: false });
  restart("home");
}
