import { View } from "@tarojs/components";
import type { Message } from "../../../contract/notifications.js";
import { timeWords } from "../platform/clock";
import { control } from "../ui/control";
import { Tile } from "../ui/tile";

interface MessageRowProps {
  message: Message;
  first: boolean;
  onOpen: () => void;
}

export function MessageRow({ message, first, onOpen }: MessageRowProps) {
  return (
    <View className={`message ${first ? "message--first" : ""}`} {...control({ onTap: onOpen })}>
      <View className="message__lead">
        <Tile icon={message.requestNumber ? "doc" : "bell"} hue={message.read ? "idle" : "brand"} />
        {message.read ? null : <View className="message__new">新</View>}
      </View>
      <View className="grow">
        <View className="row row--between" style="align-items:flex-start">
          <View className={`t-row grow ${message.read ? "" : "t-strong"}`}>{message.title}</View>
          <View className="t-note" style="padding-top:3px">
            {timeWords(message.at)}
          </View>
        </View>
        <View className="t-sub lines">{message.text}</View>
      </View>
    </View>
  );
}
