import { foundTeam, joinTeam, leaveTeam, listTeams, teamCalendar } from "../../../contract/teams.js";
import type { ResidentActor } from "../../actor/actor.js";
import { now } from "../../env/clock.js";
import { notFound } from "../../errors/fault.js";
import { route } from "../../http/route.js";
import { placeAsked } from "../policy.js";
import { teamCalendarOf } from "./calendar.js";
import { found, join, leave } from "./commands.js";
import { presentTeam } from "./present.js";
import { findTeam, listOwnRoles, listTeamActivities, listTeamRows } from "./queries.js";

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
    ctx.body = teamCalendarOf(team.name, await listTeamActivities(team.id, new Date(at.getTime() - monthMs)), at);
  }),

  route(foundTeam, async ({ actor, body }) => found(actor, body)),
];

async function ownTeam(actor: ResidentActor, teamId: string) {
  const [team, own] = await Promise.all([findTeam(teamId), listOwnRoles(actor.id)]);
  if (!team) throw notFound("没有找到这支队伍。");
  return presentTeam(team, own.get(teamId));
}
