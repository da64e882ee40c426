import { type DisputeSource, disputeSources } from "../../../contract/dispute-outcomes.js";
import {
  type DisputeRow,
  listDisputes,
  listPanel,
  printInvitation,
  setPanelist as setEndpoint,
} from "../../../contract/dispute-register.js";
import { disputeStages } from "../../../contract/dispute-stages.js";
import { audit } from "../../db/audit.js";
import { decryptField } from "../../db/cipher.js";
import { commit } from "../../db/work.js";
import { route } from "../../http/route.js";
import { sendPaper } from "../../papers/send.js";
import { openAsStaff, stageOf } from "../access.js";
import { letterOf } from "./letter.js";
import { panelsOf, setPanelist } from "./panel.js";
import { listRegister, type RegisterRow } from "./queries.js";

export const registerRoutes = [
  route(listDisputes, async ({ actor, query }) => {
    const { rows, nextCursor } = await listRegister(actor, query);
    return { disputes: rows.map(presentRow), nextCursor };
  }),

  route(printInvitation, async ({ actor, params, ctx }) => {
    const { dispute } = await openAsStaff(actor, params.number);
    const paper = await letterOf(dispute, ctx.origin);
    await commit({ steps: [audit(actor, "print_invitation", `request:${dispute.requestId}`)], result: null });
    await sendPaper(ctx, paper);
  }),

  route(listPanel, async ({ actor }) => panelsOf(actor)),
  route(setEndpoint, async ({ actor, params, body }) => setPanelist(actor, { params, body })),
];

function presentRow(row: RegisterRow): DisputeRow {
  const stage = stageOf(row);
  return {
    number: row.request.number,
    stage,
    stageWords: disputeStages[stage],
    topic: row.topic,
    source: disputeSources[row.source as DisputeSource],
    referral: decryptField("dispute", "referral", row.requestId, row.referral),
    danger: row.danger,
    communityName: row.request.community.name,
    mediators: row.mediators.map(({ staff }) => staff.name),
    since: row.createdAt.toISOString(),
    concludeBy: row.concludeBy?.toISOString().slice(0, 10) ?? null,
  };
}
