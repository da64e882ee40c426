import { open } from "../../platform/routes";
import { Card } from "../../ui/card";
import { Icon } from "../../ui/icon";
import { ListRow } from "../../ui/list-row";
import { useOfferedCalls } from "../use-help";

/** Neighbours who need a hand now, and what one offers. */
export function Helping() {
  const calls = useOfferedCalls();
  const mine = calls.rows.find(({ standing }) => standing === "mine");
  const waiting = calls.rows.filter(({ standing }) => standing === "open").length;
  return (
    <Card className="card--flush">
      <ListRow
        first
        title="邻居要帮忙"
        note={mine ? `您接下了：${mine.kindName}` : waiting > 0 ? `有 ${waiting} 件等人去` : "现在没有"}
        lead={<Icon name="care" size={22} className="t-brand" />}
        onTap={() => open("offeredHelp")}
      />
      <ListRow
        title="我的志愿资料"
        note="会什么、几时有空、多远叫我"
        lead={<Icon name="pen" size={22} className="t-brand" />}
        onTap={() => open("volunteerProfile")}
      />
    </Card>
  );
}
