import type { RuleText } from "../../contract/rule-text.js";
import { compileAddresses } from "../../server/communities/addresses/resolve.js";
import { calendarWith } from "../../server/communities/calendar/working-days.js";
import type { CommunityEntry, DeskEntry, Directory } from "../../server/communities/directory.js";
import type { Checked, KnownItem } from "../../server/requests/routing/checked.js";

// A county on paper: two communities and the county's own desk, four items.

function desk(communityId: string, code: string, given: Partial<DeskEntry> = {}): DeskEntry {
  const names: Record<string, string> = {
    allowance: "低保工作站",
    general: "综合窗口",
    police: "警务室",
    clinic: "卫生所",
  };
  return {
    id: `${communityId}-${code}`,
    queueId: `${communityId}-${code}-queue`,
    code,
    name: names[code] ?? code,
    duties: "",
    place: "",
    phone: "07120000000",
    open: true,
    communityId,
    staffed: true,
    ...given,
  };
}

function community(id: string, name: string, desks: DeskEntry[]): CommunityEntry {
  const place = { address: "", phone: "", lng: 0, lat: 0, households: 0, residents: 0, example: false, boundary: null };
  const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: 510, closesAt: 1050 }));
  return { id, code: id, kind: id === "county" ? "county" : "community", name, ...place, hours, desks };
}

const county = community("county", "云梦县", [desk("county", "general")]);
const dawn = community(
  "dawn",
  "曙光社区",
  ["allowance", "general", "police", "clinic"].map((code) => desk("dawn", code)),
);
const lake = community("lake", "黄湖社区", [
  desk("lake", "allowance", { open: false }),
  desk("lake", "general"),
  desk("lake", "police"),
  desk("lake", "clinic", { staffed: false }),
]);
const communities = [county, dawn, lake];

export const directory: Directory = {
  county,
  communities: new Map(communities.map((entry) => [entry.id, entry])),
  desksByQueue: new Map(communities.flatMap((entry) => entry.desks).map((entry) => [entry.queueId, entry])),
  addresses: [],
  addressIndex: compileAddresses([]),
  calendar: calendarWith(),
};

function item(code: string, title: string, given: Partial<KnownItem> = {}): KnownItem {
  return { code, title, kind: "application", service: "elders", deskCode: "general", open: true, ...given };
}

export const items: ReadonlyMap<string, KnownItem> = new Map(
  [
    item("question", "问一件事"),
    item("allowance", "高龄津贴", { service: "assistance" }),
    item("subsidy", "临时救助", { service: "assistance" }),
    item("dispute", "调解", { kind: "dispute", service: "safety" }),
  ].map((entry) => [entry.code, entry]),
);

export const staffId = "0190aaaa-0000-7000-8000-000000000001";

export const world: Checked = {
  directory,
  items,
  staff: new Map([[staffId, { name: "周晓梅", queueIds: new Set(["dawn-police-queue"]) }]]),
  today: "2026-11-23",
};

let made = 0;

/** A rule that sends to the police desk; what is given replaces its parts. */
export function aRule(conditions: RuleText["conditions"], given: Partial<RuleText> = {}): RuleText {
  made += 1;
  return {
    origin: `0190bbbb-0000-7000-8000-${String(made).padStart(12, "0")}`,
    name: `规则${made}`,
    conditions,
    effect: { deskCode: "police" },
    because: "由本社区警务室先来看",
    validFrom: null,
    validUntil: null,
    off: false,
    ...given,
  };
}
