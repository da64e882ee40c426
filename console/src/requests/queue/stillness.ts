import { type RefObject, useLayoutEffect, useRef } from "react";
import type { Line } from "./group-by-due.js";

const rowHeight = 38;
const groupHeight = 32;

/**
 * Keeps what one looks at where it is when lines come in above it: the first line in sight stays at its height.
 */
export function useStillness(scroller: RefObject<HTMLDivElement>, lines: Line[]): void {
  const before = useRef(lines);
  useLayoutEffect(() => {
    const box = scroller.current;
    const old = before.current;
    before.current = lines;
    if (!box || old === lines || box.scrollTop === 0) return;
    let top = 0;
    const first = old.find((line) => {
      const end = top + heightOf(line);
      if (end > box.scrollTop && line.type === "row") return true;
      top = end;
      return false;
    });
    const index = first ? lines.findIndex((line) => keyOf(line) === keyOf(first)) : -1;
    if (index >= 0) box.scrollTop += topOf(lines, index) - top;
  }, [scroller, lines]);
}

/** Whether a row that begins at a height can be seen whole. */
export function inSight(box: HTMLElement | null, top: number): boolean {
  return box !== null && top >= box.scrollTop && top + rowHeight <= box.scrollTop + box.clientHeight;
}

/** Where a line begins, in pixels from the start of the list. */
export function topOf(lines: readonly Line[], index: number): number {
  return lines.slice(0, index).reduce((total, line) => total + heightOf(line), 0);
}

export function heightOf(line: Line): number {
  return line.type === "row" ? rowHeight : groupHeight;
}

/** What a line is known by, however often it changes. */
export function keyOf(line: Line | undefined): string {
  if (!line) return "";
  return line.type === "row" ? line.row.number : line.group;
}
