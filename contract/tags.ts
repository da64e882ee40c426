import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { id, requestNumber, words } from "./fields.js";

// 标签: words by which a community sorts its requests, beside everything that the hall knows of them itself.

/** More is no order any more. */
export const mostTags = 40;
/** More do not fit on a row. */
export const mostTagsOnRequest = 8;

export const tag = z.object({ id, name: z.string() });
export type Tag = z.infer<typeof tag>;

export const listTags = endpoint({
  method: "GET",
  path: "/api/staff/tags",
  who: "staff",
  summary: "The tags of the communities that one knows the requests of.",
  reply: z.object({
    tags: z.array(z.object({ ...tag.shape, communityId: id, communityName: z.string(), changeable: z.boolean() })),
  }),
});

export const addTag = endpoint({
  method: "POST",
  path: "/api/staff/tags",
  who: "staff",
  summary: "Adds a tag to one's own community.",
  body: z.object({ name: words(12, "给标签起个名字。") }),
  reply: tag,
  errors: ["not_allowed", "already_registered", "wrong_state"],
  creates: true,
});

export const removeTag = endpoint({
  method: "DELETE",
  path: "/api/staff/tags/:tagId",
  who: "staff",
  summary: "Takes a tag away from the community and off all its requests: one's own, or as head any.",
  params: z.object({ tagId: id }),
  reply: z.object({ requests: z.int() }),
  errors: ["not_found"],
});

export const tagRequest = endpoint({
  method: "PUT",
  path: "/api/staff/requests/:number/tags",
  who: "staff",
  summary: "Puts tags on a request and takes others off; what is as asked already stays. A mediation has none.",
  params: z.object({ number: requestNumber }),
  body: z.object({
    add: z._default(z.array(id).check(z.maxLength(mostTagsOnRequest)), []),
    remove: z._default(z.array(id).check(z.maxLength(mostTags)), []),
  }),
  reply: z.object({
    tags: z.array(tag),
    /** What really changed, by which it can be undone. */
    added: z.array(id),
    removed: z.array(id),
  }),
  errors: ["not_found", "not_allowed", "wrong_state"],
});
