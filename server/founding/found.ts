import mysql, { type RowDataPacket } from "mysql2/promise";
import { itemRows } from "../../prisma/seed/catalogue/catalogue-items.js";
import { insertRows } from "../../prisma/seed/insert.js";
import { officeSpans } from "../../prisma/seed/office-clock.js";
import type { DeskKind } from "../../prisma/seed/places/desks.js";
import { ruleRows } from "../../prisma/seed/routing/rules.js";
import type { CommunityRow, DeskRow, OpeningHoursRow, QueueRow } from "../../prisma/seed/rows.js";
import { audit } from "../db/audit.js";
import { connectionTo } from "../db/connection.js";
import { newId } from "../db/ids.js";
import { migrate } from "../db/migrate.js";
import { now } from "../env/clock.js";
import { settings } from "../env/settings.js";
import { firstPassword, hashPassword } from "../identity/passwords.js";
import { type CountyFile, countyDesks, desksOf } from "./county-file.js";

/** Open requests that one person may hold, until the head says otherwise. */
const queueCap = 30;

/**
 * Opens a real hall in an empty database: the county's places with their desks and hours, the catalogue, the rules of
 * routing, and one administrator, who gives everybody else their posts. All of it or nothing.
 * @returns the administrator's first password, which is good for seven days and for setting one of their own; null where
 *   the database has a community already, which is left as it is
 */
export async function found(county: CountyFile): Promise<string | null> {
  await migrate(settings.databaseUrl);
  const connection = await mysql.createConnection({
    ...connectionTo(settings.databaseUrl),
    timezone: "Z",
    charset: "utf8mb4",
  });
  try {
    await connection.beginTransaction();
    // Locks the empty table, so that of two who open the same hall one waits and then finds it there.
    const [[some]] = await connection.query<RowDataPacket[]>("SELECT COUNT(*) AS n FROM community FOR UPDATE");
    if (Number(some?.n) > 0) return null;
    const password = firstPassword();
    for (const [table, rows] of Object.entries(rowsOf(county, await hashPassword(password)))) {
      await insertRows(connection, table, rows);
    }
    await connection.query(audit({ kind: "stranger", requestId: "npm run found" }, "found_county", "county").text);
    await connection.commit();
    return password;
  } finally {
    // What was not committed ends with the connection.
    await connection.end();
  }
}

function rowsOf({ county, communities, administrator }: CountyFile, passwordHash: string) {
  const at = now();
  const all = [
    { ...county, code: "county", households: 0, residents: 0, saturday: false, desks: countyDesks },
    ...communities.map((one) => ({ ...one, desks: desksOf(one.desks) })),
  ].map((one, position) => ({ ...one, id: newId(), position }));
  const desks = all.flatMap(({ id, phone, desks }) => desks.map((kind, place) => deskRow(id, phone, kind, place)));
  const staffId = newId();
  const countyId = all[0]?.id ?? "";
  const { rule_set, rule } = ruleRows(at);
  return {
    community: all.map(communityRow),
    desk: desks,
    queue: desks.map(({ id }): QueueRow => ({ id: newId(), deskId: id, mode: "claim", cap: queueCap })),
    opening_hours: all.flatMap(({ id, saturday }) => hoursRows(id, saturday ?? false)),
    item: itemRows(),
    staff_member: [
      { id: staffId, communityId: countyId, name: administrator.name, phone: null, active: true, leftAt: null },
    ],
    staff_credential: [
      {
        staffId,
        username: administrator.username,
        passwordHash,
        failures: 0,
        lockedUntil: null,
        changedAt: at,
        temporary: true,
      },
    ],
    post: [
      {
        id: newId(),
        staffId,
        communityId: countyId,
        deskId: null,
        body: "county",
        title: administrator.title,
        role: "administrator",
        startsOn: at,
        endsOn: null,
      },
    ],
    rule_set: rule_set.map((set) => ({ ...set, author: administrator.name, authorId: staffId })),
    rule,
  };
}

type Placed = CountyFile["communities"][number] & { id: string; position: number };

function communityRow({
  id,
  code,
  name,
  town,
  address,
  phone,
  point,
  households,
  residents,
  areaM2,
  position,
}: Omit<Placed, "desks" | "saturday">): CommunityRow {
  const kind = code === "county" ? "county" : "community";
  const { lng, lat } = point;
  return {
    id,
    code,
    kind,
    name,
    town,
    address,
    phone,
    lng,
    lat,
    households,
    residents,
    areaM2,
    example: false,
    position,
  };
}

function deskRow(communityId: string, phone: string, kind: DeskKind, place: number): DeskRow {
  return { id: newId(), communityId, ...kind, phone, open: true, position: place + 1 };
}

/** The usual office hours; each community changes its own in the console. */
function hoursRows(communityId: string, saturday: boolean): OpeningHoursRow[] {
  const week = [1, 2, 3, 4, 5].flatMap((weekday) => officeSpans.map((span) => ({ weekday, ...span })));
  const all = saturday ? [...week, { weekday: 6, ...officeSpans[0] }] : week;
  return all.map((span) => ({ id: newId(), communityId, ...span }));
}
