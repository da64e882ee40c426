// Every page of the fronts, for whoever looks at all of them: the contact sheet and the tests of accessibility.

/**
 * The residents' hall: a name, and the address; `@` is filled in with what 李敏 of the demonstration has (`namesOf`).
 * @type {[name: string, address: string][]}
 */
export const residentPages = [
  ["home", "tabs/home/index"],
  ["services", "tabs/services/index"],
  ["requests", "tabs/requests/index"],
  ["messages", "tabs/messages/index"],
  ["me", "tabs/me/index"],
  ["profile", "identity/profile/index"],
  ["privacy", "identity/privacy/index"],
  ["real-name", "identity/real-name/index"],
  ["own-data", "identity/own-data/index"],
  ["mandates", "identity/mandates/index"],
  ["mandate-offer", "identity/mandate-offer/index"],
  ["choose-community", "places/choose/index"],
  ["call", "places/call/index"],
  ["search", "catalogue/search/index?q=高龄津贴"],
  ["service", "catalogue/service/index?service=elders"],
  ["guide", "catalogue/guide/index?code=elder-allowance"],
  ["apply", "catalogue/apply/index?code=report-problem"],
  ["apply-signed", "catalogue/apply/index?code=minimum-living"],
  ["request", "requests/detail/index?number=@request"],
  ["move", "requests/move/index?number=@request&action=add"],
  ["rate", "requests/rate/index?number=@done"],
  ["resources", "bookings/resources/index"],
  ["slots", "bookings/slots/index?resource=@resource"],
  ["booking", "bookings/mine/index?number=@booking"],
  ["waiting", "bookings/waiting/index"],
  ["check-in", "bookings/check-in/index?number=@booking"],
  ["ticket", "bookings/ticket/index"],
  ["job", "jobs/register/index"],
  ["job-registration", "jobs/registration/index"],
  ["find-job", "jobs/find/index"],
  ["vacancy", "jobs/vacancy/index?id=@vacancy"],
  ["fairs", "jobs/fairs/index"],
  ["fair", "jobs/fair/index?id=@fair"],
  ["booth", "jobs/booth/index?fair=@fair&id=@booth"],
  ["dispute", "disputes/report/index"],
  ["mediation", "disputes/file/index?number=@mediation"],
  ["mediation-talks", "disputes/file/index?number=@talks"],
  ["mediation-record", "disputes/record/index?number=@talks&session=@meeting"],
  ["mediation-agreement", "disputes/agreement/index?number=@drafted"],
  ["mediation-performing", "disputes/file/index?number=@performing"],
  ["invited", "disputes/invited/index"],
  ["volunteer", "volunteers/sign-up/index"],
  ["activities", "volunteers/activities/index"],
  ["activity-map", "volunteers/map/index"],
  ["activity", "volunteers/activity/index?id=@activity"],
  ["attend", "volunteers/attend/index?activity=@activity"],
  ["my-service", "volunteers/mine/index"],
  ["served", "volunteers/served/index?signup=@served"],
  ["record", "volunteers/record/index"],
  ["courses", "volunteers/courses/index"],
  ["verify", "volunteers/verify/index?number=FW20260101-AAAAAAAAAA"],
  ["teams", "volunteers/teams/index"],
  ["team", "volunteers/team/index?id=@team"],
  ["propose-team", "volunteers/propose/index"],
  ["team-members", "volunteers/members/index?id=@led"],
  ["ask-help", "volunteers/ask/index"],
  ["help-call", "volunteers/call/index"],
  ["offered-help", "volunteers/offered/index"],
  ["volunteer-profile", "volunteers/profile/index"],
  ["pairs", "volunteers/pairs/index"],
  ["pair", "volunteers/pair/index?id=@pair"],
  ["volunteer-board", "volunteers/board/index"],
  ["visit", "volunteers/visit/index?pair=@pair"],
  ["elder-home", "elder/home/index"],
  ["elder-services", "elder/services/index"],
  ["elder-status", "elder/status/index"],
  ["elder-booking", "elder/booking/index"],
  ["elder-help", "elder/help/index"],
];

/** The console's pages that have an address of their own: a name, and the address below /console/; `@` as above, and `deskNamesOf`. */
export const consolePages = [
  ["queue", "queue/community"],
  ["take", "take"],
  ["inbox", "inbox"],
  ["figures", "figures"],
  ["addresses", "addresses"],
  ["hall", "hall"],
  ["screen", "screen"],
  ["schedules", "schedules"],
  ["jobs", "jobs"],
  ["placements", "jobs?part=placements"],
  ["job-seekers", "jobs?part=seekers"],
  ["job-fairs", "jobs?part=fairs"],
  ["job-fair", "jobs/fairs/@fair"],
  ["fair-screen", "fair-screen/@fair"],
  ["fair-booth", "@boothLink"],
  ["job-figures", "jobs?part=figures"],
  ["volunteers", "volunteers"],
  ["help-calls", "volunteers?part=help"],
  ["pairs", "volunteers?part=pairs"],
  ["teams", "volunteers?part=teams"],
  ["volunteer-figures", "volunteers?part=figures"],
  ["disputes", "disputes"],
  ["dispute-figures", "disputes/figures"],
  ["rules", "rules"],
  ["roster", "roster"],
  ["absences", "absences"],
  ["queues", "queues"],
  ["calendar", "calendar"],
  ["templates", "templates"],
  ["people", "people"],
  ["rights", "rights"],
  ["audit", "audit"],
  ["parked", "parked"],
  ["account", "account"],
];

/**
 * Numbers and ids that the addresses need, asked by a page of the residents' hall where 李敏 is signed in.
 * @param {import("playwright-core").Page} page
 * @returns {Promise<Record<string, string>>}
 */
export function namesOf(page) {
  return page.evaluate(async () => {
    const { token, resident } = JSON.parse(localStorage.getItem("session") ?? "{}").data;
    const read = async (address) => (await fetch(address, { headers: { authorization: `Bearer ${token}` } })).json();
    const { requests } = await read("/api/my/requests?filter=all&limit=50");
    const { resources } = await read(`/api/communities/${resident.community.id}/resources`);
    const { vacancies } = await read("/api/vacancies");
    const { fairs } = await read("/api/fairs");
    const { booths } = await read(`/api/fairs/${fairs[0].id}`);
    const { activities } = await read("/api/activities");
    const { entries } = await read("/api/my/service");
    const { teams } = await read("/api/teams");
    const { disputes } = await read("/api/my/disputes");
    const mediationAt = (wanted) => disputes.find(({ stage }) => stage === wanted).number;
    const talks = mediationAt("in_session");
    const { sessions } = await read(`/api/my/disputes/${talks}`);
    const { pairs } = await read("/api/my/pairs");
    const found = (condition) => (requests.find(condition) ?? requests[0]).number;
    return {
      request: found(({ kind, state }) => kind === "application" && state === "in_progress"),
      done: found(({ canRate }) => canRate),
      booking: found(({ kind }) => kind === "booking"),
      resource: (resources.find(({ kind }) => kind === "room") ?? resources[0]).id,
      vacancy: vacancies[0].id,
      fair: fairs[0].id,
      booth: booths[0].id,
      mediation: disputes[0].number,
      talks,
      drafted: mediationAt("agreed"),
      performing: mediationAt("performing"),
      meeting: sessions[0].id,
      activity: activities[0].id,
      team: teams[0].id,
      led: teams.find(({ mine }) => mine === "leader").id,
      pair: pairs[0].id,
      served: entries[0].signupId,
    };
  });
}

/**
 * What only the staff know of what `namesOf` names: the employer's page of the first booth.
 * @param {import("playwright-core").Page} page of the console, where somebody of the job desk or the head is signed in
 * @param {Record<string, string>} names
 * @returns {Promise<Record<string, string>>}
 */
export function deskNamesOf(page, names) {
  return page.evaluate(async (fair) => {
    const { booths } = await (await fetch(`/api/staff/fairs/${fair}`)).json();
    return { boothLink: booths[0].link.replace("/console/", "") };
  }, names.fair);
}

/** An address with its names filled in. */
export function filled(address, names) {
  return address.replace(/@(\w+)/g, (_, name) => names[name] ?? "");
}
