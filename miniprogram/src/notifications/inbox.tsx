import { View } from "@tarojs/components";
import { useReachBottom } from "@tarojs/taro";
import type { Message } from "../../../contract/notifications.js";
import { dayOf, pastDayWords } from "../platform/clock";
import { open } from "../platform/routes";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { control } from "../ui/control";
import { Empty } from "../ui/empty";
import { LoadedPart } from "../ui/loaded-part";
import { MessageRow } from "./message-row";
import { useInbox } from "./use-inbox";

/** Every message, whatever WeChat did with it, by day. */
export function Inbox({ onUnread }: { onUnread: (unread: number) => void }) {
  const inbox = useInbox(onUnread);
  useReachBottom(inbox.more);
  return (
    <LoadedPart loaded={inbox.loaded} cards={3}>
      {() =>
        inbox.messages.length === 0 ? (
          <Empty drawing="bell" title="还没有消息" words="您办的事有了进展，这里会告诉您。">
            <Button onTap={() => open("services")}>去看看能办什么</Button>
          </Empty>
        ) : (
          <>
            {byDay(inbox.messages).map(([day, messages], place) => (
              <View key={day} className="stack">
                <View className="row row--between">
                  <View className="section-title">{pastDayWords(day)}</View>
                  {place === 0 && inbox.unread > 0 ? (
                    <View className="link" {...control({ onTap: inbox.readAll })}>
                      都看过了
                    </View>
                  ) : null}
                </View>
                <Card className="card--flush">
                  {messages.map((message, row) => (
                    <MessageRow
                      key={message.id}
                      message={message}
                      first={row === 0}
                      onOpen={() => inbox.openMessage(message)}
                    />
                  ))}
                </Card>
              </View>
            ))}
            {inbox.hasMore ? (
              <Button kind="quiet" onTap={inbox.more}>
                再看一些
              </Button>
            ) : null}
          </>
        )
      }
    </LoadedPart>
  );
}

function byDay(messages: Message[]): [string, Message[]][] {
  const days = new Map<string, Message[]>();
  for (const message of messages) {
    const day = dayOf(message.at);
    days.set(day, [...(days.get(day) ?? []), message]);
  }
  return [...days];
}
