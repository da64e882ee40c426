import type { JobFigures } from "../../../../contract/job-figures.js";
import { shortMonth } from "../../platform/months.js";

/** A year month by month: who came, as the whole bar, and who was hired, as its dark part. */
export function Course({ figures: { course } }: { figures: JobFigures }) {
  const most = Math.max(1, ...course.flatMap(({ registered, hired }) => [registered, hired]));
  const first = course.findIndex(({ registered, hired }) => registered + hired > 0);
  const shown = course.slice(first === -1 ? -1 : first);
  return (
    <section className="jobs-card" aria-labelledby="job-course">
      <h2 id="job-course">一个月一个月看</h2>
      <ul className="job-course">
        {shown.map(({ month, registered, hired }) => (
          <li key={month}>
            <span>{shortMonth(month)}</span>
            <span className="job-course-bars" aria-hidden="true">
              <span className="job-course-registered" style={{ width: `${(100 * registered) / most}%` }} />
              <span className="job-course-hired" style={{ width: `${(100 * hired) / most}%` }} />
            </span>
            <span className="job-course-number">
              登记 {registered}，录用 {hired}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
