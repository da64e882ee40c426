import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { id, maybeWords, words } from "./fields.js";

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

const teamId = z.object({ teamId: id });

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
  errors: ["not_found", "wrong_state"],
  creates: true,
});

export const leaveTeam = endpoint({
  method: "DELETE",
  path: "/api/teams/:teamId/members",
  who: "resident",
  summary: "Leaves a team; doing so twice does no harm.",
  params: teamId,
  reply: team,
  errors: ["not_found"],
});

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

export const foundTeam = endpoint({
  method: "POST",
  path: "/api/staff/teams",
  who: "staff",
  summary: "Founds a team; its leader is one of the residents who are registered as volunteers, or nobody yet.",
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
