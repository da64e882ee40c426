import { playBookings } from "./bookings/bookings.js";
import { openHallToday } from "./bookings/hall-today.js";
import { buildResources } from "./bookings/resources.js";
import { buildSlots } from "./bookings/slots.js";
import { lineUp } from "./bookings/waiting.js";
import { itemRows } from "./catalogue/catalogue-items.js";
import { writeAgreements } from "./disputes/agreements.js";
import { playDisputes } from "./disputes/disputes.js";
import { arrangeMeetings } from "./disputes/meetings.js";
import { holdFairs } from "./jobs/fairs.js";
import { arrangeInterviews, placeSeekers, withHired } from "./jobs/placements.js";
import { vacancyRows } from "./jobs/vacancies.js";
import { consentRows } from "./people/consents.js";
import { mandateRows } from "./people/mandates.js";
import { planPanel } from "./people/panel.js";
import { buildResidents } from "./people/residents.js";
import { planStaff, staffRows } from "./people/staff.js";
import { layOutPlaces } from "./places/lay-out.js";
import { playCommunityApplications } from "./requests/community-applications.js";
import { playDemo } from "./requests/demo.js";
import { playJobs } from "./requests/jobs.js";
import { writeLetters } from "./requests/letters.js";
import { numberRequests } from "./requests/numbers.js";
import { playVolunteers } from "./requests/volunteers.js";
import { ruleRows } from "./routing/rules.js";
import type { County, WorkingDays } from "./rows.js";
import { planAbsences } from "./staffing/absences.js";
import { keepLog } from "./staffing/audit.js";
import { climbToNow } from "./staffing/ladder.js";
import { writeStaffLetters } from "./staffing/letters.js";
import { countLoads } from "./staffing/loads.js";
import { withModes } from "./staffing/modes.js";
import { nameTags, putTags, writeReplies } from "./staffing/replies.js";
import { planRoster } from "./staffing/roster.js";
import { planActivities } from "./volunteers/activities.js";
import { correctHours } from "./volunteers/corrections.js";
import { callForHelp } from "./volunteers/help.js";
import { pairUp } from "./volunteers/pairs.js";
import { foundTeams } from "./volunteers/teams.js";
import { createWorld } from "./world.js";

/** The hall has been open for some four months. */
const openedBefore = 120 * 24 * 3_600_000;

/**
 * The whole county as rows, before it is written: the same `now` and calendar give the same rows.
 * What will be encrypted is still plain, what will be hashed still empty; `sealCounty` does both.
 */
export function buildCounty({ now, workingDays }: { now: Date; workingDays: WorkingDays }): County {
  const places = layOutPlaces();
  const opened = new Date(now.getTime() - openedBefore);
  const staff = planStaff();
  const residents = buildResidents(now);
  const resources = buildResources(now);
  const bookable = resources.filter(({ staffOnly }) => !staffOnly);
  const slots = buildSlots(resources, now, workingDays);
  const world = createWorld(now, workingDays, staff, residents);

  // The played people first: a slot that they want must still be free.
  const demo = playDemo(world, { staff, residents, resources: bookable, slots });
  const applications = [...demo.applications, ...playCommunityApplications(world)];
  const bookings = [...demo.bookings, ...playBookings(world, bookable, slots)];
  const jobs = [...demo.jobs, ...playJobs(world)];
  const vacancies = vacancyRows(now);
  const placements = placeSeekers(jobs, vacancies, now);
  const disputes = [...demo.disputes, ...playDisputes(world)];
  const volunteers = [...demo.volunteers, ...playVolunteers(world)];
  const files = [applications, bookings, jobs, disputes, volunteers].flat().map(({ file }) => file);
  const activities = planActivities(
    world,
    residents,
    volunteers.map(({ volunteer }) => volunteer),
  );
  const rungs = climbToNow(world, files);
  const absences = planAbsences(world, staff);
  const requests = files.map(({ row }) => row);
  const tags = nameTags(staff, opened);
  const blocks = numberRequests(requests);
  // After the numbers: a record names its file by it, and an interview its booking.
  const interviews = arrangeInterviews(placements, jobs, vacancies, bookings, resources);
  const meetings = arrangeMeetings(world, disputes, slots);
  const hall = openHallToday(world);
  const { ticket_line: fairLines, ticket: fairTickets, ...fairs } = holdFairs(world, vacancies, interviews);
  const { signatures, ...agreements } = writeAgreements(disputes);

  return {
    ...places,
    queue: withModes(places.queue),
    ...staffRows(staff, opened),
    item: itemRows(),
    ...ruleRows(opened),
    resident: residents,
    consent: consentRows(residents),
    mandate: mandateRows(now),
    resource: resources,
    slot: slots,
    request: requests,
    request_event: files.flatMap(({ events }) => events),
    rating: files.flatMap(({ rating }) => rating ?? []),
    number_block: blocks,
    application: applications.map(({ application }) => application),
    booking: bookings.map(({ booking }) => booking),
    waitlist_entry: lineUp(world, bookable, slots),
    counter: hall.counter,
    ticket_line: [...hall.ticket_line, ...fairLines],
    ticket: [...hall.ticket, ...fairTickets],
    job_seeker: jobs.map(({ seeker }) => seeker),
    vacancy: withHired(vacancies, placements),
    placement: interviews,
    ...fairs,
    dispute: disputes.map(({ dispute }) => dispute),
    dispute_party: disputes.flatMap(({ parties }) => parties),
    panel_mediator: planPanel(staff),
    dispute_mediator: disputes.flatMap(({ mediators }) => mediators),
    dispute_event: disputes.flatMap(({ events }) => events),
    ...meetings,
    ...agreements,
    dispute_signature: [...meetings.dispute_signature, ...signatures],
    volunteer: volunteers.map(({ volunteer }) => volunteer),
    ...foundTeams(world),
    ...activities,
    hours_correction: correctHours(activities, world),
    ...callForHelp(
      world,
      residents,
      volunteers.map(({ volunteer }) => volunteer),
    ),
    ...pairUp(world, residents),
    notification: writeLetters(files, residents, now),
    staff_load: countLoads(requests),
    duty_shift: planRoster(world, staff, absences),
    absence: absences,
    escalation_rung: rungs,
    ...writeStaffLetters(files, staff, now),
    reply_template: writeReplies(staff, opened),
    tag: tags,
    request_tag: putTags(requests, tags),
    audit_entry: keepLog(world, staff, files, absences),
  };
}
