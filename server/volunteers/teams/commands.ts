import type { ParsedOf } from "../../../contract/endpoint.js";
import type { foundTeam } from "../../../contract/teams.js";
import type { ResidentActor, StaffActor } from "../../actor/actor.js";
import { audit } from "../../db/audit.js";
import { newId } from "../../db/ids.js";
import { insert, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { notFound, refused } from "../../errors/fault.js";
import { placeToRun } from "../policy.js";
import { findTeam } from "./queries.js";

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
  await commit({
    steps: [
      sql`INSERT INTO team_member (teamId, residentId, role, joinedAt)
          VALUES (${teamId}, ${actor.id}, 'member', ${now()}) ON DUPLICATE KEY UPDATE teamId = teamId`,
    ],
    result: null,
    intention: actor.intention,
  });
}

export async function leave(actor: ResidentActor, teamId: string): Promise<void> {
  if (!(await findTeam(teamId))) throw notFound("没有找到这支队伍。");
  await commit({
    steps: [sql`DELETE FROM team_member WHERE teamId = ${teamId} AND residentId = ${actor.id}`],
    result: null,
  });
}
