import { chanceOf, idOf } from "../chance.js";
import { officeSpans } from "../office-clock.js";
import type { AddressNameRow, CommunityRow, County, DeskRow, OpeningHoursRow, QueueRow } from "../rows.js";
import { namesOf } from "./addresses.js";
import { countyPlace, type Place, places } from "./communities.js";
import { countyDeskKinds, type DeskKind, deskKinds } from "./desks.js";
import { oldNamesOf } from "./old-names.js";

/** Open requests that one person may hold. */
const queueCap = 30;

type Places = Pick<County, "community" | "address_name" | "desk" | "queue" | "opening_hours">;

/** The communities with their desks, queues, hours and the names of their streets, and the county above them. */
export function layOutPlaces(): Places {
  const desks = [
    ...countyDeskKinds.map((kind, place) => deskOf("county", 0, kind, place)),
    ...places.flatMap(({ code }, number) => deskKinds.map((kind, place) => deskOf(code, number + 1, kind, place))),
  ];
  return {
    community: [countyOf(), ...places.map(communityOf)],
    address_name: places.flatMap(addressNamesOf),
    desk: desks,
    queue: desks.map(queueOf),
    opening_hours: [hoursOf("county", false), ...places.map(({ code, saturday }) => hoursOf(code, saturday))].flat(),
  };
}

function countyOf(): CommunityRow {
  return {
    id: idOf("community", "county"),
    ...countyPlace,
    kind: "county",
    phone: phoneOf(0, 0),
    // The county's own figures are the sums of its communities; it has none of its own.
    households: 0,
    residents: 0,
    example: false,
    position: 0,
  };
}

function communityOf(place: Place, index: number): CommunityRow {
  const { code, name, town, lng, lat, households, residents, areaM2, named } = place;
  return {
    id: idOf("community", code),
    code,
    kind: "community",
    name,
    town,
    address: `${town}${place.address}${named ? "" : "（示例）"}`,
    phone: phoneOf(index + 1, 0),
    lng,
    lat,
    households,
    residents,
    areaM2,
    example: !named,
    position: index + 1,
  };
}

function addressNamesOf({ code, name, town, lng, lat }: Place): AddressNameRow[] {
  const chance = chanceOf(`addresses of ${code}`);
  const names = namesOf[code];
  if (!names) throw new Error(`no address names for ${code}`);
  const short = name.replace("社区", "");
  const row = (kind: string, text: string, from?: number, to?: number): AddressNameRow => ({
    id: idOf("address_name", `${code}/${kind}/${text}`),
    communityId: idOf("community", code),
    kind,
    name: text,
    fromNumber: from ?? null,
    toNumber: to ?? null,
    // Within some 400 m of the centre.
    lng: round(lng + (chance.next() - 0.5) * 0.008),
    lat: round(lat + (chance.next() - 0.5) * 0.007),
  });
  return [
    ...names.streets.map((street) => row("street", street.name, street.from, street.to)),
    ...names.estates.map((estate) => row("estate", estate)),
    ...[1, 2, 3, 4, 5, 6].map((grid) => row("grid", `${short}${grid}组`)),
    ...names.landmarks.map((landmark) => row("landmark", landmark)),
    row("short", short),
    // 城关镇 has most of the communities, so its name tells nothing; the others have one each.
    ...(town === "城关镇" ? [] : [row("alias", town)]),
    ...(oldNamesOf[code] ?? []).map((oldName) => row("alias", oldName)),
  ];
}

function deskOf(code: string, communityNumber: number, kind: DeskKind, place: number): DeskRow {
  return {
    id: idOf("desk", `${code}/${kind.code}`),
    communityId: idOf("community", code),
    ...kind,
    phone: phoneOf(communityNumber, place),
    open: true,
    position: place + 1,
  };
}

function queueOf(desk: DeskRow): QueueRow {
  return { id: idOf("queue", desk.id), deskId: desk.id, mode: "claim", cap: queueCap };
}

function hoursOf(code: string, saturday: boolean): OpeningHoursRow[] {
  const row = (weekday: number, { opensAt, closesAt }: { opensAt: number; closesAt: number }): OpeningHoursRow => ({
    id: idOf("opening_hours", `${code}/${weekday}/${opensAt}`),
    communityId: idOf("community", code),
    weekday,
    opensAt,
    closesAt,
  });
  const week = [1, 2, 3, 4, 5].flatMap((weekday) => officeSpans.map((span) => row(weekday, span)));
  return saturday ? [...week, row(6, officeSpans[0])] : week;
}

/** Landlines of the county's area code in a range of our own: 0712-400, community, desk. */
function phoneOf(community: number, desk: number): string {
  return `0712400${String(community).padStart(2, "0")}${String(desk).padStart(2, "0")}`;
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
