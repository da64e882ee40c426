import type { VolunteerFigures } from "../../../../contract/volunteer-figures.js";
import { MonthCourse } from "../../ui/month-course.js";
import { hoursOf } from "./hours-words.js";

/** The hours of the last months, with how many people gave them. */
export function Course({ figures: { course } }: { figures: VolunteerFigures }) {
  const months = course.map(({ month, active, minutes }) => ({
    month,
    bars: [minutes] as const,
    words: `${hoursOf(minutes)} 小时，${active} 人`,
  }));
  return <MonthCourse id="vol-course" course={months} />;
}
