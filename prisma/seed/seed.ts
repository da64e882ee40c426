import type { Connection } from "mysql2/promise";
import { idOf } from "./chance.js";
import { buildCounty } from "./county.js";
import { insertRows } from "./insert.js";
import { demoResidents } from "./people/demo-residents.js";
import { demoPassword, deskNamesOf, planStaff } from "./people/staff.js";
import { places } from "./places/communities.js";
import type { WorkingDays } from "./rows.js";
import { type Seals, sealCounty } from "./seal.js";

export { catalogueItems } from "./catalogue/catalogue-items.js";
export { buildCounty } from "./county.js";

export interface SeedTools extends Seals {
  now: Date;
  hashPassword(plain: string): Promise<string>;
  workingDays: WorkingDays;
  /** The statements that count every request, and sum the ledger of hours, once. */
  countAll: readonly string[];
}

/** The people whom a visitor of the demonstration may be. */
export interface DemoAccounts {
  residents: { id: string; name: string; about: string; communityName: string }[];
  staff: { username: string; password: string; name: string; role: string; communityName: string; desks: string[] }[];
}

/** Writes the whole demonstration into an empty database, or nothing of it. */
export async function seedDemonstration(connection: Connection, tools: SeedTools): Promise<DemoAccounts> {
  // One hash for all: hashing is slow on purpose, and the password is the same and public.
  const passwordHash = await tools.hashPassword(demoPassword);
  const county = sealCounty(buildCounty(tools), passwordHash, tools);
  await connection.beginTransaction();
  try {
    for (const [table, rows] of Object.entries(county)) await insertRows(connection, table, rows);
    for (const statement of tools.countAll) await connection.query(statement);
    await connection.commit();
  } catch (error) {
    await connection.rollback();
    throw error;
  }
  return demoAccounts();
}

/** Who may be chosen or signed in as, wherever the demonstration is in the database. */
export function demoAccounts(): DemoAccounts {
  return { residents: residentAccounts(), staff: staffAccounts() };
}

function residentAccounts(): DemoAccounts["residents"] {
  return demoResidents.map(({ key, name, about, communityCode }) => ({
    id: idOf("resident", key),
    name,
    about,
    communityName: places.find(({ code }) => code === communityCode)?.name ?? "",
  }));
}

/** All of 曙光社区, where the demonstration looks closest, and the two of the county. */
function staffAccounts(): DemoAccounts["staff"] {
  return planStaff()
    .filter(({ communityCode }) => communityCode === "shuguang" || communityCode === "county")
    .map((person) => ({
      username: person.username,
      password: demoPassword,
      name: person.name,
      role: person.posts.at(-1)?.role ?? "officer",
      communityName: person.communityName,
      desks: deskNamesOf(person),
    }));
}
