import type { Fair } from "../../../../contract/fairs.js";
import { hasMap, showPlace } from "../../platform/map";
import { dial } from "../../platform/phone";
import { addToCalendar, hasPhoneCalendar } from "../../platform/phone-calendar";
import { Card } from "../../ui/card";
import { ListRow } from "../../ui/list-row";

/** Takes the fair along: the way there, the phone's calendar, somebody to ask. */
export function KeepFair({ fair }: { fair: Fair }) {
  const { title, place, point, startsAt, endsAt } = fair;
  const coming = fair.state === "published" && fair.phase === "before";
  const shown = { calendar: coming && hasPhoneCalendar, map: hasMap && point !== null && fair.phase !== "over" };
  return (
    <Card className="card--flush">
      {shown.map && point ? (
        <ListRow first title="怎么走" note={place} onTap={() => showPlace(point, title, place)} />
      ) : null}
      {shown.calendar ? (
        <ListRow
          first={!shown.map}
          title="加进手机日历"
          note="到时候手机提醒您"
          onTap={() => addToCalendar({ title, startsAt, endsAt, location: place }, "")}
        />
      ) : null}
      <ListRow
        first={!shown.map && !shown.calendar}
        title="打电话问一问"
        note={`职业介绍所 ${fair.deskPhone}`}
        onTap={() => dial(fair.deskPhone)}
      />
    </Card>
  );
}
