import { TriangleAlert } from "lucide-react";
import type { Roster, RosterDesk } from "../../../../contract/staffing.js";
import { Tag } from "../../ui/tag.js";

interface RosterTableProps {
  roster: Roster;
  onChoose: (desk: RosterDesk, day: string) => void;
}

/** A row a desk, a column a day. Whoever may change it taps a day. */
export function RosterTable({ roster, onChoose }: RosterTableProps) {
  return (
    <table className="staffing-table roster-table">
      <thead>
        <tr>
          <th scope="col">窗口</th>
          {roster.days.map(({ day, words, working, today }) => (
            <th key={day} scope="col" className={today ? "roster-today" : working ? "" : "roster-free"}>
              {words}
              {today && <span className="roster-mark">今天</span>}
              {!working && <span className="roster-mark">休息</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {roster.desks.map((desk) => (
          <tr key={desk.deskId}>
            <th scope="row">
              {desk.name}
              {desk.mode === "duty" && <Tag tone="brand">坐班值班</Tag>}
            </th>
            {roster.days.map(({ day, words, working }) => (
              <td key={day} className={working ? "" : "roster-free"}>
                <Cell roster={roster} desk={desk} day={day} words={words} onChoose={() => onChoose(desk, day)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  roster: Roster;
  desk: RosterDesk;
  day: string;
  words: string;
  onChoose: () => void;
}

function Cell({ roster, desk, day, words, onChoose }: CellProps) {
  const on = desk.shifts.filter((shift) => shift.day === day).map(({ staffId }) => staffId);
  const warned = roster.warnings.some((warning) => warning.deskId === desk.deskId && warning.day === day);
  const names = on.map((staffId) => nameOf(desk, staffId)).join("、");
  const said = names || (warned ? "没有人" : "");
  const content = (
    <span className={warned ? "roster-warned" : ""}>
      {warned && <TriangleAlert className="icon" size={13} aria-hidden="true" />}
      {said}
    </span>
  );
  const fixed = !roster.editable || roster.days.some((one) => one.today && day < one.day) || isOver(roster);
  if (fixed) return content;
  return (
    <button
      type="button"
      className="roster-cell"
      aria-label={`${desk.name} ${words}：${names || "没有人"}`}
      onClick={onChoose}
    >
      {said ? content : <span className="roster-add">排人</span>}
    </button>
  );
}

/** A week without today whose last day is before now. */
function isOver({ days }: Roster): boolean {
  const last = days.at(-1);
  return !days.some(({ today }) => today) && last !== undefined && Date.parse(`${last.day}T16:00:00Z`) < Date.now();
}

function nameOf(desk: RosterDesk, staffId: string): string {
  return desk.members.find(({ id }) => id === staffId)?.name ?? "已离开的同事";
}
