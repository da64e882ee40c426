import type { Role } from "../../../contract/identity.js";
import type { StaffActor } from "../../actor/actor.js";
import { heldOn } from "../../communities/staff/posts.js";
import { db } from "../../db/prisma.js";
import { insertAll, type Statement } from "../../db/statement.js";
import { badInput } from "../../errors/fault.js";
import { tellStaff } from "../../notifications/tell-staff.js";
import { canOpen, scopeOf } from "../policy.js";

interface Noted {
  id: string;
  number: string;
  title: string;
  communityId: string;
  queueId: string;
  ownerId: string | null;
  confidential: boolean;
}

/**
 * Whoever is named in a note must be able to open what it is about.
 * @throws Fault bad_input that names those who cannot
 */
export async function assertReachable(request: Noted, staffIds: readonly string[], at: Date): Promise<void> {
  const people = await db().staffMember.findMany({
    where: { id: { in: [...staffIds] }, active: true },
    include: { posts: { where: heldOn(at) } },
  });
  const reached = people.filter((person) => {
    const actor = {
      ...person,
      posts: person.posts.map(({ role, communityId }) => ({ role: role as Role, communityId })),
    };
    const scope = scopeOf(actor as Pick<StaffActor, "communityId" | "posts"> as StaffActor);
    return (scope === "all" || scope.includes(request.communityId)) && canOpen(actor, request);
  });
  if (reached.length === new Set(staffIds).size) return;
  const names = people.filter((person) => !reached.includes(person)).map(({ name }) => name);
  throw badInput([{ path: "mentions", message: `${names.join("、") || "有人"}看不到这一件，不能提到。` }]);
}

/** Keeps who was named, and tells them: in the work of the note. */
export function mentionSteps(
  request: Noted,
  note: { eventId: string; by: string; text: string; at: Date },
  staffIds: readonly string[],
): Statement[] {
  const unique = [...new Set(staffIds)];
  if (unique.length === 0) return [];
  const { eventId, by, text, at } = note;
  return [
    insertAll(
      "Mention",
      unique.map((staffId) => ({ eventId, staffId, requestId: request.id, createdAt: at })),
    ),
    ...tellStaff(unique, { title: `${by}提到了您：${request.title}`, text, requestNumber: request.number }, at),
  ];
}
