import type { ParsedOf } from "../../../contract/endpoint.js";
import type { changeTeam, foundTeam } from "../../../contract/team-staff.js";
import type { ResidentActor, StaffActor } from "../../actor/actor.js";
import { audit } from "../../db/audit.js";
import { newId } from "../../db/ids.js";
import { publish } from "../../db/outbox.js";
import { insert, mustChange, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { notAllowed, notFound, refused } from "../../errors/fault.js";
import { wasDone } from "../../requests/repeats.js";
import { mustBeFit } from "../../wechat/fit-words.js";
import { placeToRun } from "../policy.js";
import { mayComeBack } from "./coming-back.js";
import { findTeam, listMembers, removedAt, type TeamRow } from "./queries.js";

export async function found(actor: StaffActor, body: ParsedOf<typeof foundTeam>["body"]): Promise<{ id: string }> {
  const { communityId, ...given } = body;
  const community = await placeToRun(actor, communityId);
  const id = newId();
  return commit({
    steps: [
      insert("Team", { id, communityId: community.id, ...given, open: true, createdAt: now() }),
      audit(actor, "found_team", `team:${id}`),
    ],
    result: { id },
    intention: actor.intention,
  });
}

/** Being of a team twice is being of it once. */
export async function join(actor: ResidentActor, teamId: string): Promise<void> {
  const team = await findTeam(teamId);
  if (!team) throw notFound("没有找到这支队伍。");
  if (!team.open) throw refused("wrong_state", "这支队伍现在不收人，打社区电话问问。");
  mayComeBack(await removedAt(teamId, actor.id), now());
  await commit({
    steps: [
      sql`INSERT INTO team_member (teamId, residentId, role, joinedAt)
          VALUES (${teamId}, ${actor.id}, 'member', ${now()}) ON DUPLICATE KEY UPDATE teamId = teamId`,
    ],
    result: null,
    intention: actor.intention,
  });
}

/** Who alone leads others hands the lead over first: nobody would answer for them. */
export async function leave(actor: ResidentActor, teamId: string): Promise<void> {
  if (!(await findTeam(teamId))) throw notFound("没有找到这支队伍。");
  const members = await listMembers([teamId]);
  const leaders = members.filter(({ role }) => role === "leader");
  if (members.length > 1 && leaders.length === 1 && leaders[0]?.residentId === actor.id)
    throw refused("wrong_state", "队里还有人，先请一位接着带队，再退出。");
  await commit({
    steps: [sql`DELETE FROM team_member WHERE teamId = ${teamId} AND residentId = ${actor.id}`],
    result: null,
  });
}

/** A leader's words to the team; everybody else in it hears of them. */
export async function say(actor: ResidentActor, teamId: string, text: string): Promise<void> {
  const team = await findTeam(teamId);
  if (!team) throw notFound("没有找到这支队伍。");
  const members = await listMembers([teamId]);
  if (!members.some(({ residentId, role }) => residentId === actor.id && role === "leader"))
    throw notAllowed("带队的人才能发通知。");
  if (await wasDone(actor)) return;
  await mustBeFit(actor, "text", text);
  const at = now();
  await commit({
    steps: [
      insert("TeamNotice", { id: newId(), teamId, text, byName: actor.name, at }),
      ...members
        .filter(({ residentId }) => residentId !== actor.id)
        .map(({ residentId }) =>
          publish(
            "notify.resident",
            { residentId, requestNumber: null, title: `${team.name}的通知`, text, urgent: false },
            at,
          ),
        ),
    ],
    result: null,
    intention: actor.intention,
  });
}

/** @throws Fault not_found for another community's; not_allowed */
export async function teamToRun(actor: StaffActor, teamId: string): Promise<TeamRow> {
  const team = await findTeam(teamId);
  if (!team) throw notFound("没有找到这支队伍。");
  await placeToRun(actor, team.communityId);
  return team;
}

export async function setLeader(actor: StaffActor, teamId: string, residentId: string, leads: boolean): Promise<void> {
  await teamToRun(actor, teamId);
  await commit({
    steps: [
      mustChange(
        1,
        () => notFound("这个人不在队里。"),
        sql`UPDATE team_member SET role = ${leads ? "leader" : "member"}
            WHERE teamId = ${teamId} AND residentId = ${residentId}`,
      ),
      audit(actor, leads ? "name_team_leader" : "end_team_leader", `team:${teamId}`, residentId),
    ],
    result: null,
  });
}

export async function changeWords(
  actor: StaffActor,
  teamId: string,
  { about, meets, open }: ParsedOf<typeof changeTeam>["body"],
): Promise<void> {
  await teamToRun(actor, teamId);
  await commit({
    steps: [
      sql`UPDATE team SET about = ${about}, meets = ${meets}, open = ${open} WHERE id = ${teamId}`,
      audit(actor, "change_team", `team:${teamId}`),
    ],
    result: null,
  });
}
