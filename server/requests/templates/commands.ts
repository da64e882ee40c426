import { mostTemplates, type TemplateContent } from "../../../contract/templates.js";
import type { StaffActor } from "../../actor/actor.js";
import { communitiesOf } from "../../actor/rights.js";
import { catalogue } from "../../catalogue/queries.js";
import { newId } from "../../db/ids.js";
import { insert, mustChange, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { badInput, notFound, refused } from "../../errors/fault.js";

/** Keeps a reply. @throws Fault wrong_state when one has as many as can be found again */
export async function keep(actor: StaffActor, content: TemplateContent): Promise<{ id: string }> {
  await assertItem(content);
  const id = newId();
  const at = now();
  return commit({
    steps: [
      // The person's row first: two savings of one person queue up here, and the guard counts what is there then.
      mustChange(
        1,
        () => refused("wrong_state", `最多存 ${mostTemplates} 条，先删掉不用的。`),
        sql`UPDATE staff_member SET name = name WHERE id = ${actor.id}
            AND (SELECT COUNT(*) FROM reply_template WHERE staffId = ${actor.id}) < ${mostTemplates}`,
      ),
      insert("ReplyTemplate", {
        id,
        staffId: actor.id,
        communityId: actor.communityId,
        ...content,
        createdAt: at,
        updatedAt: at,
      }),
    ],
    result: { id },
    intention: actor.intention,
  });
}

export async function rewrite(actor: StaffActor, id: string, content: TemplateContent): Promise<void> {
  await assertItem(content);
  const { name, text, itemCode, state, shared } = content;
  await commit({
    steps: [
      mustChange(
        1,
        notThere,
        sql`UPDATE reply_template SET name = ${name}, text = ${text}, itemCode = ${itemCode}, state = ${state},
            shared = ${shared}, updatedAt = ${now()} WHERE id = ${id} AND ${changeableBy(actor)}`,
      ),
    ],
    result: null,
  });
}

export async function drop(actor: StaffActor, id: string): Promise<void> {
  await commit({
    steps: [mustChange(1, notThere, sql`DELETE FROM reply_template WHERE id = ${id} AND ${changeableBy(actor)}`)],
    result: null,
  });
}

async function assertItem({ itemCode }: TemplateContent): Promise<void> {
  if (itemCode && !(await catalogue()).has(itemCode)) throw badInput([{ path: "itemCode", message: "没有这件事项。" }]);
}

const notThere = () => notFound("没有找到这条回复，可能已经删掉了。");

/** One's own; a head keeps the shared ones of the community in order. */
function changeableBy(actor: StaffActor): Statement {
  return sql`(staffId = ${actor.id} OR shared = 1 AND communityId IN (${communitiesOf(actor, "share_views")}))`;
}
