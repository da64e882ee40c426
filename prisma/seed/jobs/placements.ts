import type { BookingFile } from "../bookings/bookings.js";
import { idOf } from "../chance.js";
import { places } from "../places/communities.js";
import type { JobFile } from "../requests/jobs.js";
import type { PlacementRow, ResourceRow, VacancyRow } from "../rows.js";
import { dayOf, daysLater } from "../shanghai.js";

const dayMs = 24 * 3_600_000;
const follow = ["干得惯，同事也好。", "打过电话，还在做，工资按时发。"];

/** How a registration's own state shows on its recommendation; what is not named has none yet. */
const states: Record<string, string> = {
  recommended: "consented",
  interviewing: "interviewing",
  hired: "hired",
  followed_up: "followed_up",
  not_hired: "not_hired",
};

/** What came of the registrations: each at a vacancy that wants what its person can do, and where a place is left. */
export function placeSeekers(files: readonly JobFile[], vacancies: readonly VacancyRow[], now: Date): PlacementRow[] {
  const left = new Map(vacancies.map(({ id, headcount }) => [id, headcount - 1]));
  return files.flatMap(({ file, seeker }): PlacementRow[] => {
    const state = states[seeker.state];
    const vacancy = vacancies.find(
      ({ id, skills }) =>
        (left.get(id) ?? 0) > 0 && (skills as string[]).some((one) => (seeker.skills as string[]).includes(one)),
    );
    if (!state || !vacancy) return [];
    const hired = state === "hired" || state === "followed_up";
    if (hired) left.set(vacancy.id, (left.get(vacancy.id) ?? 0) - 1);
    const soon = (days: number) => new Date(Math.min(now.getTime(), file.row.submittedAt.getTime() + days * dayMs));
    const hiredOn = hired ? dayOf(soon(8)) : null;
    const reports = state === "hired" && hiredOn;
    return [
      {
        id: idOf("placement", file.row.id),
        vacancyId: vacancy.id,
        requestId: file.row.id,
        residentId: seeker.residentId,
        communityId: file.row.communityId,
        state,
        proposedBy: "desk",
        consentAt: state === "not_hired" ? null : soon(2),
        interviewAt: state === "consented" ? null : soon(4),
        interviewResourceId: null,
        interviewPlace: null,
        interviewNumber: null,
        words: state === "followed_up" ? (follow[file.row.id.length % 2] ?? null) : null,
        hiredOn: hiredOn ? new Date(`${hiredOn}T00:00:00Z`) : null,
        endedOn: null,
        dueKind: reports ? "report_hiring" : null,
        dueOn: reports ? new Date(`${daysLater(reports, 30)}T00:00:00Z`) : null,
        createdAt: soon(1),
        updatedAt: soon(9),
      },
    ];
  });
}

/**
 * Interviews at a time that was booked, once the bookings have their numbers. Whoever booked one is awaited by another
 * employer too, so that both can be seen: a time that is chosen, and one that is to be.
 */
export function arrangeInterviews(
  placements: readonly PlacementRow[],
  files: readonly JobFile[],
  vacancies: readonly VacancyRow[],
  bookings: readonly BookingFile[],
  resources: readonly ResourceRow[],
): PlacementRow[] {
  return placements.flatMap((placement): PlacementRow[] => {
    const meeting = bookings.find(({ booking }) => booking.matterId === placement.id);
    const room = resources.find(({ id }) => id === meeting?.booking.resourceId);
    if (!meeting || !room) return [placement];
    const where = { interviewResourceId: room.id, interviewPlace: placeWordsOf(room) };
    const first = vacancies.find(({ id }) => id === placement.vacancyId);
    const known = files.find(({ file }) => file.row.id === placement.requestId)?.seeker.skills as string[] | undefined;
    const other = vacancies.find(
      ({ id, skills, hours }) =>
        id !== first?.id && hours === first?.hours && (skills as string[]).some((skill) => known?.includes(skill)),
    );
    const booked: PlacementRow = {
      ...placement,
      ...where,
      interviewAt: meeting.booking.startsAt,
      interviewNumber: meeting.file.row.number,
      words: "带身份证，穿得整齐些。",
    };
    if (!other) return [booked];
    return [
      booked,
      {
        ...placement,
        ...where,
        id: idOf("placement", `${placement.id}/other`),
        vacancyId: other.id,
        state: "invited",
        interviewAt: null,
        words: "带健康证，没有的也先来聊聊。",
      },
    ];
  });
}

/** As the desk names a room to the seeker. */
function placeWordsOf({ communityId, name, place }: ResourceRow): string {
  const community = places.find(({ code }) => idOf("community", code) === communityId);
  return `${community?.name ?? ""} ${name}，${place}`;
}

/** The vacancies with the places that are taken by now. */
export function withHired(vacancies: readonly VacancyRow[], placements: readonly PlacementRow[]): VacancyRow[] {
  return vacancies.map((vacancy) => ({
    ...vacancy,
    hired: placements.filter(({ vacancyId, hiredOn }) => vacancyId === vacancy.id && hiredOn).length,
  }));
}
