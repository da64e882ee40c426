import type { ReactNode } from "react";
import { shortMonth } from "../platform/months.js";
import "./figures.css";

export interface MonthOfCourse {
  /** YYYY-MM */
  month: string;
  /** One number, or a whole and the part of it that came to something. */
  bars: readonly [number] | readonly [number, number];
  words: ReactNode;
}

/** How a service's numbers went month by month, from the first month that has any; the words say what the bars show. */
export function MonthCourse({ id, course }: { id: string; course: readonly MonthOfCourse[] }) {
  const most = Math.max(1, ...course.flatMap(({ bars }) => bars));
  const first = course.findIndex(({ bars }) => bars.some((number) => number > 0));
  const shown = course.slice(first === -1 ? -1 : first);
  return (
    <section className="month-course" aria-labelledby={id}>
      <h2 id={id}>一个月一个月看</h2>
      <ul>
        {shown.map(({ month, bars: [whole, part], words }) => (
          <li key={month}>
            <span>{shortMonth(month)}</span>
            <span className={part === undefined ? "figures-bar" : "month-course-pair"} aria-hidden="true">
              <span style={{ width: `${(100 * whole) / most}%` }} />
              {part !== undefined && <span style={{ width: `${(100 * part) / most}%` }} />}
            </span>
            <span className="month-course-words">{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
