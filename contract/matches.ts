import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { id, requestNumber } from "./fields.js";

/** One thing that somebody wants or a job asks for, and whether it comes together. */
export const matchLine = z.object({ fits: z.boolean(), words: z.string() });
export type MatchLine = z.infer<typeof matchLine>;

export const listMatches = endpoint({
  method: "GET",
  path: "/api/staff/vacancies/:id/matches",
  who: "staff",
  summary: "The registered seekers of one's communities whom an open vacancy fits, best first, with the reasons.",
  params: z.object({ id }),
  reply: z.object({
    matches: z.array(
      z.object({ number: requestNumber, name: z.string(), hardship: z.string(), lines: z.array(matchLine) }),
    ),
  }),
  errors: ["not_found"],
});
