import { View } from "@tarojs/components";
import { momentWords } from "../platform/clock";
import { useOnline } from "../platform/network";
import { Icon } from "./icon";

interface OfflineBarProps {
  savedAt: number | undefined;
  /** The last question found no network, whatever the phone believes. */
  unreachable: boolean;
}

/** Old content never passes for new: this says when it was saved. */
export function OfflineBar({ savedAt, unreachable }: OfflineBarProps) {
  const online = useOnline() && !unreachable;
  if (online && savedAt === undefined) return null;
  return (
    <View className="offline" aria-live="polite">
      <Icon name="offline" size={22} />
      <View className="grow">
        <View className="t-row t-strong">{online ? "刚才没更新成" : "现在没有网"}</View>
        <View className="t-sub">
          {savedAt === undefined
            ? "您写的都还在，连上网再交。"
            : `下面是 ${momentWords(new Date(savedAt).toISOString())} 存下来的，连上网会自己更新`}
        </View>
      </View>
    </View>
  );
}
