import { type Chance, chanceOf, idOf } from "../chance.js";
import { type Place, places } from "../places/communities.js";
import type { ActivityRoleRow, ActivityRow, ActivitySignupRow, HoursEntryRow, ResidentRow } from "../rows.js";
import { daysLater, instantOf, weekdayOf } from "../shanghai.js";
import type { World } from "../world.js";
import { once, type Plan, saturdays } from "./plans.js";
import { teamId } from "./teams.js";

const minuteMs = 60_000;
const weeksBack = 8;
const weeksAhead = 4;
/** Hours of the last ten days still wait for the leader: there is something to confirm. */
const waitsDays = 9;

export interface Activities {
  activity: ActivityRow[];
  activity_role: ActivityRoleRow[];
  activity_signup: ActivitySignupRow[];
  hours_entry: HoursEntryRow[];
}

/** The demonstration's own people, who come whenever their community's team does. */
const regulars: Record<string, readonly string[]> = {
  shuguang: ["limin"],
  taiping: ["chenxiaowen"],
  jianxin: ["zhaoxiaoman"],
};

/** A series of Saturdays, gone and to come, in every community; single activities, most of them in 曙光社区. */
export function planActivities(world: World, residents: readonly ResidentRow[]): Activities {
  const made: Activities = { activity: [], activity_role: [], activity_signup: [], hours_entry: [] };
  const saturday = daysLater(world.today, 6 - Math.min(weekdayOf(world.today), 6));
  for (const [number, place] of places.entries()) {
    const chance = chanceOf(`activities of ${place.code}`);
    const plan = saturdays[place.code === "shuguang" ? 0 : number % saturdays.length] as Plan;
    const own = (regulars[place.code] ?? []).flatMap((key) =>
      residents.filter(({ id }) => id === idOf("resident", key)),
    );
    const people = { own, others: world.residentsOf(place.code).filter((one) => world.ageOf(one) < 80) };
    for (let week = -weeksBack; week <= weeksAhead; week++)
      put(made, world, place, { plan, day: daysLater(saturday, week * 7), series: true, chance, people });
    for (const one of once.filter(({ everywhere }) => everywhere || place.code === "shuguang"))
      put(made, world, place, {
        plan: one,
        day: daysLater(world.today, one.inDays),
        series: false,
        chance,
        people: { own: [], others: people.others },
      });
  }
  return made;
}

interface Occasion {
  plan: Plan;
  day: string;
  series: boolean;
  chance: Chance;
  people: { own: readonly ResidentRow[]; others: readonly ResidentRow[] };
}

function put(made: Activities, world: World, place: Place, { plan, day, series, chance, people }: Occasion): void {
  const startsAt = instantOf(day, plan.from);
  const endsAt = new Date(startsAt.getTime() + plan.minutes * minuteMs);
  const id = idOf("activity", `${place.code}/${plan.key}/${day}`);
  const planner = world.staffOf(world.desk(place.code, "volunteers"))[0] ?? world.headOf(place.code);
  const state = stateOf(startsAt, endsAt, world.now, plan.kind === "service");
  const risky = plan.dangers !== undefined;
  made.activity.push({
    id,
    communityId: idOf("community", place.code),
    teamId: series ? teamId(place.code, "volunteer") : null,
    seriesId: series ? idOf("series", `${place.code}/${plan.key}`) : null,
    kind: plan.kind,
    countsHours: plan.kind === "service",
    title: plan.title,
    about: plan.about,
    skills: plan.skills,
    place: plan.place,
    lng: place.lng,
    lat: place.lat,
    radiusM: 300,
    startsAt,
    endsAt,
    minAge: plan.minAge ?? 0,
    maxAge: null,
    risk: { risky, dangers: plan.dangers ?? "", insured: risky, weather: "下大雨改期，头一天晚上告诉您" },
    risky,
    state,
    reason: null,
    plannedById: planner.id,
    plannedByName: planner.name,
    remindedAt: startsAt.getTime() - world.now.getTime() < 24 * 60 * minuteMs ? world.now : null,
    settleBy: state === "settling" || state === "recorded" ? world.workingDays.add(endsAt, 10) : null,
    revision: 3,
    createdAt: new Date(world.now.getTime() - 70 * 24 * 60 * minuteMs),
  });
  for (const [position, [name, capacity]] of plan.roles.entries()) {
    const roleId = idOf("activity_role", `${id}/${position}`);
    const wanted = Math.round((capacity * plan.fullness) / 100);
    const own = position === 0 ? people.own : [];
    const pool = people.others.filter((_, place) => place % plan.roles.length === position);
    const fit = pool.filter(
      (one) => world.ageOf(one) >= Math.max(plan.minAge ?? 0, risky || plan.kind === "service" ? 18 : 0),
    );
    const comers: ResidentRow[] = [...own, ...chance.some(fit, Math.max(0, wanted - own.length))];
    const waiters =
      state === "open" && plan.fullness >= 100
        ? chance.some(
            fit.filter((one) => !comers.includes(one)),
            2,
          )
        : [];
    made.activity_role.push({
      id: roleId,
      activityId: id,
      name,
      capacity,
      taken: comers.length,
      waiting: waiters.length,
      position,
    });
    for (const person of comers)
      signUp(made, { activityId: id, roleId, person, startsAt, endsAt, world, chance, waits: false, state });
    for (const person of waiters)
      signUp(made, { activityId: id, roleId, person, startsAt, endsAt, world, chance, waits: true, state });
  }
}

interface Coming {
  activityId: string;
  roleId: string;
  person: ResidentRow;
  startsAt: Date;
  endsAt: Date;
  world: World;
  chance: Chance;
  waits: boolean;
  state: string;
}

/** One sign-up as far as it can be by now: to come, or come and gone with hours, or one who did not come. */
function signUp(made: Activities, coming: Coming): void {
  const { activityId, roleId, person, startsAt, endsAt, world, chance, waits, state } = coming;
  const id = idOf("activity_signup", `${activityId}/${person.id}`);
  const late = chance.between(-8, 6);
  const over = state === "settling" || state === "recorded";
  const regular = Object.values(regulars)
    .flat()
    .some((key) => idOf("resident", key) === person.id);
  const absent = over && !regular && chance.falls(0.1);
  const forgot = state === "settling" && !regular && !absent && chance.falls(0.25);
  const came = over && !absent ? new Date(startsAt.getTime() + late * minuteMs) : null;
  const left = came && !forgot ? new Date(endsAt.getTime() + chance.between(-5, 10) * minuteMs) : null;
  const minutes = came && left ? Math.floor((left.getTime() - came.getTime()) / minuteMs) : null;
  const recorded = state === "recorded" && minutes !== null;
  const settledAt = recorded ? world.workingDays.add(endsAt, 2) : null;
  made.activity_signup.push({
    id,
    activityId,
    roleId,
    residentId: person.id,
    activeFor: person.id,
    state: waits
      ? "waitlisted"
      : absent
        ? "absent"
        : recorded
          ? "recorded"
          : forgot
            ? "checked_in"
            : left
              ? "hours_pending"
              : "accepted",
    guardianName: world.ageOf(person) < 18 ? "赵建华" : null,
    riskAccepted: true,
    createdAt: new Date(
      Math.min(
        startsAt.getTime() - chance.between(2, 9) * 24 * 60 * minuteMs,
        world.now.getTime() - chance.between(1, 60) * 60 * minuteMs,
      ),
    ),
    promotedAt: null,
    toldAt: null,
    checkedInAt: came,
    checkedOutAt: left,
    inWay: came ? "code" : null,
    outWay: left ? "code" : null,
    review: forgot ? "no_out" : null,
    note: "",
    minutes: recorded ? minutes : null,
    settledAt,
  });
  if (recorded && settledAt)
    made.hours_entry.push({
      id: idOf("hours_entry", id),
      signupId: id,
      residentId: person.id,
      kind: "recorded",
      minutes,
      byName: made.activity.at(-1)?.plannedByName ?? "",
      at: settledAt,
    });
}

function stateOf(startsAt: Date, endsAt: Date, now: Date, countsHours: boolean): string {
  if (now.getTime() < startsAt.getTime() - 30 * minuteMs) return "open";
  if (now.getTime() < endsAt.getTime() + 60 * minuteMs) return "running";
  const waits = countsHours && now.getTime() - endsAt.getTime() < waitsDays * 24 * 60 * minuteMs;
  return waits ? "settling" : "recorded";
}
