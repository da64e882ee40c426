import type { ResidentActor, StaffActor } from "../../actor/actor.js";
import { audit } from "../../db/audit.js";
import { newId } from "../../db/ids.js";
import { insert, mustChange, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { notAllowed, notFound, refused } from "../../errors/fault.js";
import { wasDone } from "../../requests/repeats.js";
import { mustBeFit } from "../../wechat/fit-words.js";
import { isMinor } from "../full-age.js";
import { teamToRun } from "./commands.js";
import { tellMember } from "./letters.js";
import { findMember, findTeam, type TeamRow } from "./queries.js";

const noMember = "这个人不在队里了。";

/** A leader asks a member to leave. Another leader is the station's to talk to; oneself one leaves. */
export async function removeAsLeader(
  actor: ResidentActor,
  teamId: string,
  residentId: string,
  reason: string,
): Promise<void> {
  const team = await teamThatLeads(actor, teamId);
  if (await wasDone(actor)) return;
  const member = await findMember(teamId, residentId);
  if (!member) throw notFound(noMember);
  if (member.role === "leader") throw notAllowed("带队的人要请社区来改。");
  await mustBeFit(actor, "reason", reason);
  await commit({
    steps: remove(team, residentId, { reason, byName: actor.name }),
    result: null,
    intention: actor.intention,
  });
}

/** The station asks anybody to leave, its leader too. */
export async function removeAsStation(
  actor: StaffActor,
  teamId: string,
  residentId: string,
  reason: string,
): Promise<void> {
  const team = await teamToRun(actor, teamId);
  if (await wasDone(actor)) return;
  await commit({
    steps: [
      ...remove(team, residentId, { reason, byName: actor.name }),
      audit(actor, "remove_team_member", `team:${teamId}`, `${residentId}：${reason}`),
    ],
    result: {},
    intention: actor.intention,
  });
}

function remove(team: TeamRow, residentId: string, given: { reason: string; byName: string }): Statement[] {
  const at = now();
  return [
    mustChange(
      1,
      () => notFound(noMember),
      sql`DELETE FROM team_member WHERE teamId = ${team.id} AND residentId = ${residentId}`,
    ),
    insert("TeamRemoval", { id: newId(), teamId: team.id, residentId, ...given, at }),
    tellMember(
      team.id,
      residentId,
      { title: `您不在${team.name}里了`, text: `${given.byName}：${given.reason}。有话要说，打电话跟社区说。` },
      at,
    ),
  ];
}

/** A leader hands the lead over to a grown-up member, in one work: a team is never without. */
export async function handOver(actor: ResidentActor, teamId: string, residentId: string): Promise<void> {
  const team = await teamThatLeads(actor, teamId);
  if (await wasDone(actor)) return;
  const member = await findMember(teamId, residentId);
  if (!member) throw notFound(noMember);
  if (member.role === "leader") throw refused("wrong_state", "TA 已经在带队了。");
  const at = now();
  if (isMinor(member.resident.birthDate, at)) throw refused("guardian_needed", "带队的人要满 18 周岁。");
  await commit({
    steps: [
      mustChange(1, () => notFound(noMember), become("leader", residentId, "member")),
      mustChange(1, () => notAllowed("您不带队了。"), become("member", actor.id, "leader")),
      tellMember(
        teamId,
        residentId,
        { title: `${team.name}请您带队`, text: `${actor.name}把队伍交给您了。能发通知，也能请人进出。` },
        at,
      ),
    ],
    result: null,
    intention: actor.intention,
  });

  function become(role: string, who: string, before: string): Statement {
    return sql`UPDATE team_member SET role = ${role} WHERE teamId = ${teamId} AND residentId = ${who} AND role = ${before}`;
  }
}

async function teamThatLeads(actor: ResidentActor, teamId: string): Promise<TeamRow> {
  const team = await findTeam(teamId);
  if (!team) throw notFound("没有找到这支队伍。");
  if ((await findMember(teamId, actor.id))?.role !== "leader") throw notAllowed("带队的人才能改队里的人。");
  return team;
}
