import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { id, maybeWords, words } from "./fields.js";
import { removalReason, type TeamKind, team, teamId, teamKinds, teamMember } from "./teams.js";

const place = z.object({ id, name: z.string() });

export const listStaffTeams = endpoint({
  method: "GET",
  path: "/api/staff/teams",
  who: "staff",
  summary: "The community's teams with who is of them.",
  query: z.object({ communityId: z.optional(id) }),
  reply: z.object({
    community: place,
    communities: z.array(place),
    editable: z.boolean(),
    teams: z.array(
      z.object({ ...team.shape, people: z.array(z.object({ residentId: id, name: z.string(), leads: z.boolean() })) }),
    ),
  }),
  errors: ["not_found"],
});

export const foundTeam = endpoint({
  method: "POST",
  path: "/api/staff/teams",
  who: "staff",
  summary: "Founds a team; its leader is named once somebody has joined.",
  body: z.object({
    communityId: z.optional(id),
    name: words(40, "请写队名。"),
    kind: z.enum(Object.keys(teamKinds) as [TeamKind, ...TeamKind[]]),
    about: maybeWords(300),
    meets: words(60, "请写什么时候聚。"),
  }),
  reply: z.object({ id }),
  errors: ["not_allowed", "not_found"],
  creates: true,
});

export const setTeamLeader = endpoint({
  method: "PUT",
  path: "/api/staff/teams/:teamId/members/:residentId",
  who: "staff",
  summary: "Makes a member of a team its leader, or a member again.",
  params: teamMember,
  body: z.object({ leads: z.boolean() }),
  reply: z.object({ leads: z.boolean() }),
  errors: ["not_found", "not_allowed"],
});

export const changeTeam = endpoint({
  method: "PUT",
  path: "/api/staff/teams/:teamId",
  who: "staff",
  summary: "Changes what a team says of itself, and whether it takes new members.",
  params: teamId,
  body: z.object({ about: maybeWords(300), meets: words(60, "请写什么时候聚。"), open: z.boolean() }),
  reply: z.object({ id }),
  errors: ["not_found", "not_allowed"],
});

export const removeTeamMember = endpoint({
  method: "POST",
  path: "/api/staff/teams/:teamId/members/:residentId/removal",
  who: "staff",
  summary: "Asks somebody to leave a team, and says why; they hear of it.",
  params: teamMember,
  body: z.object({ reason: removalReason }),
  reply: z.object({ id }),
  errors: ["not_found", "not_allowed"],
  creates: true,
});
