import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { fairCard } from "./fairs.js";
import { id, instant, maybeWords, point, smallPage, words } from "./fields.js";
import { lineTicket } from "./hall.js";

/** What the desk says of a fair. */
export const fairText = z.object({
  title: words(40, "请写招聘会的名称。"),
  place: words(100, "请写在哪里办。"),
  point: z.nullable(point),
  about: maybeWords(500),
  startsAt: instant,
  endsAt: instant,
});
export type FairText = z.infer<typeof fairText>;

/** Which moves a fair allows, and from where; the console draws its buttons from it. */
export const fairMoves = {
  publish: { from: ["draft"], to: "published", label: "发布" },
  call_off: { from: ["published"], to: "called_off", label: "不办了" },
} as const;
export type FairMove = keyof typeof fairMoves;

/** Numbers that were given, talks that were had, and of how many people the employer said that it wants them. */
const sums = { given: z.int(), talked: z.int(), agreed: z.int() } as const;

export const staffBooth = z.object({
  id,
  number: z.int(),
  employer: z.string(),
  paused: z.boolean(),
  vacancies: z.array(z.object({ id, title: z.string(), left: z.int() })),
  waiting: z.int(),
  /** Who is called or at the table now. */
  current: z.nullable(z.string()),
  ...sums,
  /** Opens the employer's page; whoever has it calls the line and reads what people agreed to show. */
  link: z.string(),
});
export type StaffBooth = z.infer<typeof staffBooth>;

export const staffFairCard = z.object({ ...fairCard.shape, ...sums });
export type StaffFairCard = z.infer<typeof staffFairCard>;

export const staffFair = z.object({
  ...staffFairCard.shape,
  about: z.string(),
  point: z.nullable(point),
  reason: z.nullable(z.string()),
  booths: z.array(staffBooth),
  moves: z.array(z.object({ action: z.enum(["publish", "call_off"]), label: z.string() })),
  revision: z.int(),
});
export type StaffFair = z.infer<typeof staffFair>;

export const listStaffFairs = endpoint({
  method: "GET",
  path: "/api/staff/fairs",
  who: "staff",
  summary: "Lists the fairs of one's communities, the latest first, with what came of them.",
  query: z.object(smallPage),
  reply: z.object({ fairs: z.array(staffFairCard), nextCursor: z.nullable(z.string()) }),
});

export const getStaffFair = endpoint({
  method: "GET",
  path: "/api/staff/fairs/:id",
  who: "staff",
  summary: "Shows a fair with its booths, their lines and links, and what came of each.",
  params: z.object({ id }),
  reply: staffFair,
  errors: ["not_found"],
});

export const saveFair = endpoint({
  method: "POST",
  path: "/api/staff/fairs",
  who: "staff",
  summary: "Plans a fair, or changes one that is not over; what was published stays published.",
  body: z.object({ id: z.optional(id), revision: z.optional(z.int()), text: fairText }),
  reply: staffFair,
  errors: ["not_found", "not_allowed", "wrong_state"],
  creates: true,
});

export const moveFair = endpoint({
  method: "POST",
  path: "/api/staff/fairs/:id/moves",
  who: "staff",
  summary: "Publishes a fair, or calls it off with the reason.",
  params: z.object({ id }),
  body: z.object({ action: z.enum(["publish", "call_off"]), reason: maybeWords(200), revision: z.int() }),
  reply: staffFair,
  errors: ["not_found", "not_allowed", "wrong_state"],
  creates: true,
});

export const listEmployers = endpoint({
  method: "GET",
  path: "/api/staff/fairs/:id/employers",
  who: "staff",
  summary: "Finds employers with open vacancies that have no booth at this fair yet.",
  params: z.object({ id }),
  query: z.object({ q: z.optional(z.string().check(z.maxLength(40))) }),
  reply: z.object({
    employers: z.array(
      z.object({ licence: z.string(), employer: z.string(), titles: z.array(z.string()), wanted: z.int() }),
    ),
  }),
  errors: ["not_found"],
});

export const addBooth = endpoint({
  method: "POST",
  path: "/api/staff/fairs/:id/booths",
  who: "staff",
  summary: "Gives an employer the next booth of a fair; it offers what the employer has open.",
  params: z.object({ id }),
  body: z.object({ licence: z.string().check(z.maxLength(18)) }),
  reply: staffFair,
  errors: ["not_found", "not_allowed", "wrong_state", "already_registered", "quota_reached"],
  creates: true,
});

export const removeBooth = endpoint({
  method: "DELETE",
  path: "/api/staff/booths/:id",
  who: "staff",
  summary: "Takes a booth away; not one at which numbers were given.",
  params: z.object({ id }),
  reply: staffFair,
  errors: ["not_found", "not_allowed", "wrong_state"],
});

export const renewBoothLink = endpoint({
  method: "POST",
  path: "/api/staff/booths/:id/link",
  who: "staff",
  summary: "Makes a new link for the employer's page; the old one opens nothing any more.",
  params: z.object({ id }),
  body: z.object({}),
  reply: staffFair,
  errors: ["not_found", "not_allowed"],
  creates: true,
});

export const giveBoothNumber = endpoint({
  method: "POST",
  path: "/api/staff/booths/:id/numbers",
  who: "staff",
  summary: "Gives a number of a booth to somebody who has no phone with them.",
  params: z.object({ id }),
  body: z.object({}),
  reply: lineTicket,
  errors: ["not_found", "wrong_state"],
  creates: true,
});

export const getFairCode = endpoint({
  method: "GET",
  path: "/api/staff/fairs/:id/code",
  who: "staff",
  summary: "The code of this minute with which numbers are taken at the fair, as digits and as a link for a QR code.",
  allows: ["locked"],
  params: z.object({ id }),
  reply: z.object({ code: z.string(), link: z.string(), until: instant }),
  errors: ["not_found"],
});
