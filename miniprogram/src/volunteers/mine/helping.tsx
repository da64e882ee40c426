import { open } from "../../platform/routes";
import { Card } from "../../ui/card";
import { Icon } from "../../ui/icon";
import { ListRow } from "../../ui/list-row";
import { useOfferedCalls } from "../use-help";
import { useMyPairs } from "../use-pairs";

/** Neighbours who need a hand now, and what one offers. */
export function Helping() {
  const calls = useOfferedCalls();
  const mine = calls.rows.find(({ standing }) => standing === "mine");
  const waiting = calls.rows.filter(({ standing }) => standing === "open").length;
  const visits = (useMyPairs().value?.pairs ?? []).filter(({ side }) => side === "visits");
  const late = visits.filter(({ overdue }) => overdue).length;
  const asked = visits.some(({ state }) => state === "asked");
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
        title="结对的邻居"
        note={asked ? "社区请您结对，看一看" : late > 0 ? `${late} 位过了走访的日子` : "隔几天去看看一位老人"}
        lead={<Icon name="house" size={22} className="t-brand" />}
        onTap={() => open("pairs")}
      />
      <ListRow
        title="光荣榜"
        note="这个月谁帮得最多，只写愿意上榜的"
        lead={<Icon name="star" size={22} className="t-brand" />}
        onTap={() => open("volunteerBoard")}
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
