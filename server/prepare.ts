import { rename } from "node:fs/promises";
import mysql, { type RowDataPacket } from "mysql2/promise";
import { type DemoAccounts, demoAccounts, seedDemonstration } from "../prisma/seed/seed.js";
import { sealAnswers } from "./applications/answers.js";
import { dayOf } from "./communities/calendar/shanghai.js";
import { calendarWith, closingTime, workingDayAfter } from "./communities/calendar/working-days.js";
import { blindIndex, encryptField } from "./db/cipher.js";
import { connectionTo } from "./db/connection.js";
import { migrate } from "./db/migrate.js";
import { sealSince } from "./disputes/seal-since.js";
import { now } from "./env/clock.js";
import { settings } from "./env/settings.js";
import { initialsOf } from "./identity/initials.js";
import { hashPassword } from "./identity/passwords.js";
import { countAll } from "./requests/counts/changes.js";
import { sumAllMonths } from "./volunteers/figures/months.js";

/** What was done to the database before the hall opened. */
export interface Prepared {
  migrations: string[];
  /** seeded: the demonstration was put into an empty base; kept: data were there and stay as they are; empty: nothing to show. */
  data: "seeded" | "kept" | "empty";
  demo: boolean;
  /** Of the demonstration, where it is in the database. */
  accounts: DemoAccounts | null;
}

/** Migrates, and seeds the demonstration only into a base that has no community at all. */
export async function prepareDatabase(options: { seed: boolean }): Promise<Prepared> {
  const migrations = await migrate(settings.databaseUrl);
  const connection = await mysql.createConnection({
    ...connectionTo(settings.databaseUrl),
    timezone: "Z",
    charset: "utf8mb4",
  });
  try {
    const occupied = await countOf(connection, "SELECT COUNT(*) AS n FROM community");
    if (occupied) {
      await sealSince(connection);
      const demo = await countOf(connection, "SELECT COUNT(*) AS n FROM resident WHERE demo = 1");
      return { migrations, data: "kept", demo: demo > 0, accounts: demo ? demoAccounts() : null };
    }
    if (!options.seed) return { migrations, data: "empty", demo: false, accounts: null };
    const accounts = await seedDemonstration(connection, {
      now: now(),
      encrypt: encryptField,
      blindIndex,
      sealAnswers,
      initialsOf,
      hashPassword,
      workingDays: seedCalendar(),
      countAll: [countAll.text, sumAllMonths.text],
    });
    await setHeadsAside();
    return { migrations, data: "seeded", demo: true, accounts };
  } finally {
    await connection.end();
  }
}

/** Heads of the chain of a base that was there before say nothing of the demonstration's, which begins anew. */
async function setHeadsAside(): Promise<void> {
  await rename(settings.auditHeads, `${settings.auditHeads}.${now().getTime()}`).catch(() => undefined);
}

function seedCalendar() {
  const calendar = calendarWith();
  const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: 510, closesAt: 1050 }));
  return {
    name: calendar.name,
    isWorkingDay: calendar.isWorkingDay,
    add: (from: Date, days: number) => closingTime(calendar, hours, workingDayAfter(calendar, dayOf(from), days)),
  };
}

async function countOf(connection: mysql.Connection, query: string): Promise<number> {
  const [rows] = await connection.query<RowDataPacket[]>(query);
  return Number(rows[0]?.n);
}
