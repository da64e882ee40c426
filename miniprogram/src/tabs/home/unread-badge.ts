import Taro from "@tarojs/taro";
import { useEffect } from "react";
import { getMe } from "../../../../contract/identity.js";
import { call } from "../../platform/client";
import { useLoaded } from "../../platform/loaded";
import { updateResident, useResident } from "../../platform/session";

const messagesTab = 3;

/** Keeps the number on the messages tab; it is asked for anew whenever the page is shown. */
export function useUnreadBadge(): void {
  const resident = useResident();
  const me = useLoaded(resident ? `me:${resident.id}` : null, async () => {
    const answer = await call(getMe, {});
    updateResident(answer);
    return answer;
  });
  const unread = me.value?.unreadMessages ?? resident?.unreadMessages ?? 0;
  useEffect(() => showUnread(unread), [unread]);
}

/** Not on a tab page, there is no bar to write on: that is no error. */
export function showUnread(unread: number): void {
  const ignore = { fail: () => undefined };
  if (unread > 0) Taro.setTabBarBadge({ index: messagesTab, text: unread > 99 ? "99+" : `${unread}`, ...ignore });
  else Taro.removeTabBarBadge({ index: messagesTab, ...ignore });
}
