import * as z from "zod/mini";

// What WeChat pushes, as far as the hall acts on it. `List` is an object where there is one entry, else an array.

const text = z.string().check(z.maxLength(128));
const word = z.union([z.string(), z.number()]);

function oneOrMany<T extends z.core.$ZodType>(entry: T) {
  return z.pipe(
    z.union([entry, z.array(entry)]),
    z.transform((list) => (Array.isArray(list) ? list : [list]) as z.output<T>[]),
  );
}

const answer = z.object({ TemplateId: text, SubscribeStatusString: z.string() });
const from = { FromUserName: text } as const;

/** In the popup: accept or reject, a template each. */
export const popupEvent = z.object({
  ...from,
  Event: z.literal("subscribe_msg_popup_event"),
  List: oneOrMany(answer),
});

/** In the mini-program's settings: a template is switched off. */
export const changeEvent = z.object({
  ...from,
  Event: z.literal("subscribe_msg_change_event"),
  List: oneOrMany(answer),
});

/** Whether a message reached the phone; ErrorCode 0: it did. */
export const sentEvent = z.object({
  ...from,
  Event: z.literal("subscribe_msg_sent_event"),
  List: oneOrMany(z.object({ TemplateId: text, MsgID: word, ErrorCode: word })),
});

/** The verdict on a photo. `errcode` other than 0: WeChat could not look at it. */
export const mediaEvent = z.object({
  Event: z.literal("wxa_media_check"),
  trace_id: text,
  errcode: z.optional(z.number()),
  result: z.optional(z.object({ suggest: z.enum(["pass", "review", "risky"]) })),
});

/** A resident took back what they allowed WeChat to hand on (设置, 我的授权). */
export const revokeEvent = z.object({ Event: z.literal("user_authorization_revoke"), OpenID: text });

export const knownEvent = z.discriminatedUnion("Event", [popupEvent, changeEvent, sentEvent, mediaEvent, revokeEvent]);
export type KnownEvent = z.infer<typeof knownEvent>;
