import {
  changeTeam,
  foundTeam,
  listStaffTeams,
  removeTeamMember,
  setTeamLeader,
} from "../../../contract/team-staff.js";
import {
  getTeam,
  handOverTeam,
  joinTeam,
  leaveTeam,
  listTeams,
  postTeamNotice,
  removeMember,
  teamCalendar,
} from "../../../contract/teams.js";
import type { ResidentActor } from "../../actor/actor.js";
import { directory } from "../../communities/directory.js";
import { placeOf, presentPlace } from "../../communities/staff/policy.js";
import { now } from "../../env/clock.js";
import { notFound } from "../../errors/fault.js";
import { route } from "../../http/route.js";
import { calendarOf } from "../calendar.js";
import { canRun, placeAsked } from "../policy.js";
import { changeWords, found, join, leave, say, setLeader } from "./commands.js";
import { handOver, removeAsLeader, removeAsStation } from "./members.js";
import { presentTeam } from "./present.js";
import { proposalRoutes } from "./proposals/routes.js";
import { findTeam, listMembers, listNotices, listOwnRoles, listTeamActivities, listTeamRows } from "./queries.js";

const monthMs = 31 * 86_400_000;

export const teamRoutes = [
  route(listTeams, async ({ actor, query }) => {
    const [rows, own] = await Promise.all([listTeamRows(placeAsked(actor, query.communityId)), listOwnRoles(actor.id)]);
    const teams = rows.map((row) => presentTeam(row, own.get(row.id)));
    return { teams: [...teams.filter(({ mine }) => mine), ...teams.filter(({ mine }) => !mine)] };
  }),

  route(joinTeam, async ({ actor, params }) => {
    await join(actor, params.teamId);
    return ownTeam(actor, params.teamId);
  }),

  route(leaveTeam, async ({ actor, params }) => {
    await leave(actor, params.teamId);
    return ownTeam(actor, params.teamId);
  }),

  route(teamCalendar, async ({ params, ctx }) => {
    const team = await findTeam(params.teamId);
    if (!team) throw notFound("没有找到这支队伍。");
    const at = now();
    ctx.type = "text/calendar; charset=utf-8";
    ctx.set("cache-control", "no-cache");
    ctx.body = calendarOf(team.name, await listTeamActivities(team.id, new Date(at.getTime() - monthMs)), at);
  }),

  route(getTeam, async ({ actor, params }) => pageOf(actor, params.teamId)),

  route(postTeamNotice, async ({ actor, params, body }) => {
    await say(actor, params.teamId, body.text);
    return pageOf(actor, params.teamId);
  }),

  route(removeMember, async ({ actor, params, body }) => {
    await removeAsLeader(actor, params.teamId, params.residentId, body.reason);
    return pageOf(actor, params.teamId);
  }),

  route(handOverTeam, async ({ actor, params }) => {
    await handOver(actor, params.teamId, params.residentId);
    return pageOf(actor, params.teamId);
  }),

  route(listStaffTeams, async ({ actor, query }) => {
    const world = await directory();
    const community = placeOf(actor, world, query.communityId);
    const rows = await listTeamRows(community.id);
    const [members, editable] = await Promise.all([listMembers(rows.map(({ id }) => id)), canRun(actor, community.id)]);
    return {
      ...presentPlace(actor, community, world),
      editable,
      teams: rows.map((row) => ({
        ...presentTeam(row, undefined),
        leaders: row.members.map(({ resident }) => resident.name),
        people: members
          .filter(({ teamId }) => teamId === row.id)
          .map(({ residentId, resident, role }) => ({ residentId, name: resident.name, leads: role === "leader" })),
      })),
    };
  }),

  route(foundTeam, async ({ actor, body }) => found(actor, body)),

  route(changeTeam, async ({ actor, params, body }) => {
    await changeWords(actor, params.teamId, body);
    return { id: params.teamId };
  }),

  route(setTeamLeader, async ({ actor, params, body }) => {
    await setLeader(actor, params.teamId, params.residentId, body.leads);
    return { leads: body.leads };
  }),

  route(removeTeamMember, async ({ actor, params, body }) => {
    await removeAsStation(actor, params.teamId, params.residentId, body.reason);
    return { id: params.residentId };
  }),

  ...proposalRoutes,
];

async function ownTeam(actor: ResidentActor, teamId: string) {
  const [team, own] = await Promise.all([findTeam(teamId), listOwnRoles(actor.id)]);
  if (!team) throw notFound("没有找到这支队伍。");
  return presentTeam(team, own.get(teamId));
}

/** Names are for who is of the team. */
async function pageOf(actor: ResidentActor, teamId: string) {
  const team = await ownTeam(actor, teamId);
  const [notices, members] = await Promise.all([listNotices(teamId), team.mine ? listMembers([teamId]) : []]);
  return {
    team,
    notices: notices.map(({ at, ...notice }) => ({ ...notice, at: at.toISOString() })),
    memberNames: members.map(({ resident }) => resident.name),
    people:
      team.mine === "leader"
        ? members.map(({ residentId, resident, role, joinedAt }) => ({
            residentId,
            name: resident.name,
            leads: role === "leader",
            joinedAt: joinedAt.toISOString(),
          }))
        : [],
  };
}
