import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { day, id } from "./fields.js";
import { skillNames } from "./jobs.js";

/** Who came to so many of a hundred sessions has learned it. */
export const enoughPercent = 80;

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
