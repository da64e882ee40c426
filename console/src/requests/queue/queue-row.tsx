// biome-ignore-all lint/a11y/useSemanticElements: a virtual list places its rows by transform, which a <table> cannot do
// biome-ignore-all lint/a11y/useFocusableInteractive: the rows are the stops of the keyboard, their cells are not
import { Lock } from "lucide-react";
import { Link } from "react-router-dom";
import type { Column } from "../../../../contract/saved-views.js";
import type { QueueRow } from "../../../../contract/staff.js";
import { shortMoment } from "../../platform/time.js";
import { Avatar } from "../../ui/avatar.js";
import { Button } from "../../ui/button.js";
import { DueChip } from "../../ui/due-chip.js";
import { Flags } from "../../ui/flags.js";
import { SlipRow } from "../../ui/slip-row.js";
import { StateMark } from "../../ui/state-mark.js";
import { Tag } from "../../ui/tag.js";
import { TagMarks } from "../tags/tag-marks.js";
import { shows } from "./columns.js";

interface RowCellsProps {
  row: QueueRow;
  now: Date;
  path: string;
  /** It no longer belongs to this view, but stays until the list is fetched anew. */
  left: boolean;
  claiming: boolean;
  chosen: boolean;
  /** Which are shown; null is all. */
  columns: readonly Column[] | null;
  onClaim: () => void;
}

/** The cells of a row. A mediation that is not one's own shows its clock and its state, nothing else. */
export function RowCells({ row, now, path, left, claiming, chosen, columns, onClaim }: RowCellsProps) {
  return (
    <>
      <div role="gridcell" className="cell-choose">
        {/* The row hears the click, since only a click tells whether Shift was held. */}
        <input
          type="checkbox"
          tabIndex={-1}
          readOnly
          checked={chosen}
          aria-label={`选上：${row.openable ? row.title : "调解（保密）"}`}
        />
      </div>
      <div role="gridcell" className="cell-due">
        <DueChip due={row.due} now={now} />
      </div>
      {shows(columns, "slips") && (
        <div role="gridcell" className="cell-slips">
          <SlipRow due={row.due} />
        </div>
      )}
      <div role="gridcell" className="cell-title">
        <RowTitle row={row} path={path} />
      </div>
      {shows(columns, "resident") && (
        <div role="gridcell" className="cell-resident">
          {(row.openable && row.residentName) || <NotShown />}
        </div>
      )}
      {shows(columns, "place") && (
        <div role="gridcell" className="cell-place">
          {(row.openable && row.place) || <NotShown />}
        </div>
      )}
      {shows(columns, "state") && (
        <div role="gridcell" className="cell-state">
          {left ? (
            <span className="cell-left">{row.owner ? `${row.owner.name}在办` : "不在这一列了"}</span>
          ) : (
            <StateMark state={row.state} words={row.stateWords} secret={row.confidential} />
          )}
        </div>
      )}
      {shows(columns, "owner") && (
        <div role="gridcell" className="cell-owner">
          {row.claimable && !left ? (
            <Button
              tabIndex={-1}
              className="claim"
              busy={claiming && "在接…"}
              aria-label={`我来接：${row.title}`}
              onClick={onClaim}
            >
              我来接
            </Button>
          ) : row.owner ? (
            <Avatar name={row.owner.name} spoken />
          ) : (
            <NotShown />
          )}
        </div>
      )}
      {shows(columns, "moment") && (
        <div role="gridcell" className="cell-moment">
          {shortMoment(row.updatedAt, now)}
        </div>
      )}
    </>
  );
}

function RowTitle({ row, path }: { row: QueueRow; path: string }) {
  if (!row.openable)
    return (
      <>
        <strong>调解（保密）</strong>
        <Tag tone="priv" icon={Lock}>
          只有调解员能看
        </Tag>
      </>
    );
  return (
    <>
      <Link to={path} tabIndex={-1} className="row-link">
        {row.title}
      </Link>
      {row.confidential && <Lock className="icon lock" size={14} aria-hidden="true" />}
      <Flags flags={row.flags} />
      <TagMarks tags={row.tags} most={2} />
      <span className="excerpt">{row.excerpt}</span>
    </>
  );
}

function NotShown() {
  return (
    <span className="not-shown">
      <span aria-hidden="true">—</span>
      <span className="hidden-words">没有</span>
    </span>
  );
}
