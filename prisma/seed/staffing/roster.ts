import { idOf } from "../chance.js";
import type { StaffPlan } from "../people/staff.js";
import type { AbsenceRow, DutyShiftRow } from "../rows.js";
import { dateOf, daysLater, instantOf, weekdayOf } from "../shanghai.js";
import type { World } from "../world.js";

/** Desks where somebody sits all day. */
const rosteredDesks = ["general", "clinic"];
const weeks = 2;

/** Who sits where this week and next: the people of the desk by turns, nobody on a day off; so a day may have a hole. */
export function planRoster(
  { today, workingDays }: World,
  staff: readonly StaffPlan[],
  absences: readonly AbsenceRow[],
): DutyShiftRow[] {
  const monday = daysLater(today, 1 - weekdayOf(today));
  const days = Array.from({ length: 7 * weeks }, (_, count) => daysLater(monday, count)).filter(
    workingDays.isWorkingDay,
  );
  const codes = [...new Set(staff.map(({ communityCode }) => communityCode))].filter((code) => code !== "county");
  return codes.flatMap((code) =>
    rosteredDesks.flatMap((deskCode) => {
      // The head sees visitors anyway.
      const people = staff.filter(
        (one) => one.communityCode === code && one.deskCodes.includes(deskCode) && one.posts[0]?.role !== "head",
      );
      return days.flatMap((day, place) => {
        const there = people.filter(({ id }) => !isAway(absences, id, day));
        const person = there[place % Math.max(1, there.length)];
        return person ? [{ deskId: idOf("desk", `${code}/${deskCode}`), day: dateOf(day), staffId: person.id }] : [];
      });
    }),
  );
}

function isAway(absences: readonly AbsenceRow[], staffId: string, day: string): boolean {
  const noon = instantOf(day, 720);
  return absences.some((row) => row.staffId === staffId && row.fromAt <= noon && row.untilAt > noon);
}
