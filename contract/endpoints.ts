import * as activities from "./activities.js";
import * as activityPlans from "./activity-plans.js";
import * as attendance from "./attendance.js";
import * as audit from "./audit.js";
import * as bookings from "./bookings.js";
import * as booths from "./booths.js";
import * as catalogue from "./catalogue.js";
import * as counter from "./counter.js";
import * as disputeAgreements from "./dispute-agreements.js";
import * as disputeFigures from "./dispute-figures.js";
import * as disputePerformance from "./dispute-performance.js";
import * as disputeRegister from "./dispute-register.js";
import * as disputeSessions from "./dispute-sessions.js";
import * as disputes from "./disputes.js";
import type { Endpoint } from "./endpoint.js";
import * as fairStaff from "./fair-staff.js";
import * as fairs from "./fairs.js";
import * as figures from "./figures.js";
import * as files from "./files.js";
import * as follows from "./follows.js";
import * as hall from "./hall.js";
import * as handover from "./handover.js";
import * as helpCalls from "./help-calls.js";
import * as helpStaff from "./help-staff.js";
import * as hoursCorrections from "./hours-corrections.js";
import * as identity from "./identity.js";
import * as jobDesk from "./job-desk.js";
import * as jobFigures from "./job-figures.js";
import * as jobSeekers from "./job-seekers.js";
import * as jobs from "./jobs.js";
import * as mandates from "./mandates.js";
import * as matches from "./matches.js";
import * as mediation from "./mediation.js";
import * as notifications from "./notifications.js";
import * as ownAccount from "./own-account.js";
import * as pairStaff from "./pair-staff.js";
import * as pairs from "./pairs.js";
import * as parked from "./parked.js";
import * as people from "./people.js";
import * as placements from "./placements.js";
import * as places from "./places.js";
import * as presence from "./presence.js";
import * as privacy from "./privacy.js";
import * as realName from "./real-name.js";
import * as requests from "./requests.js";
import * as rules from "./rules.js";
import * as savedViews from "./saved-views.js";
import * as schedules from "./schedules.js";
import * as serviceHours from "./service-hours.js";
import * as serviceRecords from "./service-records.js";
import * as staff from "./staff.js";
import * as staffing from "./staffing.js";
import * as tags from "./tags.js";
import * as teamProposals from "./team-proposals.js";
import * as teamStaff from "./team-staff.js";
import * as teams from "./teams.js";
import * as templates from "./templates.js";
import * as training from "./training.js";
import * as vacancies from "./vacancies.js";
import * as vacancyImport from "./vacancy-import.js";
import * as volunteerBoard from "./volunteer-board.js";
import * as volunteerFigures from "./volunteer-figures.js";
import * as volunteerProfile from "./volunteer-profile.js";
import * as volunteers from "./volunteers.js";
import * as wechat from "./wechat.js";

const domains = {
  identity,
  realName,
  ownAccount,
  audit,
  mandates,
  privacy,
  places,
  booths,
  catalogue,
  requests,
  counter,
  fairStaff,
  fairs,
  follows,
  bookings,
  hall,
  schedules,
  jobs,
  jobDesk,
  jobSeekers,
  vacancies,
  vacancyImport,
  matches,
  placements,
  jobFigures,
  disputes,
  mediation,
  disputeRegister,
  disputeFigures,
  disputeSessions,
  disputeAgreements,
  disputePerformance,
  volunteers,
  volunteerProfile,
  volunteerBoard,
  volunteerFigures,
  helpCalls,
  helpStaff,
  pairs,
  pairStaff,
  teams,
  teamStaff,
  teamProposals,
  activities,
  activityPlans,
  attendance,
  training,
  serviceHours,
  serviceRecords,
  hoursCorrections,
  notifications,
  files,
  staff,
  savedViews,
  templates,
  tags,
  presence,
  figures,
  staffing,
  people,
  handover,
  rules,
  wechat,
  parked,
};

/** The one table of endpoints: every endpoint that a domain's file exports, with its name and its domain. */
export const endpoints: readonly { name: string; domain: string; endpoint: Endpoint }[] = Object.entries(
  domains,
).flatMap(([domain, exported]) =>
  Object.entries(exported)
    .filter((entry): entry is [string, Endpoint] => isEndpoint(entry[1]))
    .map(([name, endpoint]) => ({ name, domain, endpoint })),
);

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === "object" && value !== null && "method" in value && "path" in value && "reply" in value;
}
