import type { ParsedOf } from "../../../../contract/endpoint.js";
import type { decideProposal, proposeTeam } from "../../../../contract/team-proposals.js";
import type { ResidentActor, StaffActor } from "../../../actor/actor.js";
import { directory } from "../../../communities/directory.js";
import { placeOf } from "../../../communities/staff/policy.js";
import { findDeskStaff, findHeads } from "../../../communities/staff/queries.js";
import { audit } from "../../../db/audit.js";
import { newId } from "../../../db/ids.js";
import { insert, mustBeFirst, mustChange, type Statement, sql } from "../../../db/statement.js";
import { commit } from "../../../db/work.js";
import { now } from "../../../env/clock.js";
import { notFound, refused } from "../../../errors/fault.js";
import { tellStaff } from "../../../notifications/tell-staff.js";
import { wasDone } from "../../../requests/repeats.js";
import { mustBeFit } from "../../../wechat/fit-words.js";
import { isMinor } from "../../full-age.js";
import { placeToRun } from "../../policy.js";
import { tellMember } from "../letters.js";
import { findProposal, type ProposalRow } from "./queries.js";

/** A grown-up asks their community for a team of their own; the station hears of it. @returns the id */
export async function propose(actor: ResidentActor, body: ParsedOf<typeof proposeTeam>["body"]): Promise<string> {
  const at = now();
  const { communityId } = actor;
  if (!communityId) throw refused("wrong_state", "先在首页选好您住的社区。");
  if (isMinor(actor.birthDate, at)) throw refused("guardian_needed", "带队的人要满 18 周岁。");
  await mustBeFit(actor, "about", `${body.name}\n${body.about}`);
  const id = newId();
  const station = await findDeskStaff(communityId, "volunteers");
  const { id: made } = await commit({
    steps: [
      mustBeFirst(
        "team_proposal_waitingFor_key",
        () => refused("already_registered", "您上次提的还在等社区答复。"),
        insert("TeamProposal", {
          id,
          communityId,
          residentId: actor.id,
          waitingFor: actor.id,
          state: "waiting",
          ...body,
          createdAt: at,
        }),
      ),
      ...tellStaff(
        station.length ? station : await findHeads(communityId, at),
        { title: "有人想建一支队伍", text: `${body.name}：${body.about}` },
        at,
      ),
    ],
    result: { id },
    intention: actor.intention,
  });
  return made;
}

export async function withdraw(actor: ResidentActor, proposalId: string): Promise<void> {
  const proposal = await findProposal(proposalId);
  if (proposal?.residentId !== actor.id) throw notFound("没有找到您提的这支队伍。");
  await commit({
    steps: [
      mustChange(
        1,
        () => refused("wrong_state", "社区刚刚答复了，请刷新再看。"),
        sql`UPDATE team_proposal SET state = 'withdrawn', waitingFor = NULL WHERE id = ${proposalId} AND state = 'waiting'`,
      ),
    ],
    result: null,
  });
}

/** Founds the team with who asked as its leader, or says why not. @throws Fault not_found for another community's */
export async function decide(
  actor: StaffActor,
  proposalId: string,
  { yes, answer }: ParsedOf<typeof decideProposal>["body"],
): Promise<void> {
  const proposal = await findProposal(proposalId);
  if (!proposal) throw notFound("没有找到这支队伍。");
  placeOf(actor, await directory(), proposal.communityId);
  await placeToRun(actor, proposal.communityId);
  if (await wasDone(actor)) return;
  const at = now();
  const teamId = yes ? newId() : null;
  const { residentId, name } = proposal;
  const letter = yes
    ? { title: `${name}建起来了`, text: `您来带队。${answer || "把队伍发给邻居，他们就能加入。"}` }
    : { title: `${name}没有建成`, text: answer };
  await commit({
    steps: [
      mustChange(
        1,
        () => refused("wrong_state"),
        sql`UPDATE team_proposal SET state = ${yes ? "founded" : "refused"}, waitingFor = NULL, answer = ${answer || null},
              decidedBy = ${actor.name}, decidedAt = ${at}, teamId = ${teamId} WHERE id = ${proposalId} AND state = 'waiting'`,
      ),
      ...(teamId ? found(teamId, proposal, at) : []),
      tellMember(teamId, residentId, letter, at),
      audit(actor, yes ? "approve_team" : "refuse_team", `team_proposal:${proposalId}`, answer),
    ],
    result: {},
    intention: actor.intention,
  });
}

function found(
  teamId: string,
  { communityId, residentId, name, kind, about, meets }: ProposalRow,
  at: Date,
): Statement[] {
  return [
    insert("Team", { id: teamId, communityId, name, kind, about, meets, open: true, createdAt: at }),
    insert("TeamMember", { teamId, residentId, role: "leader", joinedAt: at }),
  ];
}
