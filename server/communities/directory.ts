import type { Polygon } from "geojson";
import { heldFor } from "../db/held.js";
import { db } from "../db/prisma.js";
import { type AddressEntry, type AddressIndex, compileAddresses } from "./addresses/resolve.js";
import { type Calendar, calendarWith, type Span } from "./calendar/working-days.js";

/** A desk with its queue, as routing and the fronts need it. */
export interface DeskEntry {
  id: string;
  queueId: string;
  code: string;
  name: string;
  duties: string;
  place: string;
  phone: string;
  open: boolean;
  communityId: string;
  /** Nobody answers here any more. */
  staffed: boolean;
}

export interface CommunityEntry {
  id: string;
  code: string;
  kind: string;
  name: string;
  address: string;
  phone: string;
  lng: number;
  lat: number;
  households: number;
  residents: number;
  example: boolean;
  /** Where it was imported; gcj02. */
  boundary: Polygon | null;
  hours: Span[];
  desks: DeskEntry[];
}

/** Communities, desks, hours, addresses and calendar: small, read by every request, changed a few times a week. */
export interface Directory {
  communities: Map<string, CommunityEntry>;
  county: CommunityEntry;
  desksByQueue: Map<string, DeskEntry>;
  addresses: AddressEntry[];
  /** The same and the communities' own names, ready for finding the community of a written address. */
  addressIndex: AddressIndex;
  calendar: Calendar;
}

/** The directory, at most a second old. */
export const directory = heldFor(1_000, load);

/** Forgets the held directory, so that the next question reads it anew. */
export const refreshDirectory = directory.forget;

async function load(): Promise<Directory> {
  const [communities, addresses, declared, boundaries] = await Promise.all([
    db().community.findMany({
      orderBy: { position: "asc" },
      include: {
        hours: true,
        desks: {
          orderBy: { position: "asc" },
          include: { queue: true, _count: { select: { members: { where: { staff: { active: true } } } } } },
        },
      },
    }),
    db().addressName.findMany({
      select: { communityId: true, kind: true, name: true, fromNumber: true, toNumber: true },
    }),
    db().calendarDay.findMany(),
    db().communityBoundary.findMany({ select: { communityId: true, polygon: true } }),
  ]);
  const boundaryOf = new Map(boundaries.map((row) => [row.communityId, row.polygon as unknown as Polygon]));
  const entries = communities.map(
    ({ hours, desks, lng, lat, ...community }): CommunityEntry => ({
      ...community,
      lng: Number(lng),
      lat: Number(lat),
      boundary: boundaryOf.get(community.id) ?? null,
      hours,
      desks: desks.flatMap(({ queue, _count, ...desk }) =>
        queue ? [{ ...desk, queueId: queue.id, staffed: _count.members > 0 }] : [],
      ),
    }),
  );
  const county = entries.find((entry) => entry.kind === "county");
  if (!county) throw new Error("The database has no county: a hall needs its county's own desk.");
  return {
    communities: new Map(entries.map((entry) => [entry.id, entry])),
    county,
    desksByQueue: new Map(entries.flatMap((entry) => entry.desks).map((desk) => [desk.queueId, desk])),
    addresses,
    addressIndex: compileAddresses([...addresses, ...entries.filter(({ kind }) => kind === "community").map(ownName)]),
    calendar: calendarWith(new Map(declared.map((day) => [day.date.toISOString().slice(0, 10), day.working]))),
  };
}

/** A community's own name in an address says more than any street. */
function ownName({ id, name }: CommunityEntry): AddressEntry {
  return { communityId: id, kind: "community", name, fromNumber: null, toNumber: null };
}
