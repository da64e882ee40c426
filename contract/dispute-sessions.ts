import * as z from "zod/mini";
import { ownDispute, presence, staffDispute } from "./dispute-file.js";
import { endpoint } from "./endpoint.js";
import { id, instant, maybeWords, requestNumber, words } from "./fields.js";
import { signature } from "./signature.js";

const file = { number: requestNumber };
const one = z.object({ ...file, sessionId: id });
const params = z.object(file);
const errors = ["not_found", "not_allowed", "wrong_state", "slot_full", "overlapping_booking", "too_late"] as const;
const staffReply = { who: "staff", reply: staffDispute, errors, creates: true } as const;

/** Where and when; a free span of a room of the community is held for it, or another place is named. */
const when = {
  /** Of a room that the booking keeps; its time and place are the meeting's. */
  slotId: z.optional(id),
  startsAt: z.optional(instant),
  endsAt: z.optional(instant),
  place: maybeWords(80),
  /** How whoever cannot come joins from afar; stays in the file. */
  online: maybeWords(300),
};

export const listRooms = endpoint({
  method: "GET",
  path: "/api/staff/disputes/:number/rooms",
  who: "staff",
  summary: "The spans of the community's rooms that are wholly free in the coming two weeks, the mediation room first.",
  params,
  reply: z.object({
    rooms: z.array(z.object({ slotId: id, name: z.string(), place: z.string(), startsAt: instant, endsAt: instant })),
  }),
  errors: ["not_found"],
});

export const scheduleSession = endpoint({
  ...staffReply,
  method: "POST",
  path: "/api/staff/disputes/:number/sessions",
  summary: "Schedules a meeting with both parties or one of them (人民调解法 22), and holds the room for it.",
  params,
  body: z.object({
    ...when,
    sides: z._default(z.enum(["both", "applicant", "respondent"]), "both"),
    /** Experts, relatives, neighbours; only with the consent of both parties (20). */
    guests: z
      ._default(z.array(z.object({ name: words(40, "请写是谁。"), about: words(60, "请写为什么请。") })), [])
      .check(z.maxLength(5, "最多请五位。")),
    guestsAgreed: z._default(z.boolean(), false),
  }),
});

export const moveSession = endpoint({
  ...staffReply,
  method: "POST",
  path: "/api/staff/disputes/:number/sessions/:sessionId/time",
  summary: "Moves a meeting to another time or place; who was invited answers anew.",
  params: one,
  body: z.object(when),
});

export const callOffSession = endpoint({
  ...staffReply,
  method: "POST",
  path: "/api/staff/disputes/:number/sessions/:sessionId/cancellation",
  summary: "Calls a meeting off; the room is free again.",
  params: one,
  body: z.object({ text: words(300, "请写为什么取消。") }),
});

export const recordSession = endpoint({
  ...staffReply,
  method: "POST",
  path: "/api/staff/disputes/:number/sessions/:sessionId/record",
  summary:
    "Records who came, what was said and what was proposed (27). Once more before it is done: earlier signatures fall.",
  params: one,
  body: z.object({
    came: z.array(z.object({ id, presence })).check(z.maxLength(20)),
    notes: words(8000, "请写谈的情况。"),
    proposal: maybeWords(2000),
    result: z.enum(["agreed", "again", "open"], "请选这次谈到哪里。"),
  }),
});

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/, "内容不完整，请再打开一次。"));

export const signRecord = endpoint({
  ...staffReply,
  method: "POST",
  path: "/api/staff/disputes/:number/sessions/:sessionId/signatures",
  summary:
    "Signs the record as who mediated, or takes down the signature of somebody present who signs at the counter.",
  params: one,
  body: z.object({
    /** Whose line of the attendance. */
    attendanceId: id,
    /** Of the text that was read before signing. */
    hash,
    strokes: signature,
  }),
});

export const answerSession = endpoint({
  method: "POST",
  path: "/api/my/disputes/:number/sessions/:sessionId/answer",
  who: "resident",
  summary: "Says whether one comes to a meeting, in person or from afar.",
  params: one,
  body: z.object({ answer: presence, text: maybeWords(300) }),
  reply: ownDispute,
  errors,
  creates: true,
});

export const signMyRecord = endpoint({
  method: "POST",
  path: "/api/my/disputes/:number/sessions/:sessionId/signature",
  who: "resident",
  summary: "Signs the record of a meeting at which one was, over exactly the text that one has read.",
  params: one,
  body: z.object({ hash, strokes: signature }),
  reply: ownDispute,
  errors,
  creates: true,
});
