import { idOf } from "./chance.js";
import { type OfficeClock, officeClock } from "./office-clock.js";
import { ageIn } from "./people/residents.js";
import type { StaffPlan } from "./people/staff.js";
import { countyPlace, places } from "./places/communities.js";
import { countyDeskKinds, deskKinds } from "./places/desks.js";
import type { ResidentRow, WorkingDays } from "./rows.js";
import { dayOf } from "./shanghai.js";

export interface DeskPlace {
  communityCode: string;
  communityName: string;
  code: string;
  name: string;
  queueId: string;
}

/** Who and what stands where, and what time it is: all that the county's requests are played in. */
export interface World {
  now: Date;
  today: string;
  workingDays: WorkingDays;
  clock: OfficeClock;
  desk(communityCode: string, deskCode: string): DeskPlace;
  /** The people of a desk, in the order of the community's list. */
  staffOf(desk: DeskPlace): readonly StaffPlan[];
  headOf(communityCode: string): StaffPlan;
  /** The residents of a community whom nobody plays, so that the played ones' lists stay as written. */
  residentsOf(communityCode: string): readonly ResidentRow[];
  ageOf(resident: ResidentRow): number;
}

export function createWorld(
  now: Date,
  workingDays: WorkingDays,
  staff: readonly StaffPlan[],
  residents: readonly ResidentRow[],
): World {
  const today = dayOf(now);
  const desk = (communityCode: string, deskCode: string): DeskPlace => {
    const county = communityCode === "county";
    const name = (county ? countyDeskKinds : deskKinds).find(({ code }) => code === deskCode)?.name;
    const communityName = county ? countyPlace.name : places.find(({ code }) => code === communityCode)?.name;
    if (!name || !communityName) throw new Error(`no desk ${communityCode}/${deskCode}`);
    const queueId = idOf("queue", idOf("desk", `${communityCode}/${deskCode}`));
    return { communityCode, communityName, code: deskCode, name, queueId };
  };
  const headOf = (communityCode: string): StaffPlan => {
    const head = staff.find((person) => person.communityCode === communityCode && person.posts[0]?.role === "head");
    if (!head) throw new Error(`no head in ${communityCode}`);
    return head;
  };
  return {
    now,
    today,
    workingDays,
    clock: officeClock(workingDays),
    desk,
    headOf,
    staffOf: ({ communityCode, code }) =>
      staff.filter((person) => person.communityCode === communityCode && person.deskCodes.includes(code)),
    residentsOf: (communityCode) =>
      residents.filter(({ demo, communityId }) => !demo && communityId === idOf("community", communityCode)),
    ageOf: ({ birthDate }) => ageIn(birthDate, today),
  };
}
