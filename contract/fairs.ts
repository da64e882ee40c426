import * as z from "zod/mini";
import { ticketView } from "./bookings.js";
import { endpoint } from "./endpoint.js";
import { id, instant, point } from "./fields.js";
import { screen } from "./hall.js";
import { matchLine } from "./matches.js";
import { vacancyCard } from "./vacancies.js";

// 招聘会: employers at booths for some hours; who comes takes a number at a booth and is called for the interview.

/** A fair ends by itself with its hours; calling it off is told with the reason. */
export const fairStateNames = { draft: "没发布", published: "已发布", called_off: "不办了" } as const;
export type FairState = keyof typeof fairStateNames;
export const fairState = z.enum(Object.keys(fairStateNames) as [FairState, ...FairState[]]);

/** Numbers are given from so many minutes before it starts, to who is there. */
export const doorsOpenMinutes = 30;
/** In how many lines of one fair one may stand at a time, so that lines are no longer than they look. */
export const mostLines = 3;

/** Where a fair is in time: numbers are given while it is `on`. */
export const fairPhase = z.enum(["before", "on", "over"]);
export type FairPhase = z.infer<typeof fairPhase>;

export const fairCard = z.object({
  id,
  title: z.string(),
  communityName: z.string(),
  place: z.string(),
  startsAt: instant,
  endsAt: instant,
  state: fairState,
  phase: fairPhase,
  /** Employers, the vacancies that they offer, and how many people those want. */
  employers: z.int(),
  vacancies: z.int(),
  wanted: z.int(),
});
export type FairCard = z.infer<typeof fairCard>;

export const listFairs = endpoint({
  method: "GET",
  path: "/api/fairs",
  who: "anyone",
  summary:
    "Lists the job fairs that are on or to come, the soonest first; those called off stay until their day is over.",
  reply: z.object({ fairs: z.array(fairCard) }),
});

export const fairBooth = z.object({
  id,
  number: z.int(),
  employer: z.string(),
  paused: z.boolean(),
  /** 前面 3 位，约 30 分钟; empty unless the fair is on. */
  words: z.string(),
  vacancies: z.array(vacancyCard),
});
export type FairBooth = z.infer<typeof fairBooth>;

export const fair = z.object({
  ...fairCard.shape,
  about: z.string(),
  point: z.nullable(point),
  /** Why it was called off. */
  reason: z.nullable(z.string()),
  deskPhone: z.string(),
  booths: z.array(fairBooth),
});
export type Fair = z.infer<typeof fair>;

export const getFair = endpoint({
  method: "GET",
  path: "/api/fairs/:id",
  who: "anyone",
  summary:
    "Shows a job fair: when and where, which employers at which booths, what they offer, how long their lines are.",
  params: z.object({ id }),
  reply: fair,
  errors: ["not_found"],
});

export const getMyFair = endpoint({
  method: "GET",
  path: "/api/my/fairs/:id",
  who: "resident",
  onBehalf: "apply",
  summary: "What of a fair fits one's registration, and one's numbers at its booths today.",
  params: z.object({ id }),
  reply: z.object({
    /** Whether one is registered as looking for work, so that an employer may be shown the registration. */
    registered: z.boolean(),
    /** One has shown to be there, by a number that was taken: the next one needs no code. */
    here: z.boolean(),
    fits: z.array(z.object({ vacancyId: id, lines: z.array(matchLine) })),
    numbers: z.array(z.object({ boothId: id, ticket: ticketView })),
  }),
  errors: ["not_found"],
});

export const takeBoothNumber = endpoint({
  method: "POST",
  path: "/api/booths/:id/numbers",
  who: "resident",
  onBehalf: "apply",
  summary:
    "Takes a number at an employer's booth with the code that the fair's screen shows; with consent the employer sees one's registration.",
  params: z.object({ id }),
  body: z.object({
    /** Not needed any more once one has taken a number at this fair. */
    code: z.optional(z.string().check(z.regex(/^\d{6}$/, "取号码是 6 位数字。"))),
    /** What one comes for; asked with it as in `applyForVacancy`. Left out, the employer sees the number only. */
    vacancyId: z.optional(id),
    consent: z._default(z.boolean(), false),
  }),
  reply: ticketView,
  errors: ["not_found", "wrong_code", "wrong_state", "already_registered", "quota_reached", "too_many_requests"],
  creates: true,
});

export const getFairScreen = endpoint({
  method: "GET",
  path: "/api/fairs/:id/screen",
  who: "anyone",
  summary: "What the fair's call screen shows: numbers and booths, no names.",
  params: z.object({ id }),
  reply: screen,
  errors: ["not_found"],
});
