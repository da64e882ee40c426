import * as z from "zod/mini";
import { takenByName } from "./counter.js";
import { endpoint } from "./endpoint.js";
import { id, instant, phone, requestNumber } from "./fields.js";
import { seekerForm } from "./jobs.js";
import { receipt } from "./requests.js";

// A registration for work after it was made: its seeker changes it, rests it, and ends it.

/** What one may do with one's own registration, and when. */
export const registrationMoves = {
  pause: { label: "先停一停", says: "停了。停着的时候不推荐，也不发消息。" },
  resume: { label: "接着找", says: "接着帮您找。" },
  withdraw: { label: "不找了", says: "登记撤下了，单位看不到您的资料了。" },
} as const;
export type RegistrationMove = keyof typeof registrationMoves;
const registrationMove = z.enum(Object.keys(registrationMoves) as [RegistrationMove, ...RegistrationMove[]]);

export const registration = z.object({
  number: requestNumber,
  form: z.object(seekerForm),
  /** Since when it rests; null while work is looked for. */
  pausedAt: z.nullable(instant),
  revision: z.int(),
});
export type Registration = z.infer<typeof registration>;

export const getMyRegistration = endpoint({
  method: "GET",
  path: "/api/my/job-registration",
  who: "resident",
  onBehalf: "apply",
  summary: "One's own registration for work as it was filled in; null where one is not registered.",
  reply: z.object({ registration: z.nullable(registration) }),
});

export const changeMyRegistration = endpoint({
  method: "POST",
  path: "/api/my/job-registration/changes",
  who: "resident",
  onBehalf: "apply",
  summary: "Changes one's registration for work; what fits is found anew at once.",
  body: z.object({ revision: z.int(), ...seekerForm }),
  reply: z.object({ registration }),
  errors: ["not_found", "wrong_state"],
  creates: true,
});

export const moveMyRegistration = endpoint({
  method: "POST",
  path: "/api/my/job-registration/moves",
  who: "resident",
  onBehalf: "apply",
  summary:
    "Rests one's registration, takes it up again, or ends it; whoever rests is not recommended and gets no messages.",
  body: z.object({ action: registrationMove }),
  reply: z.object({ registration: z.nullable(registration) }),
  errors: ["not_found", "wrong_state"],
  creates: true,
});

/** For somebody who cannot type: a registration that staff fill in beside them or on the telephone. */
export const takeJobRegistration = endpoint({
  method: "POST",
  path: "/api/staff/job-registrations",
  who: "staff",
  summary: "Registers a resident for work who came, called or was visited; the registration is the resident's own.",
  body: z.object({ residentId: id, by: takenByName, contactPhone: z.optional(phone), ...seekerForm }),
  reply: receipt,
  errors: ["not_found", "not_allowed", "already_registered", "too_young", "desk_closed"],
  creates: true,
});
