import type { Polygon } from "geojson";
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

// An edit reaches every process within this time, without a message that could be lost.
const freshFor = 1_000;
let held: { directory: Directory; loadedAt: number } | undefined;
let loading: Promise<Directory> | undefined;

/** The directory, at most a second old; an older one is handed out while the new one is being read. */
export async function directory(): Promise<Directory> {
  const age = held ? performance.now() - held.loadedAt : Number.POSITIVE_INFINITY;
  if (held && age < freshFor) return held.directory;
  loading ??= load().finally(() => {
    loading = undefined;
  });
  if (held && age < 30 * freshFor) {
    loading.catch(() => undefined); // the database is down: the next write will say so
    return held.directory;
  }
  return loading;
}

async function load(): Promise<Directory> {
  const [communities, addresses, declared, boundaries] = await Promise.all([
    db().community.findMany({
      orderBy: { position: "asc" },
      include: {
        hours: true,
        desks: { orderBy: { position: "asc" }, include: { queue: true, _count: { select: { members: true } } } },
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
  const fresh: Directory = {
    communities: new Map(entries.map((entry) => [entry.id, entry])),
    county,
    desksByQueue: new Map(entries.flatMap((entry) => entry.desks).map((desk) => [desk.queueId, desk])),
    addresses,
    addressIndex: compileAddresses([...addresses, ...entries.filter(({ kind }) => kind === "community").map(ownName)]),
    calendar: calendarWith(new Map(declared.map((day) => [day.date.toISOString().slice(0, 10), day.working]))),
  };
  held = { directory: fresh, loadedAt: performance.now() };
  return fresh;
}

/** A community's own name in an address says more than any street. */
function ownName({ id, name }: CommunityEntry): AddressEntry {
  return { communityId: id, kind: "community", name, fromNumber: null, toNumber: null };
}

/** Forgets the held directory, so that the next question reads it anew. */
export function refreshDirectory(): void {
  held = undefined;
}
