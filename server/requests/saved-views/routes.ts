import { queueFilter } from "../../../contract/queue-filters.js";
import {
  type Column,
  changeView,
  listSavedViews,
  mostCounted,
  removeView,
  saveView,
} from "../../../contract/saved-views.js";
import { type View, viewNames } from "../../../contract/staff.js";
import type { StaffActor } from "../../actor/actor.js";
import { may } from "../../actor/rights.js";
import { now } from "../../env/clock.js";
import { route } from "../../http/route.js";
import { countUpTo } from "../dispatch/queries.js";
import { dropView, keepView, rewriteView } from "./commands.js";
import { findSavedViews, type SavedViewRow } from "./queries.js";

export const savedViewRoutes = [
  route(listSavedViews, async ({ actor }) => {
    const rows = await findSavedViews(actor);
    return { views: await Promise.all(rows.map((row) => present(row, actor))) };
  }),
  route(saveView, ({ actor, body }) => keepView(actor, body)),
  route(changeView, ({ actor, params, body }) => rewriteView(actor, params.id, body)),
  route(removeView, ({ actor, params }) => dropView(actor, params.id)),
];

async function present(row: SavedViewRow, actor: StaffActor) {
  const { id, name, search, shared, staff } = row;
  const view = (Object.hasOwn(viewNames, row.view) ? row.view : "community") as View;
  // A filter that a later release no longer knows narrows nothing, rather than breaking the side bar.
  const filter = queueFilter.safeParse(Object.fromEntries(new URLSearchParams(search))).data ?? {};
  return {
    id,
    name,
    view,
    search,
    columns: row.columns as Column[],
    shared,
    ownerName: staff.name,
    changeable: row.staffId === actor.id || (shared && may(actor, "share_views", row.communityId)),
    count: await countUpTo(mostCounted, view, filter, actor, now()),
  };
}
