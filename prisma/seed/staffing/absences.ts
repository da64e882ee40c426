import { chanceOf, idOf } from "../chance.js";
import type { StaffPlan } from "../people/staff.js";
import type { AbsenceRow } from "../rows.js";
import { daysLater, instantOf } from "../shanghai.js";
import type { World } from "../world.js";

interface Planned {
  username: string;
  /** Working days from today. */
  inDays: number;
  days: number;
  reason: string;
  note: string;
}

/** In 曙光社区, where the demonstration looks closest. */
const shuguang: readonly Planned[] = [
  { username: "shuguang.wu", inDays: 1, days: 1, reason: "training", note: "县人社局业务培训" },
  { username: "shuguang.he", inDays: 6, days: 2, reason: "leave", note: "年休假" },
];

/** One person of every third community is away some time within two weeks. */
export function planAbsences(world: World, staff: readonly StaffPlan[]): AbsenceRow[] {
  const chance = chanceOf("absences");
  const codes = [...new Set(staff.map(({ communityCode }) => communityCode))].filter(
    (code) => code !== "shuguang" && code !== "county",
  );
  const others = codes
    .filter((_, place) => place % 3 === 0)
    .map((code): Planned => {
      const officers = staff.filter((one) => one.communityCode === code && one.posts[0]?.role === "officer");
      const reason = chance.pick(["leave", "sick", "training"]);
      const { username } = chance.pick(officers);
      return { username, inDays: chance.between(1, 7), days: chance.between(1, 3), reason, note: "" };
    });
  return [...shuguang, ...others].map((planned) => rowOf(world, staff, planned));
}

function rowOf(
  world: World,
  staff: readonly StaffPlan[],
  { username, inDays, days, reason, note }: Planned,
): AbsenceRow {
  const person = staff.find((one) => one.username === username);
  if (!person) throw new Error(`nobody is called ${username}`);
  const first = workingDayAfter(world, inDays);
  const last = workingDayAfter(world, inDays + days - 1);
  return {
    id: idOf("absence", username),
    staffId: person.id,
    fromAt: instantOf(first, 480),
    untilAt: instantOf(last, 1080),
    reason,
    note,
    createdAt: world.now,
  };
}

function workingDayAfter(world: World, count: number): string {
  let day = world.today;
  for (let left = count; left > 0; ) {
    day = daysLater(day, 1);
    if (world.workingDays.isWorkingDay(day)) left -= 1;
  }
  return day;
}
