// biome-ignore-all lint/a11y/useSemanticElements: a virtual list places its rows by transform, which a <table> cannot do
// biome-ignore-all lint/a11y/useFocusableInteractive: the rows are the stops of the keyboard, their cells are not
import { useVirtualizer } from "@tanstack/react-virtual";
import { ChevronDown, ChevronRight, TriangleAlert } from "lucide-react";
import { type CSSProperties, useCallback, useEffect, useMemo, useRef } from "react";
import type { QueueRow } from "../../../../contract/staff.js";
import { ChooseAll } from "../many/choose-all.js";
import type { Chosen } from "../many/use-chosen.js";
import { type Place, requestPath } from "../place.js";
import { columnsOf, widthsOf } from "./columns.js";
import { type Group, groupNames, type Line } from "./group-by-due.js";
import { rememberSpot } from "./list-memory.js";
import { RowCells } from "./queue-row.js";
import { heightOf, inSight, keyOf, topOf, useStillness } from "./stillness.js";

/** How close to the end the next page is asked for. */
const linesAhead = 40;

interface QueueTableProps {
  label: string;
  place: Place;
  lines: Line[];
  now: Date;
  current: string | null;
  left: readonly string[];
  claiming: string | undefined;
  more: boolean;
  startAt: number;
  onMore: () => void;
  onCurrent: (number: string) => void;
  onOpen: (row: QueueRow) => void;
  onClaim: (row: QueueRow) => void;
  chosen: Chosen;
  onFold: (group: Group) => void;
}

/** The rows of a list, of which only those in sight are in the page, so that ten thousand are as quick as ten. */
export function QueueTable(props: QueueTableProps) {
  const columns = useMemo(() => columnsOf(props.place), [props.place]);
  const { lines, place, current, more, onMore } = props;
  const scroller = useRef<HTMLDivElement>(null);
  // New functions would make the virtualizer measure ten thousand lines again at every key.
  const estimateSize = useCallback((index: number) => (lines[index] ? heightOf(lines[index]) : 0), [lines]);
  const getItemKey = useCallback((index: number) => keyOf(lines[index]), [lines]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey,
    initialOffset: props.startAt,
    overscan: 12,
  });
  useStillness(scroller, lines);
  const items = virtual.getVirtualItems();
  const lastSeen = items.at(-1)?.index ?? 0;
  const currentIsDrawn = items.some((item) => item.key === current);

  useEffect(() => {
    if (more && lastSeen >= lines.length - linesAhead) onMore();
  }, [more, lastSeen, lines.length, onMore]);

  // The keyboard moves the current row; it follows into sight and holds the focus, but never takes it from a field.
  // Only a new current row does so, not new data.
  useEffect(() => {
    const index = lines.findIndex((line) => line.type === "row" && line.row.number === current);
    if (index < 0) return;
    if (!inSight(scroller.current, topOf(lines, index))) virtual.scrollToIndex(index, { align: "auto" });
    if (!document.activeElement?.matches("input, textarea"))
      requestAnimationFrame(() => {
        const row = scroller.current?.querySelector<HTMLElement>(`[data-number="${current}"]`);
        if (row && !row.contains(document.activeElement)) row.focus({ preventScroll: true });
      });
  }, [current]);

  return (
    <div
      className="queue-table"
      role="grid"
      aria-label={props.label}
      aria-rowcount={more ? -1 : lines.length + 1}
      aria-colcount={columns.length}
      style={widthsOf(columns) as CSSProperties}
    >
      <div role="row" aria-rowindex={1} className="queue-row queue-heads">
        {columns.map(({ id, words }) => (
          <div key={id} role="columnheader" className={`cell-${id}`}>
            {id === "choose" ? <ChooseAll chosen={props.chosen} /> : words}
          </div>
        ))}
      </div>
      <div
        ref={scroller}
        className="queue-scroller"
        role="rowgroup"
        tabIndex={currentIsDrawn ? -1 : 0}
        onScroll={(event) => rememberSpot(place, { top: event.currentTarget.scrollTop })}
      >
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: "relative" }}>
          {items.map((item) => {
            const line = lines[item.index];
            const style = { transform: `translateY(${item.start}px)` };
            if (!line) return null;
            return line.type === "group" ? (
              <GroupHead
                key={item.key}
                line={line}
                index={item.index}
                style={style}
                span={columns.length}
                onFold={props.onFold}
              />
            ) : (
              <Row key={item.key} {...props} row={line.row} index={item.index} style={style} />
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface Placed {
  index: number;
  style: { transform: string };
}

function GroupHead({
  line,
  index,
  style,
  span,
  onFold,
}: Placed & { line: Extract<Line, { type: "group" }>; span: number; onFold: (group: Group) => void }) {
  const Icon = line.folded ? ChevronRight : line.group === "late" ? TriangleAlert : ChevronDown;
  return (
    <div role="row" aria-rowindex={index + 2} className="queue-group" style={style}>
      <div role="gridcell" aria-colspan={span}>
        <button type="button" aria-expanded={!line.folded} onClick={() => onFold(line.group)}>
          <Icon className={`icon group-icon-${line.group}`} size={14} aria-hidden="true" />
          <strong>{groupNames[line.group]}</strong>
          <span>
            {line.count}
            {line.complete ? "" : "+"}
          </span>
        </button>
      </div>
    </div>
  );
}

function Row({ row, index, style, ...props }: Placed & QueueTableProps & { row: QueueRow }) {
  const isCurrent = row.number === props.current;
  const left = props.left.includes(row.number);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the page listens to Enter for the current row
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isCurrent}
      data-number={row.number}
      tabIndex={isCurrent ? 0 : -1}
      className={`queue-row${isCurrent ? " queue-row-current" : ""}${left ? " queue-row-left" : ""}${row.openable ? "" : " queue-row-closed"}${props.chosen.numbers.has(row.number) ? " queue-row-chosen" : ""}`}
      style={style}
      onFocus={() => props.onCurrent(row.number)}
      // Shift chooses rows here; it would mark their words as well.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={({ target, shiftKey }) => {
        // A tap on the link or the button is theirs; with Ctrl the link opens a new tab.
        if (!(target instanceof Element) || target.closest("a, button")) return;
        if (shiftKey) props.chosen.reach(row.number);
        else if (target.closest(".cell-choose")) props.chosen.toggle(row.number);
        else props.onOpen(row);
      }}
    >
      <RowCells
        row={row}
        now={props.now}
        path={requestPath(row.number, props.place)}
        left={left}
        claiming={props.claiming === row.number}
        chosen={props.chosen.numbers.has(row.number)}
        columns={props.place.columns}
        onClaim={() => props.onClaim(row)}
      />
    </div>
  );
}
