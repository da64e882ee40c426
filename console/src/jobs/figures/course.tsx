import type { JobFigures } from "../../../../contract/job-figures.js";
import { MonthCourse } from "../../ui/month-course.js";

/** A year month by month: who came, and who was hired. */
export function Course({ figures: { course } }: { figures: JobFigures }) {
  const months = course.map(({ month, registered, hired }) => ({
    month,
    bars: [registered, hired] as const,
    words: `登记 ${registered}，录用 ${hired}`,
  }));
  return <MonthCourse id="job-course" course={months} />;
}
