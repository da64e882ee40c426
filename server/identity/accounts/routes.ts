import {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  dropSecondFactor,
  endOtherStaffSessions,
  endOwnSession,
  getOwnAccount,
  lockSession,
  renewRecoveryCodes,
  unlockSession,
} from "../../../contract/own-account.js";
import { notFound } from "../../errors/fault.js";
import { route } from "../../http/route.js";
import { endOthers } from "../devices.js";
import { findCredentialOf } from "../queries.js";
import * as commands from "./commands.js";
import { lock } from "./idle-lock.js";
import { presentAccount } from "./present.js";
import { countRecoveryCodes, findSecondFactor, listStaffSessions } from "./queries.js";

export const ownAccountRoutes = [
  route(getOwnAccount, async ({ actor }) => {
    const [credential, factor, recoveryCodesLeft, sessions] = await Promise.all([
      findCredentialOf(actor.id),
      findSecondFactor(actor.id),
      countRecoveryCodes(actor.id),
      listStaffSessions(actor.id),
    ]);
    if (!credential) throw notFound();
    return presentAccount(actor, { credential, factor, recoveryCodesLeft, sessions });
  }),

  route(changePassword, async ({ actor, body }) => ({ ended: await commands.changePassword(actor, body) })),

  route(beginSecondFactor, async ({ actor, body }) => commands.beginSecondFactor(actor, body.password)),

  route(confirmSecondFactor, async ({ actor, body }) => ({
    recoveryCodes: await commands.confirmSecondFactor(actor, body.code),
  })),

  route(renewRecoveryCodes, async ({ actor, body }) => ({
    recoveryCodes: await commands.renewRecoveryCodes(actor, body.password),
  })),

  route(dropSecondFactor, async ({ actor, body }) => {
    await commands.dropSecondFactor(actor, body.password, body.code);
    return {};
  }),

  route(endOwnSession, async ({ actor, params }) => {
    await commands.endOwnSession(actor, params.sessionId);
    return {};
  }),

  route(endOtherStaffSessions, async ({ actor }) => ({ ended: await endOthers(actor) })),

  route(lockSession, async ({ actor }) => {
    await lock(actor);
    return {};
  }),

  route(unlockSession, async ({ actor, body }) => {
    await commands.unlock(actor, body.password);
    return {};
  }),
];
