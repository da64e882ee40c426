import type { ReplyOf } from "../../../../contract/endpoint.js";
import type { CalendarDay, getCalendar } from "../../../../contract/staffing.js";
import { weekdays } from "../days.js";

type Calendar = ReplyOf<typeof getCalendar>;

/** A month, Monday first. Each day says in words whether it is worked: colour never speaks alone. */
export function MonthTable({ calendar, onChoose }: { calendar: Calendar; onChoose: (day: CalendarDay) => void }) {
  return (
    <table className="month-table" aria-labelledby="staffing-title">
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col" className="month-weekday">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(calendar.days).map((week) => (
          <tr key={week.find(Boolean)?.day}>
            {weekdays.map((name, place) => {
              const day = week[place];
              return (
                <td key={name} className={day ? "" : "month-none"}>
                  {day && <Day day={day} calendar={calendar} onChoose={() => onChoose(day)} />}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, calendar, onChoose }: { day: CalendarDay; calendar: Calendar; onChoose: () => void }) {
  const words = wordsFor(day);
  const content = (
    <>
      <span className="month-date">
        <span className="hidden-words">{Number(day.day.slice(5, 7))}月</span>
        {Number(day.day.slice(8))}
        <span className="hidden-words">日</span>
        {day.day === calendar.today && <span className="roster-mark">今天</span>}
      </span>
      <span className="month-words">{words}</span>
    </>
  );
  const look = `month-day month-${day.kind}${day.working ? "" : " month-free"}`;
  if (!calendar.editable || day.day < calendar.today) return <div className={look}>{content}</div>;
  return (
    <button type="button" className={look} onClick={onChoose}>
      {content}
    </button>
  );
}

function wordsFor({ working, kind, name }: CalendarDay): string {
  if (kind === "declared") return `县里定：${working ? "上班" : "休息"}，${name}`;
  if (kind === "make_up") return `${name}调休，上班`;
  if (kind === "holiday") return `${name}，休息`;
  return working ? "上班" : "休息";
}

/** Rows of seven, with gaps where the month has no day. */
function weeksOf(days: readonly CalendarDay[]): (CalendarDay | undefined)[][] {
  const first = days[0];
  const gap = first ? (new Date(`${first.day}T00:00:00Z`).getUTCDay() + 6) % 7 : 0;
  const cells: (CalendarDay | undefined)[] = [...new Array<undefined>(gap).fill(undefined), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
