import { findDeskStaff, findHeads } from "../../communities/staff/queries.js";
import { publish } from "../../db/outbox.js";
import type { Statement } from "../../db/statement.js";
import { tellStaff } from "../../notifications/tell-staff.js";
import { morningAfter } from "../help/rings.js";

// No letter names who is visited: a phone's lock screen is read by anybody.

interface Words {
  title: string;
  text: string;
}

/** To one of the two; what can wait stays until the morning. */
export function tellOne(pairId: string, residentId: string, { title, text }: Words, at: Date): Statement {
  return publish(
    "notify.resident",
    { residentId, requestNumber: null, title, text, urgent: false, opens: `volunteers/pair/index?id=${pairId}` },
    morningAfter(at) ?? at,
  );
}

/** To the station of a community, and to its head where nobody sits there. */
export async function tellStation(communityId: string, words: Words, urgent: boolean, at: Date): Promise<Statement[]> {
  const station = await findDeskStaff(communityId, "volunteers");
  return tellStaff(station.length ? station : await findHeads(communityId, at), { ...words, urgent }, at);
}
