import type { JobFigures } from "../../../../contract/job-figures.js";
import { shortMonth } from "../../platform/months.js";
import { MonthCourse } from "../../ui/month-course.js";
import { FigureNumber } from "./figure-number.js";

interface CourseProps {
  figures: JobFigures;
  onOpen: (figure: "registered" | "hired", month: string) => void;
}

/** A year month by month: who came, and who was hired. */
export function Course({ figures: { course }, onOpen }: CourseProps) {
  const months = course.map(({ month, registered, hired }) => ({
    month,
    bars: [registered, hired] as const,
    words: (
      <>
        登记{" "}
        <FigureNumber
          number={registered}
          label={`${shortMonth(month)}登记`}
          onOpen={() => onOpen("registered", month)}
        />
        ，录用 <FigureNumber number={hired} label={`${shortMonth(month)}录用`} onOpen={() => onOpen("hired", month)} />
      </>
    ),
  }));
  return <MonthCourse id="job-course" course={months} />;
}
