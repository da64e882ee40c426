import { mostTags, mostTagsOnRequest, type Tag } from "../../../contract/tags.js";
import type { StaffActor } from "../../actor/actor.js";
import { may } from "../../actor/rights.js";
import { newId } from "../../db/ids.js";
import { publish } from "../../db/outbox.js";
import { insert, mustBeFirst, mustChange, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { badInput, notAllowed, notFound, refused } from "../../errors/fault.js";
import { findInScope } from "../dispatch/queries.js";
import { canOpen, moversOf } from "../policy.js";
import { findCommunityTags, findTag, tagsOn } from "./queries.js";

/** Adds a tag to one's own community. @throws Fault already_registered; wrong_state when there are too many */
export function add(actor: StaffActor, name: string): Promise<Tag> {
  const id = newId();
  const { communityId } = actor;
  return commit({
    steps: [
      mustChange(
        1,
        () => refused("wrong_state", `一个社区最多 ${mostTags} 个标签，先删掉不用的。`),
        sql`UPDATE community SET name = name WHERE id = ${communityId}
            AND (SELECT COUNT(*) FROM tag WHERE communityId = ${communityId}) < ${mostTags}`,
      ),
      mustBeFirst(
        "tag_communityId_name_key",
        () => refused("already_registered", `已经有“${name}”了。`),
        insert("Tag", { id, communityId, name, createdById: actor.id, createdAt: now() }),
      ),
    ],
    result: { id, name },
    intention: actor.intention,
  });
}

/** Takes a tag away, off all its requests too. @returns off how many */
export async function remove(actor: StaffActor, tagId: string): Promise<number> {
  const tag = await findTag(tagId);
  if (!tag || !canChange(actor, tag)) throw notFound("没有找到这个标签，可能已经删掉了。");
  await commit({
    steps: [
      sql`DELETE FROM request_tag WHERE tagId = ${tagId}`,
      mustChange(1, () => notFound(), sql`DELETE FROM tag WHERE id = ${tagId}`),
    ],
    result: null,
  });
  return tag._count.requests;
}

/** One's own; the head of the community and the county keep all of them in order. */
export function canChange(actor: StaffActor, tag: { communityId: string; createdById: string }): boolean {
  return tag.createdById === actor.id || may(actor, "lead_requests", tag.communityId);
}

/**
 * Puts tags on and takes others off. The request itself does not change by it, so nobody's move is made stale; the
 * consoles hear of it. A mediation has none: a word on its row would say what the row keeps (人民调解法 13).
 */
export async function tagOne(
  actor: StaffActor,
  number: string,
  given: { add: readonly string[]; remove: readonly string[] },
) {
  const request = await findInScope(actor, number);
  if (!request || !canOpen(actor, request)) throw notFound("没有找到这一件。");
  if (request.confidential) throw refused("wrong_state", "调解要保密，不打标签。");
  if (moversOf(actor, request).length === 0) throw notAllowed("这一件不在您的窗口，不能打标签。");
  const [before, known] = await Promise.all([tagsOn(request.id), findCommunityTags(request.communityId, given.add)]);
  if (known.length !== new Set(given.add).size) throw badInput([{ path: "add", message: "有的标签不是这个社区的。" }]);
  const has = new Set(before.map(({ id }) => id));
  const added = known.filter(({ id }) => !has.has(id));
  const removed = before.filter(({ id }) => given.remove.includes(id) && !given.add.includes(id));
  const tags = [...before.filter((one) => !removed.includes(one)), ...added];
  if (tags.length > mostTagsOnRequest) throw refused("wrong_state", `一件最多 ${mostTagsOnRequest} 个标签。`);
  const at = now();
  if (added.length + removed.length > 0) {
    const rows = added.map(({ id }) => sql`(${request.id}, ${id}, ${actor.id}, ${at})`);
    await commit({
      steps: [
        ...(rows.length
          ? [
              sql`INSERT INTO request_tag (requestId, tagId, staffId, createdAt) VALUES ${rows}
                  ON DUPLICATE KEY UPDATE tagId = tagId`,
            ]
          : []),
        sql`DELETE FROM request_tag WHERE requestId = ${request.id} AND tagId IN (${removed.map(({ id }) => id)})`,
        publish("request.tagged", { requestId: request.id }, at),
      ],
      result: null,
    });
  }
  return {
    tags: tags.sort((one, other) => one.name.localeCompare(other.name, "zh")),
    added: added.map(({ id }) => id),
    removed: removed.map(({ id }) => id),
  };
}
