// Where the data of a hall are: as its environment says, or as the hall that `npm start` opened wrote down.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { dataDir } from "./install.mjs";

/** Written by `npm start` while its hall is open, since its private database listens somewhere else each time. */
export const openHallFile = path.join(dataDir, "open-hall.json");

/** @returns {{databaseUrl: string, files: string, auditHeads: string}} */
export function placesOfHall() {
  const open = existsSync(openHallFile) ? JSON.parse(readFileSync(openHallFile, "utf8")) : {};
  const databaseUrl = process.env.DATABASE_URL ?? open.databaseUrl;
  if (!databaseUrl) {
    console.error("Which hall? Set DATABASE_URL, or open the one of this checkout with npm start.");
    process.exit(1);
  }
  return {
    databaseUrl,
    files: process.env.HALL_FILES ?? open.files ?? path.join(dataDir, "files"),
    auditHeads: process.env.HALL_AUDIT_HEADS ?? open.auditHeads ?? path.join(dataDir, "audit-heads.jsonl"),
  };
}
