import { Link } from "react-router-dom";
import { shareOf, type VolunteerFigures } from "../../../../contract/volunteer-figures.js";
import type { Opened } from "./figures.js";
import { hoursOf } from "./hours-words.js";

type Row = VolunteerFigures["rows"][number];

interface FigureTableProps {
  figures: VolunteerFigures;
  onOpen: (opened: Opened) => void;
  onPlace: (communityId: string) => void;
}

/** The figures by community, most hours first; a number with people or a list behind it opens. */
export function FigureTable({ figures, onOpen, onPlace }: FigureTableProps) {
  const rows = figures.rows.toSorted((one, other) => other.counts.minutes - one.counts.minutes);
  return (
    <table className="volunteers-table vol-figures-table" aria-label="各社区">
      <thead>
        <tr>
          <th scope="col">社区</th>
          <th scope="col">做过的</th>
          <th scope="col">常来的</th>
          <th scope="col">小时</th>
          <th scope="col">人次</th>
          <th scope="col">登记的</th>
          <th scope="col">老人有人结对</th>
          <th scope="col">按时去看</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {rows.length > 1 ? (
                <button type="button" className="link-button" onClick={() => onPlace(row.id)}>
                  {row.name}
                </button>
              ) : (
                row.name
              )}
            </th>
            <People row={row} figure="active" onOpen={onOpen} />
            <People row={row} figure="regular" onOpen={onOpen} />
            <td>{hoursOf(row.counts.minutes)}</td>
            <td>{row.counts.times}</td>
            <td>{row.counts.registered}</td>
            <td>
              {row.counts.old_alone === 0 ? (
                "—"
              ) : (
                <Link to={`/volunteers?part=pairs&community=${row.id}`}>
                  {row.counts.paired} / {row.counts.old_alone}（{shareOf(row.counts, "paired")}%）
                </Link>
              )}
            </td>
            <td>{row.counts.paired === 0 ? "—" : row.counts.on_time}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function People({ row, figure, onOpen }: { row: Row; figure: Opened["figure"]; onOpen: (opened: Opened) => void }) {
  const n = row.counts[figure];
  return (
    <td>
      {n === 0 ? (
        "0"
      ) : (
        <button
          type="button"
          className="link-button"
          aria-label={`${row.name}${figure === "active" ? "做过的" : "常来的"} ${n} 人`}
          onClick={() => onOpen({ id: row.id, name: row.name, figure })}
        >
          {n}
        </button>
      )}
    </td>
  );
}
