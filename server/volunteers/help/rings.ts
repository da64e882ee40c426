import { type HelpRings, usualRings } from "../../../contract/help-staff.js";
import type { StaffActor } from "../../actor/actor.js";
import { audit } from "../../db/audit.js";
import { db } from "../../db/prisma.js";
import { sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { settings } from "../../env/settings.js";
import { heldUntil } from "../../requests/quiet-hours.js";

const minute = 60_000;
/** Beyond this nobody is a neighbour. */
const farthestM = 20_000;

export async function ringsOf(communityId: string): Promise<HelpRings> {
  const row = await db().helpRings.findUnique({ where: { communityId } });
  if (!row) return usualRings;
  const { communityId: _, ...rings } = row;
  return rings;
}

export async function setRings(actor: StaffActor, communityId: string, rings: HelpRings): Promise<void> {
  const { people, firstM, rings: count, everyMin, urgentEveryMin } = rings;
  await commit({
    steps: [
      sql`INSERT INTO help_rings (communityId, people, firstM, rings, everyMin, urgentEveryMin)
          VALUES (${communityId}, ${people}, ${firstM}, ${count}, ${everyMin}, ${urgentEveryMin})
          ON DUPLICATE KEY UPDATE people = ${people}, firstM = ${firstM}, rings = ${count}, everyMin = ${everyMin},
            urgentEveryMin = ${urgentEveryMin}`,
      audit(actor, "set_help_rings", `community:${communityId}`),
    ],
    result: null,
  });
}

/** How far a ring reaches, in metres: each one twice as far as the one before. */
export function radiusOf(ring: number, { firstM }: Pick<HelpRings, "firstM">): number {
  return Math.min(firstM * 2 ** (ring - 1), farthestM);
}

/** When more are asked after a ring that was asked at this time. */
export function nextRingAfter(at: Date, urgent: boolean, { everyMin, urgentEveryMin }: HelpRings): Date {
  return new Date(at.getTime() + (urgent ? urgentEveryMin : everyMin) * minute);
}

/** Nobody's phone rings at night for something that can wait: 21:00–8:00, where the hall keeps quiet hours. */
export function ringsFrom(at: Date, urgent: boolean): Date {
  return urgent ? at : (morningAfter(at) ?? at);
}

/** The end of the night in which this time lies; null by day. */
export function morningAfter(at: Date): Date | null {
  return settings.quietHours ? heldUntil(at) : null;
}
