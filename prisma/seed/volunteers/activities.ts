import { type Chance, chanceOf, idOf } from "../chance.js";
import { type Place, places } from "../places/communities.js";
import type { ActivityRoleRow, ActivityRow, ResidentRow, VolunteerRow } from "../rows.js";
import { daysLater, instantOf, weekdayOf } from "../shanghai.js";
import type { World } from "../world.js";
import { once, type Plan, saturdays } from "./plans.js";
import { type Signups, signUp } from "./signups.js";
import { teamId } from "./teams.js";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** Some four months, as long as the hall is open: there are people who come regularly. */
const weeksBack = 14;
const weeksAhead = 4;
/** Hours of the last ten days still wait for the leader: there is something to confirm. */
const waitsDays = 9;

export interface Activities extends Signups {
  activity: ActivityRow[];
  activity_role: ActivityRoleRow[];
}

/** The demonstration's own people, who come whenever their community's team does. */
const regulars: Record<string, readonly string[]> = {
  shuguang: ["limin"],
  taiping: ["chenxiaowen"],
  jianxin: ["zhaoxiaoman"],
};

/** Who may come: those who always do, the volunteers who often do, and everybody else who is fit for it. */
interface People {
  own: readonly ResidentRow[];
  volunteers: readonly ResidentRow[];
  others: readonly ResidentRow[];
}

interface Occasion {
  place: Place;
  plan: Plan;
  day: string;
  series: boolean;
  chance: Chance;
  people: People;
}

/** A series of Saturdays, gone and to come, in every community; single activities, most of them in 曙光社区. */
export function planActivities(
  world: World,
  residents: readonly ResidentRow[],
  signedUp: readonly VolunteerRow[],
): Activities {
  const made: Activities = { activity: [], activity_role: [], activity_signup: [], hours_entry: [] };
  const saturday = daysLater(world.today, 6 - Math.min(weekdayOf(world.today), 6));
  const accepted = new Set(signedUp.filter(({ state }) => state === "accepted").map(({ residentId }) => residentId));
  for (const [number, place] of places.entries()) {
    const chance = chanceOf(`activities of ${place.code}`);
    const plan = saturdays[place.code === "shuguang" ? 0 : number % saturdays.length] as Plan;
    const own = (regulars[place.code] ?? []).flatMap((key) =>
      residents.filter(({ id }) => id === idOf("resident", key)),
    );
    const others = world.residentsOf(place.code).filter((one) => world.ageOf(one) < 80);
    const volunteers = others.filter((one) => accepted.has(one.id) && !own.includes(one));
    const strangers = others.filter((one) => !own.includes(one));
    for (let week = -weeksBack; week <= weeksAhead; week++)
      hold(made, world, {
        place,
        plan,
        day: daysLater(saturday, week * 7),
        series: true,
        chance,
        people: { own, volunteers, others },
      });
    for (const one of once.filter(({ everywhere }) => everywhere || place.code === "shuguang"))
      hold(made, world, {
        place,
        plan: one,
        day: daysLater(world.today, one.inDays),
        series: false,
        chance,
        people: { own: one.withOwn ? own : [], volunteers: [], others: one.withOwn ? strangers : others },
      });
  }
  return made;
}

/** One activity with its roles and whoever comes. */
function hold(made: Activities, world: World, occasion: Occasion): void {
  const { plan, chance, people } = occasion;
  const activity = activityOf(world, occasion);
  made.activity.push(activity);
  for (const [position, [name, capacity]] of plan.roles.entries()) {
    const roleId = idOf("activity_role", `${activity.id}/${position}`);
    const { comers, waiters } = whoComes(world, { plan, position, capacity, chance, people, state: activity.state });
    made.activity_role.push({
      id: roleId,
      activityId: activity.id,
      name,
      capacity,
      taken: comers.length,
      waiting: waiters.length,
      position,
    });
    const reliable = (person: ResidentRow) =>
      Object.values(regulars)
        .flat()
        .some((key) => idOf("resident", key) === person.id);
    for (const [people, waits] of [
      [comers, false],
      [waiters, true],
    ] as const)
      for (const person of people)
        signUp(made, { activity, roleId, person, reliable: reliable(person), waits }, world, chance);
  }
}

function activityOf(world: World, { place, plan, day, series }: Occasion): ActivityRow {
  const startsAt = instantOf(day, plan.from);
  const endsAt = new Date(startsAt.getTime() + plan.minutes * minuteMs);
  const planner = world.staffOf(world.desk(place.code, "volunteers"))[0] ?? world.headOf(place.code);
  const state = stateOf(startsAt, endsAt, world.now, plan.kind === "service");
  const risky = plan.dangers !== undefined;
  return {
    id: idOf("activity", `${place.code}/${plan.key}/${day}`),
    communityId: idOf("community", place.code),
    teamId: series ? teamId(place.code, "volunteer") : null,
    seriesId: series ? idOf("series", `${place.code}/${plan.key}`) : null,
    kind: plan.kind,
    countsHours: plan.kind === "service",
    title: plan.title,
    about: plan.about,
    skills: plan.skills,
    teaches: plan.teaches ?? null,
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
    remindedAt: startsAt.getTime() - world.now.getTime() < dayMs ? world.now : null,
    settleBy: state === "settling" || state === "recorded" ? world.workingDays.add(endsAt, 10) : null,
    revision: 3,
    createdAt: new Date(Math.min(world.now.getTime() - 70 * dayMs, startsAt.getTime() - 14 * dayMs)),
  };
}

interface Wanted {
  plan: Plan;
  position: number;
  capacity: number;
  chance: Chance;
  people: People;
  state: string;
}

/** Who fills the places of one role, and who waits where it is full. */
function whoComes(world: World, { plan, position, capacity, chance, people, state }: Wanted) {
  const wanted = Math.round((capacity * plan.fullness) / 100);
  const serves = plan.dangers !== undefined || plan.kind === "service";
  const isFit = (one: ResidentRow) => world.ageOf(one) >= Math.max(plan.minAge ?? 0, serves ? 18 : 0);
  const often = position === 0 ? people.volunteers.filter((one) => isFit(one) && chance.falls(0.75)) : [];
  const first = (position === 0 ? [...people.own, ...often] : []).slice(0, Math.max(wanted, people.own.length));
  const fit = people.others.filter(
    (one, place) => place % plan.roles.length === position && isFit(one) && !people.volunteers.includes(one),
  );
  const comers = [...first, ...chance.some(fit, Math.max(0, wanted - first.length))];
  const free = fit.filter((one) => !comers.includes(one));
  return { comers, waiters: state === "open" && plan.fullness >= 100 ? chance.some(free, 2) : [] };
}

function stateOf(startsAt: Date, endsAt: Date, now: Date, countsHours: boolean): string {
  if (now.getTime() < startsAt.getTime() - 30 * minuteMs) return "open";
  if (now.getTime() < endsAt.getTime() + 60 * minuteMs) return "running";
  const waits = countsHours && now.getTime() - endsAt.getTime() < waitsDays * dayMs;
  return waits ? "settling" : "recorded";
}
