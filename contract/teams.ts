import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { id, instant, words } from "./fields.js";

export const teamKinds = {
  volunteer: "志愿队",
  dragon: "龙灯队",
  drum: "腰鼓队",
  arts: "文艺队",
  gateball: "门球队",
} as const;
export type TeamKind = keyof typeof teamKinds;

export const team = z.object({
  id,
  name: z.string(),
  kind: z.enum(Object.keys(teamKinds) as [TeamKind, ...TeamKind[]]),
  kindName: z.string(),
  about: z.string(),
  meets: z.string(),
  open: z.boolean(),
  communityName: z.string(),
  members: z.int(),
  /** The first is who answers for the team; surname only to those who are not of it. */
  leaders: z.array(z.string()),
  mine: z.nullable(z.enum(["leader", "member"])),
  /** A calendar program may subscribe to it. */
  calendar: z.string(),
});
export type Team = z.infer<typeof team>;

export const teamId = z.object({ teamId: id });

/** A team from within: notices for everybody, the names of its members for those who are of it. */
export const teamPage = z.object({
  team,
  notices: z.array(z.object({ id, text: z.string(), byName: z.string(), at: instant })),
  memberNames: z.array(z.string()),
  /** Who is of it, for whoever leads it: to hand the lead over, or to ask somebody to leave. */
  people: z.array(z.object({ residentId: id, name: z.string(), leads: z.boolean(), joinedAt: instant })),
});
export type TeamPage = z.infer<typeof teamPage>;

export const getTeam = endpoint({
  method: "GET",
  path: "/api/teams/:teamId",
  who: "resident",
  onBehalf: "any",
  summary: "One team, its newest notices, and to its own people who is of it.",
  params: teamId,
  reply: teamPage,
  errors: ["not_found"],
});

export const postTeamNotice = endpoint({
  method: "POST",
  path: "/api/teams/:teamId/notices",
  who: "resident",
  summary: "A leader says something to the team; every member has it as a message.",
  params: teamId,
  body: z.object({ text: words(300, "请写要说的话。") }),
  reply: teamPage,
  errors: ["not_found", "not_allowed"],
  creates: true,
});

export const listTeams = endpoint({
  method: "GET",
  path: "/api/teams",
  who: "resident",
  onBehalf: "any",
  summary: "The teams of a community, one's own first.",
  query: z.object({ communityId: z.optional(id) }),
  reply: z.object({ teams: z.array(team) }),
});

export const joinTeam = endpoint({
  method: "POST",
  path: "/api/teams/:teamId/members",
  who: "resident",
  summary: "Becomes a member of a team.",
  params: teamId,
  reply: team,
  errors: ["not_found", "wrong_state", "not_allowed"],
  creates: true,
});

export const leaveTeam = endpoint({
  method: "DELETE",
  path: "/api/teams/:teamId/members",
  who: "resident",
  summary: "Leaves a team; doing so twice does no harm.",
  params: teamId,
  reply: team,
  errors: ["not_found", "wrong_state"],
});

export const teamMember = z.object({ teamId: id, residentId: id });
/** Why somebody is asked to leave a team; they read it. */
export const removalReason = words(200, "请写为什么，TA 会看到。");

export const removeMember = endpoint({
  method: "POST",
  path: "/api/teams/:teamId/members/:residentId/removal",
  who: "resident",
  summary: "A leader asks somebody to leave the team, and says why; they hear of it and cannot come back at once.",
  params: teamMember,
  body: z.object({ reason: removalReason }),
  reply: teamPage,
  errors: ["not_found", "not_allowed"],
  creates: true,
});

export const handOverTeam = endpoint({
  method: "POST",
  path: "/api/teams/:teamId/members/:residentId/lead",
  who: "resident",
  summary: "A leader hands the lead over to a member, and is a member from then on; the other hears of it.",
  params: teamMember,
  reply: teamPage,
  errors: ["not_found", "not_allowed", "guardian_needed"],
  creates: true,
});

/** So long does somebody who was asked to leave not come back by a tap, in days. */
export const removedDays = 30;

export const teamCalendar = endpoint({
  method: "GET",
  path: "/api/teams/:teamId/calendar.ics",
  who: "anyone",
  summary: "The team's activities as iCalendar.",
  params: teamId,
  reply: z.string(),
  errors: ["not_found"],
  raw: "download",
});
