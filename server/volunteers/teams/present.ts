import { type TeamKind, teamKinds } from "../../../contract/teams.js";
import type { TeamRow } from "./queries.js";

export function presentTeam(team: TeamRow, mine: "leader" | "member" | undefined) {
  const kind = team.kind as TeamKind;
  return {
    id: team.id,
    name: team.name,
    kind,
    kindName: teamKinds[kind],
    about: team.about,
    meets: team.meets,
    open: team.open,
    communityName: team.community.name,
    members: team._count.members,
    leaders: team.members.map(({ resident }) => (mine ? resident.name : `${resident.name.slice(0, 1)}队长`)),
    mine: mine ?? null,
    calendar: `/api/teams/${team.id}/calendar.ics`,
  };
}
