import { pinyin } from "pinyin-pro";
import { db } from "../db/prisma.js";
import { type Statement, sql } from "../db/statement.js";
import { commit } from "../db/work.js";

/** The first letters of a name's sounds, family names read as such: 张秀梅 -> zxm, 曾敏 -> zm. Says less than the name beside it. */
export function initialsOf(name: string): string {
  const letters = pinyin(name, { pattern: "first", toneType: "none", type: "array", surname: "head" });
  return letters
    .join("")
    .toLowerCase()
    .replace(/[^a-z]/g, "")
    .slice(0, 30);
}

const batch = 500;

/** Fills in the initials of those who have none yet: residents of before. @returns how many were filled in */
export async function fillInitials(): Promise<number> {
  const residents = await db().resident.findMany({
    where: { initials: null },
    select: { id: true, name: true },
    take: batch,
  });
  // A name that changed meanwhile has brought its own.
  const steps = residents.map(
    ({ id, name }): Statement =>
      sql`UPDATE resident SET initials = ${initialsOf(name)} WHERE id = ${id} AND initials IS NULL`,
  );
  if (steps.length) await commit({ steps, result: null });
  return residents.length;
}
