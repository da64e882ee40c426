import type { Booth, Talk, Verdict } from "../../../contract/booths.js";
import type { AnswerOf } from "../../../contract/endpoint.js";
import type { StaffFair, StaffFairCard } from "../../../contract/fair-staff.js";
import { fairMoves } from "../../../contract/fair-staff.js";
import type { Fair, FairCard, FairState, getFairScreen } from "../../../contract/fairs.js";
import type { Directory } from "../../communities/directory.js";
import { inOrder, labelOf, waitWords } from "../../lines/order.js";
import { presentCalls } from "../../lines/present.js";
import type { TicketRow } from "../../lines/queries.js";
import { deskPhoneOf } from "../policy.js";
import { payWordsOf, pointOf, presentCard } from "../vacancies/present.js";
import type { VacancyRow } from "../vacancies/queries.js";
import { boothLink } from "./link.js";
import { isItsDay, phaseOf } from "./phase.js";
import type { BoothOfFair, BoothRow, FairRow, Sums, TalkRow } from "./queries.js";

/** The line of a fair's booths as it stands. */
export interface Lines {
  inside: readonly TicketRow[];
  served: ReadonlyMap<string, number[]>;
}

export function presentFairCard(fair: FairRow, offered: readonly VacancyRow[], world: Directory, at: Date): FairCard {
  const own = offered.filter(({ licence }) => fair.booths.some((booth) => booth.licence === licence));
  return {
    id: fair.id,
    title: fair.title,
    communityName: world.communities.get(fair.communityId)?.name ?? "",
    place: fair.place,
    startsAt: fair.startsAt.toISOString(),
    endsAt: fair.endsAt.toISOString(),
    state: fair.state as FairState,
    phase: phaseOf(fair, at),
    employers: fair.booths.length,
    vacancies: own.length,
    wanted: own.reduce((sum, one) => sum + leftOf(one), 0),
  };
}

export function presentFair(
  fair: FairRow,
  offered: readonly VacancyRow[],
  lines: Lines,
  world: Directory,
  at: Date,
): Fair {
  const community = world.communities.get(fair.communityId) ?? world.county;
  const isOn = givesNumbers(fair, at);
  return {
    ...presentFairCard(fair, offered, world, at),
    about: fair.about,
    point: pointOf(fair),
    reason: fair.reason,
    deskPhone: deskPhoneOf(community),
    booths: fair.booths.map((booth) => ({
      id: booth.id,
      number: booth.number,
      employer: booth.employer,
      paused: booth.paused,
      words: isOn ? boothWords(booth, lines, at) : "",
      vacancies: offered.filter(({ licence }) => licence === booth.licence).map((row) => presentCard(row, world)),
    })),
  };
}

function givesNumbers(fair: FairRow, at: Date): boolean {
  return fair.state === "published" && phaseOf(fair, at) === "on";
}

function boothWords(booth: BoothOfFair, { inside, served }: Lines, at: Date): string {
  return booth.paused ? "单位歇一会儿" : waitWords(lineAt(booth, inside, at), served.get(booth.id) ?? [], 1, at);
}

function lineAt({ id }: { id: string }, inside: readonly TicketRow[], at: Date): TicketRow[] {
  return inOrder(
    inside.filter((one) => one.boothId === id && one.state === "waiting"),
    at,
  );
}

function currentOf({ id }: { id: string }, inside: readonly TicketRow[]): TicketRow | undefined {
  return inside.find((one) => one.boothId === id && one.state !== "waiting");
}

const nothing: Sums = { given: 0, talked: 0, agreed: 0 };

export function presentStaffCard(
  fair: FairRow,
  offered: readonly VacancyRow[],
  sums: ReadonlyMap<string, Sums>,
  world: Directory,
  at: Date,
): StaffFairCard {
  const own = fair.booths.map(({ id }) => sums.get(id) ?? nothing);
  const total = (name: keyof Sums) => own.reduce((sum, one) => sum + one[name], 0);
  return {
    ...presentFairCard(fair, offered, world, at),
    given: total("given"),
    talked: total("talked"),
    agreed: total("agreed"),
  };
}

export function presentStaffFair(
  fair: FairRow,
  offered: readonly VacancyRow[],
  sums: ReadonlyMap<string, Sums>,
  inside: readonly TicketRow[],
  world: Directory,
  at: Date,
): StaffFair {
  const card = presentStaffCard(fair, offered, sums, world, at);
  return {
    ...card,
    about: fair.about,
    point: pointOf(fair),
    reason: fair.reason,
    booths: fair.booths.map((booth) => {
      const current = currentOf(booth, inside);
      return {
        id: booth.id,
        number: booth.number,
        employer: booth.employer,
        paused: booth.paused,
        vacancies: offered
          .filter(({ licence }) => licence === booth.licence)
          .map((row) => ({ id: row.id, title: row.title, left: leftOf(row) })),
        waiting: lineAt(booth, inside, at).length,
        current: current ? labelOf(current) : null,
        ...(sums.get(booth.id) ?? nothing),
        link: boothLink(booth),
      };
    }),
    moves: Object.entries(fairMoves)
      .filter(([, { from }]) => (from as readonly string[]).includes(fair.state) && card.phase !== "over")
      .map(([action, { label }]) => ({ action: action as keyof typeof fairMoves, label })),
    revision: fair.revision,
  };
}

/** The screen of a fair: the booths in the place of counters. Numbers only. */
export function presentFairScreen(
  fair: FairRow,
  { inside, served }: Lines,
  last: readonly TicketRow[],
  at: Date,
): AnswerOf<typeof getFairScreen> {
  return {
    communityName: fair.title,
    now: at.toISOString(),
    ...presentCalls(last, ({ boothId }) => employerAt(fair, boothId)),
    next: fair.booths.flatMap((booth) => {
      const first = booth.paused ? undefined : lineAt(booth, inside, at)[0];
      return first ? [{ label: labelOf(first), counters: [booth.number], deskName: booth.employer }] : [];
    }),
    counters: fair.booths.map((booth) => {
      const current = currentOf(booth, inside);
      return {
        number: booth.number,
        deskName: booth.employer,
        state: booth.paused ? ("paused" as const) : ("open" as const),
        label: current ? labelOf(current) : "",
        words: givesNumbers(fair, at) ? boothWords(booth, { inside, served }, at) : "",
      };
    }),
  };
}

function employerAt({ booths }: FairRow, boothId: string): string {
  return booths.find(({ id }) => id === boothId)?.employer ?? "";
}

/** The employer's page. People are shown on the day only, and while they agree. */
export function presentBooth(
  booth: BoothRow,
  offered: readonly VacancyRow[],
  inside: readonly TicketRow[],
  talks: readonly TalkRow[],
  world: Directory,
  at: Date,
): Booth {
  const { fair } = booth;
  const today = isItsDay(fair, at);
  const shown = today ? talks : [];
  const isAtTable = ({ ticket }: TalkRow) => ticket.state === "called" || ticket.state === "serving";
  const current = shown.find(isAtTable);
  return {
    number: booth.number,
    employer: booth.employer,
    fairTitle: fair.title,
    place: fair.place,
    startsAt: fair.startsAt.toISOString(),
    endsAt: fair.endsAt.toISOString(),
    phase: phaseOf(fair, at),
    today,
    calledOff: fair.state === "called_off" ? (fair.reason ?? "") : null,
    paused: booth.paused,
    deskPhone: deskPhoneOf(world.communities.get(fair.communityId) ?? world.county),
    vacancies: offered.map((row) => ({ id: row.id, title: row.title, payWords: payWordsOf(row), left: leftOf(row) })),
    waiting: today
      ? lineAt(booth, inside, at).map((ticket) => ({ label: labelOf(ticket), takenAt: ticket.takenAt.toISOString() }))
      : [],
    current: current ? presentTalk(current) : null,
    before: shown.filter((talk) => talk !== current).map(presentTalk),
  };
}

function presentTalk({ ticket, talk, placement, seeker, name }: TalkRow): Talk {
  // Not before they sit down: who was called and did not come has shown nothing.
  const met = ticket.state === "serving" || ticket.state === "served";
  return {
    ticketId: ticket.id,
    label: labelOf(ticket),
    state: ticket.state as Talk["state"],
    calls: ticket.calls,
    person:
      met && placement?.consentAt && seeker
        ? {
            name,
            skills: seeker.skills as string[],
            experience: seeker.experience,
            hours: seeker.hours,
            wish: seeker.wish,
          }
        : null,
    vacancy: placement?.vacancy.title ?? null,
    verdict: talk.verdict as Verdict | null,
    words: talk.words ?? "",
  };
}

function leftOf({ headcount, hired }: { headcount: number; hired: number }): number {
  return Math.max(0, headcount - hired);
}
