import { Text, View } from "@tarojs/components";
import type { Due } from "../../../contract/requests.js";
import { Icon, type IconName } from "./icon";

type Tone = "doing" | "todo" | "late" | "done" | "idle" | "priv";

const icons: Record<Tone, IconName | undefined> = {
  doing: "clock",
  todo: "camera",
  late: "warn",
  done: "tick",
  idle: undefined,
  priv: "lock",
};

/** A state as word, shape and colour; never the colour alone. */
export function Tag({ tone, icon, children }: { tone: Tone; icon?: IconName; children: string }) {
  const drawn = icon ?? icons[tone];
  return (
    <View className={`tag tag--${tone}`}>
      {drawn ? <Icon name={drawn} size={14} /> : null}
      <Text>{children}</Text>
    </View>
  );
}

const tones: Record<Due["state"], Tone> = {
  running: "doing",
  today: "todo",
  late: "late",
  paused: "idle",
  done: "done",
};

/** 还剩 2 个工作日 */
export function DueChip({ due }: { due: Due }) {
  return (
    <Tag tone={tones[due.state]} icon={due.state === "today" ? "clock" : undefined}>
      {due.words}
    </Tag>
  );
}
