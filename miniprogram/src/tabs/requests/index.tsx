import { InvitedList } from "../../disputes/invited-list";
import { RequestList } from "../../requests/request-list";
import { Screen } from "../../ui/screen";

export default function RequestsTab() {
  return (
    <Screen title="我的办件" isTab>
      <RequestList>
        <InvitedList />
      </RequestList>
    </Screen>
  );
}
