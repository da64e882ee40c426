import type { ParsedOf } from "../../../contract/endpoint.js";
import { type Role, roleNames } from "../../../contract/identity.js";
import type { addPerson, givePost } from "../../../contract/people.js";
import type { StaffActor } from "../../actor/actor.js";
import { dayOf } from "../../communities/calendar/shanghai.js";
import { directory, refreshDirectory } from "../../communities/directory.js";
import { answerAt, endPost, strikeShifts } from "../../communities/staff/posts.js";
import { audit } from "../../db/audit.js";
import { newId } from "../../db/ids.js";
import { publish } from "../../db/outbox.js";
import { insert, mustBeFirst, mustChange, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { badInput, notAllowed, notFound, refused } from "../../errors/fault.js";
import { forget } from "../accounts/commands.js";
import { temporaryLasts } from "../accounts/sign-in.js";
import { firstPassword, hashPassword } from "../passwords.js";
import { findCredentialOf } from "../queries.js";
import { canManage, canTake, givableRoles, placeToManage } from "./policy.js";
import { countLiveSessions, countShiftsFrom, findPerson, findPost, type PersonRow } from "./queries.js";

/** Adds a colleague. The password that is kept is nobody's; `renew` gives the first one out. */
export async function add(actor: StaffActor, given: ParsedOf<typeof addPerson>["body"]): Promise<{ id: string }> {
  const community = placeToManage(actor, await directory(), given.communityId);
  const id = newId();
  const passwordHash = await hashPassword(firstPassword());
  return commit({
    steps: [
      insert("StaffMember", { id, communityId: community.id, name: given.name, phone: null, active: true }),
      mustBeFirst(
        "username",
        () => refused("already_registered", "这个账号有人用了，请换一个。"),
        insert("StaffCredential", {
          staffId: id,
          username: given.username,
          passwordHash,
          changedAt: now(),
          temporary: true,
        }),
      ),
      audit(actor, "add_person", `staff_member:${id}`),
    ],
    result: { id },
    intention: actor.intention,
  });
}

/** Gives a post of the person's own community, from today on. @throws Fault not_allowed for what leads others */
export async function give(
  actor: StaffActor,
  staffId: string,
  given: ParsedOf<typeof givePost>["body"],
): Promise<{ id: string }> {
  const member = await personToManage(actor, staffId);
  if (!givableRoles(actor, member.community).includes(given.role)) {
    throw notAllowed(`${roleNames[given.role]}的岗位由系统管理员来给。`);
  }
  if (member.id === actor.id) throw notAllowed("自己的岗位由别人来给。");
  const at = now();
  const id = newId();
  const { communityId } = member;
  const held = sql`SELECT 1 FROM post WHERE staffId = ${staffId} AND communityId = ${communityId}
    AND role = ${given.role} AND title = ${given.title} AND (endsOn IS NULL OR endsOn >= ${dayOf(at)})`;
  return commit({
    steps: [
      onesRow(staffId),
      mustChange(
        1,
        () => refused("already_registered", "这个岗位已经给过了。"),
        sql`INSERT INTO post (id, staffId, communityId, body, title, role, startsOn)
            SELECT ${id}, ${staffId}, ${communityId}, ${given.body}, ${given.title}, ${given.role}, ${dayOf(at)} FROM DUAL
            WHERE NOT EXISTS (${held})`,
      ),
      audit(actor, "give_post", `staff_member:${staffId}`, `${roleNames[given.role]}：${given.title}`),
      publish("staff.changed", { staffId }, at),
    ],
    result: { id },
    intention: actor.intention,
  });
}

/** Takes a post back at once. Nobody takes their own, so that somebody is always left who can give it. */
export async function take(actor: StaffActor, postId: string): Promise<void> {
  const post = await findPost(postId);
  if (!post) throw notFound("没有找到这个岗位。");
  await personToManage(actor, post.staffId);
  if (post.staffId === actor.id) throw notAllowed("自己的岗位由别人来收。");
  if (!canTake(actor, post.role as Role)) throw notAllowed("负责人和县级的岗位由系统管理员来收。");
  const at = now();
  await commit({
    steps: [
      ...endPost(postId, at),
      audit(actor, "take_post", `staff_member:${post.staffId}`, `${roleNames[post.role as Role]}：${post.title}`),
      publish("staff.changed", { staffId: post.staffId }, at),
    ],
    result: null,
  });
}

/** Says at which desks of the person's community somebody answers. */
export async function seat(actor: StaffActor, staffId: string, deskIds: readonly string[]): Promise<void> {
  const member = await personToManage(actor, staffId);
  const { communities } = await directory();
  const desks = communities.get(member.communityId)?.desks ?? [];
  const chosen = desks.filter(({ id }) => deskIds.includes(id));
  if (chosen.length !== new Set(deskIds).size) throw badInput([{ path: "deskIds", message: "有的窗口不在这个社区。" }]);
  const at = now();
  await commit({
    steps: [
      onesRow(staffId),
      ...answerAt(
        staffId,
        chosen.map(({ id }) => id),
      ),
      audit(
        actor,
        "set_desks",
        `staff_member:${staffId}`,
        chosen
          .map(({ name }) => name)
          .join("、")
          .slice(0, 190),
      ),
      publish("staff.changed", { staffId }, at),
    ],
    result: null,
  });
  refreshDirectory();
}

/**
 * Switches an account off: sessions end in the same work, live channels as soon as it is told. Open work stays where it
 * is until it is handed over. @returns how many sessions and shifts went with it
 */
export async function disable(actor: StaffActor, staffId: string, reason: string) {
  await accountToManage(actor, staffId);
  const at = now();
  const [sessions, shifts] = await Promise.all([countLiveSessions(staffId, at), countShiftsFrom(staffId, dayOf(at))]);
  await commit({
    steps: [
      mustChange(
        1,
        () => refused("wrong_state", "这个账号已经停用了。"),
        sql`UPDATE staff_member SET active = 0, leftAt = ${at} WHERE id = ${staffId} AND active = 1`,
      ),
      endAll(staffId, at),
      strikeShifts(staffId, at),
      audit(actor, "disable_person", `staff_member:${staffId}`, reason),
      publish("staff.changed", { staffId }, at),
    ],
    result: null,
  });
  refreshDirectory();
  return { sessions, shifts };
}

export async function enable(actor: StaffActor, staffId: string, reason: string): Promise<void> {
  await accountToManage(actor, staffId);
  await commit({
    steps: [
      mustChange(
        1,
        () => refused("wrong_state", "这个账号没有停用。"),
        sql`UPDATE staff_member SET active = 1, leftAt = NULL WHERE id = ${staffId} AND active = 0`,
      ),
      audit(actor, "enable_person", `staff_member:${staffId}`, reason || undefined),
    ],
    result: null,
  });
  refreshDirectory();
}

/**
 * Gives a temporary password, good for setting one of one's own within seven days (ASVS 5.0, 6.4.1). Whoever had the old
 * one is out: sessions end. The second factor stays, so that who gives the password out cannot use it (6.4.3).
 */
export async function renew(actor: StaffActor, staffId: string, reason: string) {
  await accountToManage(actor, staffId);
  const credential = await findCredentialOf(staffId);
  if (!credential) throw refused("wrong_state", "这位同事没有账号。");
  const password = firstPassword();
  const passwordHash = await hashPassword(password);
  const at = now();
  await commit({
    steps: [
      ofAnother(
        actor,
        staffId,
        "unbind_second_factor",
        sql`NOT EXISTS (SELECT 1 FROM staff_totp WHERE staffId = ${staffId} AND confirmedAt IS NOT NULL)`,
        "这位同事的动态口令是您解绑的，密码要由另一位负责人或管理员来重发。",
        at,
      ),
      sql`UPDATE staff_credential SET passwordHash = ${passwordHash}, temporary = 1, changedAt = ${at}, failures = 0,
            lockedUntil = NULL WHERE staffId = ${staffId}`,
      endAll(staffId, at),
      audit(actor, "renew_access", `staff_member:${staffId}`, reason),
      publish("staff.changed", { staffId }, at),
    ],
    result: null,
  });
  return { username: credential.username, password };
}

/** Takes the second factor of somebody whose phone is lost. The password stays theirs; whoever holds the phone is out. */
export async function unbind(actor: StaffActor, staffId: string, reason: string): Promise<void> {
  await accountToManage(actor, staffId);
  const at = now();
  await commit({
    steps: [
      ofAnother(
        actor,
        staffId,
        "renew_access",
        sql`EXISTS (SELECT 1 FROM staff_credential WHERE staffId = ${staffId} AND temporary = 1)`,
        "这位同事的密码是您重发的，还没换成自己的，动态口令要由另一位负责人或管理员来解绑。",
        at,
      ),
      mustChange(
        1,
        () => refused("wrong_state", "没有绑定动态口令，不用解绑。"),
        sql`UPDATE staff_totp SET confirmedAt = NULL WHERE staffId = ${staffId} AND confirmedAt IS NOT NULL`,
      ),
      ...forget(staffId),
      endAll(staffId, at),
      audit(actor, "unbind_second_factor", `staff_member:${staffId}`, reason),
      publish("staff.changed", { staffId }, at),
    ],
    result: null,
  });
}

/** Somebody of a community that this person manages; others do not exist. */
async function personToManage(actor: StaffActor, staffId: string): Promise<PersonRow> {
  const member = await findPerson(staffId, now());
  if (!member) throw notFound("没有找到这位同事。");
  placeToManage(actor, await directory(), member.communityId);
  return member;
}

async function accountToManage(actor: StaffActor, staffId: string): Promise<PersonRow> {
  const member = await personToManage(actor, staffId);
  if (member.id === actor.id) throw notAllowed("自己的账号由别人来停用、重发。");
  if (!canManage(actor, member)) throw notAllowed("负责人和县级的账号由系统管理员来管。");
  return member;
}

/**
 * Nobody gives the password of a colleague and takes their second factor too, or they could sign in as them (ASVS 6.4.3):
 * who did the other of the two, and whose deed still stands, leaves this one to somebody else.
 */
function ofAnother(
  actor: StaffActor,
  staffId: string,
  deed: "renew_access" | "unbind_second_factor",
  stands: Statement,
  sentence: string,
  at: Date,
): Statement {
  const since = new Date(at.getTime() - temporaryLasts);
  return mustChange(
    1,
    () => notAllowed(sentence),
    sql`UPDATE staff_member SET active = active WHERE id = ${staffId} AND NOT (${stands} AND EXISTS (
      SELECT 1 FROM audit_entry WHERE subject = ${`staff_member:${staffId}`} AND action = ${deed}
        AND actorId = ${actor.id} AND at > ${since}))`,
  );
}

/** Puts two changes of one person's posts and desks in line. */
function onesRow(staffId: string): Statement {
  return sql`UPDATE staff_member SET active = active WHERE id = ${staffId}`;
}

function endAll(staffId: string, at: Date): Statement {
  return sql`UPDATE session SET endedAt = ${at} WHERE personId = ${staffId} AND kind = 'staff' AND endedAt IS NULL`;
}
