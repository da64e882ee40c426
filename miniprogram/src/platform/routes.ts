import Taro from "@tarojs/taro";

/** Every page by the name that the code uses. Domains open one another's pages by these and never import one another. */
export const routes = {
  home: "/tabs/home/index",
  services: "/tabs/services/index",
  requests: "/tabs/requests/index",
  messages: "/tabs/messages/index",
  me: "/tabs/me/index",
  signIn: "/identity/sign-in/index",
  profile: "/identity/profile/index",
  privacy: "/identity/privacy/index",
  realName: "/identity/real-name/index",
  ownData: "/identity/own-data/index",
  mandates: "/identity/mandates/index",
  mandateOffer: "/identity/mandate-offer/index",
  chooseCommunity: "/places/choose/index",
  call: "/places/call/index",
  search: "/catalogue/search/index",
  service: "/catalogue/service/index",
  guide: "/catalogue/guide/index",
  apply: "/catalogue/apply/index",
  request: "/requests/detail/index",
  move: "/requests/move/index",
  rate: "/requests/rate/index",
  receipt: "/requests/receipt/index",
  resources: "/bookings/resources/index",
  slots: "/bookings/slots/index",
  booking: "/bookings/mine/index",
  waiting: "/bookings/waiting/index",
  checkIn: "/bookings/check-in/index",
  ticket: "/bookings/ticket/index",
  job: "/jobs/register/index",
  jobRegistration: "/jobs/registration/index",
  work: "/jobs/find/index",
  vacancy: "/jobs/vacancy/index",
  fairs: "/jobs/fairs/index",
  fair: "/jobs/fair/index",
  booth: "/jobs/booth/index",
  dispute: "/disputes/report/index",
  mediation: "/disputes/file/index",
  invited: "/disputes/invited/index",
  mediationRecord: "/disputes/record/index",
  mediationAgreement: "/disputes/agreement/index",
  volunteer: "/volunteers/sign-up/index",
  activities: "/volunteers/activities/index",
  activityMap: "/volunteers/map/index",
  activity: "/volunteers/activity/index",
  attend: "/volunteers/attend/index",
  myService: "/volunteers/mine/index",
  served: "/volunteers/served/index",
  serviceRecord: "/volunteers/record/index",
  courses: "/volunteers/courses/index",
  verifyRecord: "/volunteers/verify/index",
  teams: "/volunteers/teams/index",
  team: "/volunteers/team/index",
  askHelp: "/volunteers/ask/index",
  helpCall: "/volunteers/call/index",
  offeredHelp: "/volunteers/offered/index",
  volunteerProfile: "/volunteers/profile/index",
  pairs: "/volunteers/pairs/index",
  pair: "/volunteers/pair/index",
  visit: "/volunteers/visit/index",
  proposeTeam: "/volunteers/propose/index",
  teamMembers: "/volunteers/members/index",
  volunteerBoard: "/volunteers/board/index",
  elderHome: "/elder/home/index",
  elderServices: "/elder/services/index",
  elderStatus: "/elder/status/index",
  elderBooking: "/elder/booking/index",
  elderHelp: "/elder/help/index",
} as const;
export type RouteName = keyof typeof routes;

const tabs: readonly RouteName[] = ["home", "services", "requests", "messages", "me"];
/** WeChat refuses an eleventh page. */
const deepest = 10;

/** Opens a page over this one; a tab is switched to, and at WeChat's depth limit this page gives way. */
export function open(name: RouteName, query: Record<string, string | undefined> = {}): void {
  if (tabs.includes(name)) {
    Taro.switchTab({ url: routes[name] });
    return;
  }
  const url = routes[name] + queryString(query);
  if (Taro.getCurrentPages().length >= deepest) Taro.redirectTo({ url });
  else Taro.navigateTo({ url });
}

/** Opens the page that a message names, `volunteers/call/index?id=…`; one that this version does not know stays shut. */
export function openAddress(address: string): void {
  const [path = "", query = ""] = address.split("?");
  const name = (Object.keys(routes) as RouteName[]).find((one) => routes[one] === `/${path}`);
  if (!name) return;
  const pairs = query.split("&").filter(Boolean);
  open(name, Object.fromEntries(pairs.map((pair) => pair.split("=").map(decodeURIComponent))));
}

/** Opens a page in the place of this one, so that the way back does not lead into a form that is done with. */
export function replace(name: RouteName, query: Record<string, string | undefined> = {}): void {
  if (tabs.includes(name)) Taro.switchTab({ url: routes[name] });
  else Taro.redirectTo({ url: routes[name] + queryString(query) });
}

/** Closes all pages and starts at this one. */
export function restart(name: RouteName): void {
  Taro.reLaunch({ url: routes[name] });
}

/** One page back, or home when this page was opened from outside. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack();
  else restart("home");
}

function queryString(query: Record<string, string | undefined>): string {
  const pairs = Object.entries(query)
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return pairs.length ? `?${pairs.join("&")}` : "";
}
