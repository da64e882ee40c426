import type { ParsedOf } from "../../../contract/endpoint.js";
import { mostSavedViews, type saveView } from "../../../contract/saved-views.js";
import type { StaffActor } from "../../actor/actor.js";
import { communitiesOf } from "../../actor/rights.js";
import { newId } from "../../db/ids.js";
import { insert, mustChange, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { notFound, refused } from "../../errors/fault.js";

type Content = ParsedOf<typeof saveView>["body"];

/** Keeps a list under a name. @throws Fault wrong_state when one has as many as can be found again */
export function keepView(actor: StaffActor, content: Content): Promise<{ id: string }> {
  const id = newId();
  return commit({
    steps: [
      // The person's row first: two savings of one person queue up here, and the guard counts what is there then.
      mustChange(
        1,
        () => refused("wrong_state", `最多存 ${mostSavedViews} 个，先删掉不用的。`),
        sql`UPDATE staff_member SET name = name WHERE id = ${actor.id}
            AND (SELECT COUNT(*) FROM saved_view WHERE staffId = ${actor.id}) < ${mostSavedViews}`,
      ),
      insert("SavedView", { id, staffId: actor.id, communityId: actor.communityId, ...content, createdAt: now() }),
    ],
    result: { id },
    intention: actor.intention,
  });
}

export function rewriteView(actor: StaffActor, id: string, content: Content): Promise<{ id: string }> {
  const { name, view, search, columns, shared } = content;
  return commit({
    steps: [
      mustChange(
        1,
        notThere,
        sql`UPDATE saved_view SET name = ${name}, view = ${view}, search = ${search}, columns = ${JSON.stringify(columns)},
            shared = ${shared} WHERE id = ${id} AND ${changeableBy(actor)}`,
      ),
    ],
    result: { id },
  });
}

export function dropView(actor: StaffActor, id: string): Promise<{ id: string }> {
  return commit({
    steps: [mustChange(1, notThere, sql`DELETE FROM saved_view WHERE id = ${id} AND ${changeableBy(actor)}`)],
    result: { id },
  });
}

const notThere = () => notFound("没有找到这个列表，可能已经删掉了。");

/** One's own; a head keeps the shared ones of the community in order. */
function changeableBy(actor: StaffActor): Statement {
  const headed = communitiesOf(actor, "share_views");
  return sql`(staffId = ${actor.id} OR shared = 1 AND communityId IN (${headed}))`;
}
