import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { maybeWords, point } from "./fields.js";
import { volunteerSkills, volunteerTimes } from "./volunteers.js";

/** How far somebody goes for a call for help, in metres as the crow flies. */
export const helpReaches = { 1000: "1 公里以内", 3000: "3 公里以内", 8000: "8 公里以内" } as const;
export type HelpReach = keyof typeof helpReaches;

/** The states of a volunteer; who withdrew has no profile. */
export const volunteerStates = { applied: "等志愿服务站回话", accepted: "志愿者" } as const;
export type VolunteerState = keyof typeof volunteerStates;

const willingness = {
  skills: z.array(z.enum(volunteerSkills)).check(z.minLength(1, "请至少选一样愿意做的。")),
  times: z.array(z.enum(volunteerTimes)).check(z.minLength(1, "请至少选一个有空的时候。")),
  /** Is told when somebody nearby calls for help. */
  answersCalls: z.boolean(),
  reachM: z.literal([1000, 3000, 8000], "请选多远以内。"),
  /** Urgent calls may ring at night, 21:00–8:00. */
  atNight: z.boolean(),
} as const;

export const volunteerProfile = z.object({
  state: z.enum(Object.keys(volunteerStates) as [VolunteerState, ...VolunteerState[]]),
  stateWords: z.string(),
  ...willingness,
  aboutMe: z.string(),
  /** Whether one's name is on the board (contract/volunteer-board.ts), and whether one may put it there. */
  onBoard: z.boolean(),
  mayStand: z.boolean(),
  /** From where one comes when called: one's own choice on the map, else what the home address says. */
  from: z.object({ chosen: z.boolean(), words: z.string() }),
});
export type VolunteerProfile = z.infer<typeof volunteerProfile>;

export const getVolunteerProfile = endpoint({
  method: "GET",
  path: "/api/my/volunteer",
  who: "resident",
  summary: "One's own profile as a volunteer; null for who has not signed up.",
  reply: z.object({ profile: z.nullable(volunteerProfile) }),
});

export const changeVolunteerProfile = endpoint({
  method: "PUT",
  path: "/api/my/volunteer",
  who: "resident",
  summary: "Changes what one offers as a volunteer, and whether and how far one comes when somebody calls for help.",
  body: z.object({
    ...willingness,
    aboutMe: maybeWords(300),
    /** Another place to come from (gcj02); kept to about a hundred metres. Null: what the home address says. Left out: as it is. */
    point: z.optional(z.nullable(point)),
  }),
  reply: volunteerProfile,
  errors: ["not_found"],
});
