import type { Role } from "../../../contract/identity.js";
import type { Body, Person } from "../../../contract/people.js";
import type { StaffActor } from "../../actor/actor.js";
import { dayOf } from "../../communities/calendar/shanghai.js";
import { canManage, canTake } from "./policy.js";
import type { listAccounts, PersonRow } from "./queries.js";

export function presentPerson(
  row: PersonRow,
  accounts: Awaited<ReturnType<typeof listAccounts>>,
  actor: StaffActor,
): Person {
  const { id, name, active, leftAt } = row;
  return {
    id,
    name,
    active,
    leftOn: leftAt && dayOf(leftAt),
    username: accounts.usernames.get(id) ?? null,
    secondFactor: accounts.enrolled.has(id),
    sessions: accounts.sessions.get(id) ?? 0,
    posts: row.posts.map((post) => ({
      id: post.id,
      title: post.title,
      role: post.role as Role,
      body: post.body as Body,
      communityName: post.community.name,
      startsOn: post.startsOn.toISOString().slice(0, 10),
      mine: id !== actor.id && canTake(actor, post.role as Role),
    })),
    desks: row.desks.map(({ deskId, desk }) => ({ deskId, name: desk.name })),
    open: accounts.open.get(id) ?? 0,
    isMe: id === actor.id,
    manageable: canManage(actor, row),
  };
}
