import { chanceOf, idOf } from "../chance.js";
import type {
  FairBoothRow,
  FairTalkRow,
  JobFairRow,
  PlacementRow,
  TicketLineRow,
  TicketRow,
  VacancyRow,
} from "../rows.js";
import { dateOf, dayOf, daysLater, instantOf, minuteOf, weekdayOf } from "../shanghai.js";
import type { World } from "../world.js";

const minute = 60_000;
const day = 24 * 60;
const code = "shuguang";
const saturday = 6;
/** Of each line: how many sat down before, and how many wait. One is at the table. */
const lines = [
  { talked: 5, waiting: 4 },
  { talked: 3, waiting: 2 },
  { talked: 4, waiting: 0 },
  { talked: 2, waiting: 1 },
];

/** A small fair that is on now, whenever the hall is opened, and a large one on the Saturday after next. */
export function holdFairs(
  world: World,
  vacancies: readonly VacancyRow[],
  placements: readonly PlacementRow[],
): {
  job_fair: JobFairRow[];
  fair_booth: FairBoothRow[];
  fair_talk: FairTalkRow[];
  ticket_line: TicketLineRow[];
  ticket: TicketRow[];
} {
  const before = new Date(world.now.getTime() - 6 * day * minute);
  const employers = [...new Map(vacancies.map((one) => [one.licence, one])).values()];
  const now = minuteOf(world.now);
  const begins = Math.max(0, Math.floor((now - 75) / 30) * 30);
  const today = fair("today", "家门口的小型招聘会", world.today, begins, Math.min(day - 1, begins + 210));
  const soon = daysLater(world.today, ((saturday - weekdayOf(world.today) + 7) % 7) + 7);
  const large = fair("saturday", "春风行动招聘会", soon, 9 * 60, 12 * 60);
  const booths = [...boothsOf(today, employers.slice(0, lines.length)), ...boothsOf(large, employers)];
  const stood = booths
    .filter(({ fairId }) => fairId === today.id)
    .map((booth, place) => standInLine(world, booth, lines[place] ?? { talked: 0, waiting: 0 }));
  const talks = stood.flatMap((line) => line.talks);
  const first = booths[0];
  const known = placements.find(
    ({ state, vacancyId }) =>
      state === "consented" && vacancies.some(({ id, licence }) => id === vacancyId && licence === first?.licence),
  );
  // Whom the first booth has at its table now has agreed that it reads the registration, where somebody has.
  const atTable = stood[0]?.tickets.find(({ state }) => state === "serving");
  if (known && atTable) {
    atTable.residentId = known.residentId;
    for (const talk of talks) if (talk.ticketId === atTable.id) talk.placementId = known.id;
  }
  return {
    job_fair: [today, large],
    fair_booth: booths,
    fair_talk: talks,
    ticket_line: stood.map(({ line }) => line),
    ticket: stood.flatMap(({ tickets }) => tickets),
  };

  function fair(name: string, title: string, on: string, from: number, until: number): JobFairRow {
    return {
      id: idOf("fair", `${code}/${name}`),
      communityId: idOf("community", code),
      title,
      place: "曙光社区 门前广场",
      lng: null,
      lat: null,
      about: "带身份证就行，不收费。不会用手机的，到服务台取纸号。",
      startsAt: instantOf(on, from),
      endsAt: instantOf(on, until),
      state: "published",
      reason: null,
      publishedAt: before,
      createdAt: before,
      authorId: world.staffOf(world.desk(code, "jobs"))[0]?.id ?? "",
      revision: 1,
    };
  }
}

function boothsOf(fair: JobFairRow, offers: readonly VacancyRow[]): FairBoothRow[] {
  return offers.map(({ licence, employer }, place) => ({
    id: idOf("booth", `${fair.id}/${licence}`),
    fairId: fair.id,
    number: place + 1,
    licence,
    employer,
    paused: false,
    linkVersion: 1,
  }));
}

/** Some were heard, one is at the table, some wait; nobody has said who they are. */
function standInLine(world: World, booth: FairBoothRow, { talked, waiting }: (typeof lines)[number]) {
  const deskId = idOf("desk", `${code}/jobs`);
  const chance = chanceOf(`line of ${booth.id}`);
  const residents = chance.some(world.residentsOf(code), talked + 1 + waiting);
  // Not before the day began, for who opens the hall at night.
  const each = Math.min(8, Math.floor(minuteOf(world.now) / (residents.length + 1)));
  const tickets = residents.map((resident, turn): TicketRow => {
    const takenAt = new Date(world.now.getTime() - (residents.length - turn) * each * minute);
    const done = turn < talked;
    const calledAt = turn <= talked ? new Date(takenAt.getTime() + minute) : null;
    return {
      id: idOf("ticket", `${booth.id}/${turn}`),
      deskId,
      boothId: booth.id,
      boothName: `${booth.number} 号展位 ${booth.employer}`,
      day: dateOf(dayOf(world.now)),
      letter: String.fromCharCode(64 + booth.number),
      number: turn + 1,
      bookingId: null,
      residentId: turn % 2 ? resident.id : null,
      state: done ? "served" : calledAt ? "serving" : "waiting",
      dueAt: takenAt,
      takenAt,
      counter: calledAt && booth.number,
      calls: calledAt ? 1 : 0,
      calledAt,
      servingAt: calledAt,
      endedAt: done && calledAt ? new Date(calledAt.getTime() + 6 * minute) : null,
    };
  });
  const verdicts = ["wanted", "open", "again", "wanted", "open"];
  return {
    line: { deskId, boothId: booth.id, day: dateOf(dayOf(world.now)), last: tickets.length },
    tickets,
    talks: tickets.map(
      ({ id, state }, turn): FairTalkRow => ({
        ticketId: id,
        boothId: booth.id,
        placementId: null,
        verdict: state === "served" ? (verdicts[turn] ?? null) : null,
        words: null,
      }),
    ),
  };
}
