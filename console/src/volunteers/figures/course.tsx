import type { VolunteerFigures } from "../../../../contract/volunteer-figures.js";
import { shortMonth } from "../../platform/months.js";
import { hoursOf } from "./hours-words.js";

/** The hours of the last months as bars, with how many people gave them. */
export function Course({ figures: { course } }: { figures: VolunteerFigures }) {
  const most = Math.max(1, ...course.map(({ minutes }) => minutes));
  const first = course.findIndex(({ minutes }) => minutes > 0);
  const shown = course.slice(first === -1 ? -1 : first);
  return (
    <section className="volunteers-card" aria-labelledby="vol-course">
      <h2 id="vol-course">一个月一个月看</h2>
      <ul className="vol-course">
        {shown.map(({ month, active, minutes }) => (
          <li key={month}>
            <span>{shortMonth(month)}</span>
            <span className="vol-course-bar" aria-hidden="true">
              <span style={{ width: `${(100 * minutes) / most}%` }} />
            </span>
            <span className="vol-course-number">
              {hoursOf(minutes)} 小时，{active} 人
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
