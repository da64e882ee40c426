import type Koa from "koa";
import * as contract from "../../../contract/dispute-agreements.js";
import type { Side } from "../../../contract/dispute-file.js";
import { audit } from "../../db/audit.js";
import { commit } from "../../db/work.js";
import { refused } from "../../errors/fault.js";
import { route } from "../../http/route.js";
import { sendPaper } from "../../papers/send.js";
import { openAsParty, openAsStaff } from "../access.js";
import { partyNames } from "../parties/names.js";
import { type Dispute, staffNames } from "../queries.js";
import { readMine, readTheirs } from "../read.js";
import { askForChange, draftAgreement, recordOralAgreement } from "./commands.js";
import { agreementPaper } from "./paper.js";
import { presentAgreement } from "./present.js";
import { sealAgreement, signAgreementAsStaff, signMyAgreement } from "./signing.js";

export const agreementRoutes = [
  route(contract.draftAgreement, async ({ actor, params, body }) => {
    await draftAgreement(actor, params.number, body);
    return readTheirs(actor, params.number);
  }),
  route(contract.recordOralAgreement, async ({ actor, params, body }) => {
    await recordOralAgreement(actor, params.number, body);
    return readTheirs(actor, params.number);
  }),
  route(contract.signAgreement, async ({ actor, params, body }) => {
    await signAgreementAsStaff(actor, params.number, body);
    return readTheirs(actor, params.number);
  }),
  route(contract.sealAgreement, async ({ actor, params, body }) => {
    await sealAgreement(actor, params.number, body);
    return readTheirs(actor, params.number);
  }),
  route(contract.signMyAgreement, async ({ actor, params, body }) => {
    await signMyAgreement(actor, params.number, body);
    return readMine(actor, params.number);
  }),
  route(contract.askForChange, async ({ actor, params, body }) => {
    await askForChange(actor, params.number, body.text);
    return readMine(actor, params.number);
  }),
  route(contract.printAgreement, async ({ actor, params, ctx }) => {
    const { dispute } = await openAsStaff(actor, params.number);
    await commit({ steps: [audit(actor, "print_agreement", `request:${dispute.requestId}`)], result: null });
    await send(ctx, dispute, null);
  }),
  route(contract.printMyAgreement, async ({ actor, params, ctx }) => {
    const { dispute, side } = await openAsParty(actor, params.number);
    await send(ctx, dispute, side);
  }),
];

async function send(ctx: Koa.Context, dispute: Dispute, reader: Side | null): Promise<void> {
  const staff = await staffNames(dispute.signatures.map(({ signer }) => signer));
  const agreement = presentAgreement(dispute, await partyNames(dispute), staff, reader);
  if (!agreement) throw refused("wrong_state", "还没有协议。");
  const { community, number } = dispute.request;
  await sendPaper(ctx, agreementPaper(agreement, community.name, number));
}
