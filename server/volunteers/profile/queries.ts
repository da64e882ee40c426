import { db } from "../../db/prisma.js";

/** What a resident offers as a volunteer, from signing up until they withdraw. */
export function findProfile(residentId: string) {
  return db().volunteer.findUnique({ where: { activeFor: residentId } });
}
export type ProfileRow = NonNullable<Awaited<ReturnType<typeof findProfile>>>;
