import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { day, id, instant } from "./fields.js";
import { skillNames } from "./jobs.js";

/** Who came to so many of a hundred sessions has learned it. */
export const enoughPercent = 80;

/** How many of a course's sessions one must have come to. */
export function sessionsNeeded(sessions: number): number {
  return Math.ceil((sessions * enoughPercent) / 100);
}

/** One's own course: a class, or all the weeks of one. */
export const course = z.object({
  /** Of its first session. */
  activityId: id,
  sessionIds: z.array(id),
  title: z.string(),
  teaches: z.enum(skillNames),
  communityName: z.string(),
  fromDay: day,
  untilDay: day,
  sessions: z.int(),
  came: z.int(),
  /** Sessions that are not over. */
  left: z.int(),
  /** The first of them, and whether one has a place in it. */
  next: z.nullable(z.object({ activityId: id, startsAt: instant, place: z.string(), joined: z.boolean() })),
  over: z.boolean(),
  /** It is over and one came often enough: there is a paper. */
  completed: z.boolean(),
});
export type Course = z.infer<typeof course>;

export const listMyCourses = endpoint({
  method: "GET",
  path: "/api/my/courses",
  who: "resident",
  summary: "The classes that one goes or went to, how often one came, and which were completed.",
  reply: z.object({ courses: z.array(course) }),
});

/** What is taught now, for whoever lacks it: where a list of vacancies stands, one question does for all of them. */
export const listTaught = endpoint({
  method: "GET",
  path: "/api/taught-skills",
  who: "resident",
  onBehalf: "any",
  summary: "The skills that can be learned now, anywhere in the county, each with its earliest class.",
  reply: z.object({
    taught: z.array(
      z.object({ skill: z.enum(skillNames), activityId: id, startsAt: instant, communityName: z.string() }),
    ),
  }),
});
export type Taught = z.infer<typeof listTaught.reply>["taught"][number];

export const printCompletion = endpoint({
  method: "GET",
  path: "/api/my/courses/:activityId/completion.pdf",
  who: "resident",
  summary: "The paper that says what was learned and how often one came; only of a course that was completed.",
  params: z.object({ activityId: id }),
  reply: z.unknown(),
  raw: "download",
  errors: ["not_found", "wrong_state", "unavailable"],
});
