import { Inbox } from "../../notifications/inbox";
import { Screen } from "../../ui/screen";
import { showUnread } from "../home/unread-badge";
import "../../notifications/inbox.scss";

export default function MessagesTab() {
  return (
    <Screen title="消息" isTab>
      <Inbox onUnread={showUnread} />
    </Screen>
  );
}
