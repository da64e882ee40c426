import { addTag, listTags, removeTag, tagRequest } from "../../../contract/tags.js";
import { route } from "../../http/route.js";
import { add, canChange, remove, tagOne } from "./commands.js";
import { findTags } from "./queries.js";

export const tagRoutes = [
  route(listTags, async ({ actor }) => ({
    tags: (await findTags(actor)).map((row) => ({
      id: row.id,
      name: row.name,
      communityId: row.communityId,
      communityName: row.community.name,
      changeable: canChange(actor, row),
    })),
  })),
  route(addTag, ({ actor, body }) => add(actor, body.name)),
  route(removeTag, async ({ actor, params }) => ({ requests: await remove(actor, params.tagId) })),
  route(tagRequest, ({ actor, params, body }) => tagOne(actor, params.number, body)),
];
