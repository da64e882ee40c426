import type { Topics } from "../../db/outbox.js";
import { db } from "../../db/prisma.js";
import { now } from "../../env/clock.js";
import { findStaff } from "../../identity/queries.js";
import { putIntoStaffInboxes } from "../../notifications/staff-inbox.js";
import { canOpen } from "../policy.js";
import { announce } from "./live.js";

type Letter = Topics["notify.staff"];

/** Delivers a message to colleagues: into their inboxes, and to the consoles that they have open. */
export async function deliverToStaff(letter: Letter, messageId: string): Promise<void> {
  const allowed = await withoutSecrets(letter);
  if (allowed.staffIds.length === 0) return;
  if (await putIntoStaffInboxes(allowed, messageId)) await announce({ staffIds: allowed.staffIds });
}

/** A mediation is told to those only who may open it, and without a word of it (人民调解法 13, 15, 23). */
async function withoutSecrets(letter: Letter): Promise<Letter> {
  if (!letter.requestNumber) return letter;
  const request = await db().request.findUnique({
    where: { number: letter.requestNumber },
    select: { communityId: true, queueId: true, ownerId: true, confidential: true },
  });
  if (!request?.confidential) return letter;
  const staff = await Promise.all(letter.staffIds.map((id) => findStaff(id, now())));
  const mayOpen = staff.flatMap((person) => (person && canOpen(person, request) ? [person.id] : []));
  return { ...letter, staffIds: mayOpen, title: "调解（保密）", text: "请打开办件看一看。" };
}
