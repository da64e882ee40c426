import type { RequestState } from "../../../contract/lifecycle.js";
import {
  changeTemplate,
  listTemplates,
  removeTemplate,
  saveTemplate,
  templatesFor,
} from "../../../contract/templates.js";
import type { StaffActor } from "../../actor/actor.js";
import { may } from "../../actor/rights.js";
import { dayOf, dayWords } from "../../communities/calendar/shanghai.js";
import { directory } from "../../communities/directory.js";
import { now } from "../../env/clock.js";
import { notFound } from "../../errors/fault.js";
import { route } from "../../http/route.js";
import { findInScope, type WholeRequest } from "../dispatch/queries.js";
import { canOpen, moversOf } from "../policy.js";
import { drop, keep, rewrite } from "./commands.js";
import { type Fillings, fill } from "./fill.js";
import { findTemplates, findTemplatesFor, type TemplateRow } from "./queries.js";

export const templateRoutes = [
  route(listTemplates, async ({ actor }) => ({
    templates: (await findTemplates(actor)).map((row) => present(row, actor)),
  })),
  route(saveTemplate, ({ actor, body }) => keep(actor, body)),
  route(changeTemplate, async ({ actor, params, body }) => {
    await rewrite(actor, params.id, body);
    return {};
  }),
  route(removeTemplate, async ({ actor, params }) => {
    await drop(actor, params.id);
    return {};
  }),

  route(templatesFor, async ({ actor, params }) => {
    const request = await findInScope(actor, params.number);
    if (!request || !canOpen(actor, request)) throw notFound("没有找到这一件。");
    // The words have the resident's name in them: only for who writes to this resident. A mediation is written in its file.
    if (request.confidential || !moversOf(actor, request).includes("owner")) return { templates: [] };
    const [rows, fillings] = await Promise.all([findTemplatesFor(actor, request), fillingsOf(request, actor)]);
    const suited = rows.map(({ id, name, text, shared, itemCode, state }) => ({
      id,
      name,
      text: fill(text, fillings),
      shared,
      exact: itemCode !== null && state !== null,
      fit: Number(itemCode !== null) * 2 + Number(state !== null),
    }));
    return { templates: suited.sort((one, other) => other.fit - one.fit).map(({ fit: _, ...rest }) => rest) };
  }),
];

function present(row: TemplateRow, actor: StaffActor) {
  const { id, name, text, itemCode, shared } = row;
  return {
    id,
    name,
    text,
    itemCode,
    itemTitle: row.item?.title ?? null,
    state: row.state as RequestState | null,
    shared,
    ownerName: row.staff.name,
    changeable: row.staffId === actor.id || (shared && may(actor, "share_views", row.communityId)),
  };
}

async function fillingsOf(request: WholeRequest, actor: StaffActor): Promise<Fillings> {
  const desk = (await directory()).desksByQueue.get(request.queueId);
  return {
    姓名: request.resident.name,
    编号: request.number,
    事项: request.title,
    办结期限: dayWords(dayOf(request.dueAt)),
    窗口: request.queue.desk.name,
    窗口电话: desk?.phone ?? "",
    社区: (await directory()).communities.get(request.communityId)?.name ?? "",
    经办人: actor.name,
    今天: dayWords(dayOf(now())),
  };
}
