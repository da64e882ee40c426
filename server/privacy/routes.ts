import {
  deleteMe,
  endOtherSessions,
  exportMyData,
  listConsents as listEndpoint,
  listMySessions,
  printMyData,
  setConsent as setEndpoint,
} from "../../contract/privacy.js";
import { now } from "../env/clock.js";
import { route } from "../http/route.js";
import { endOthers, listDevices } from "../identity/devices.js";
import { sendPaper } from "../papers/send.js";
import { listConsents, setConsent } from "./consents.js";
import { eraseResident } from "./erase.js";
import { exportOwnData } from "./export.js";
import { ownDataPaper } from "./paper.js";

export const privacyRoutes = [
  route(listEndpoint, async ({ actor }) => ({ consents: await listConsents(actor.id) })),

  route(setEndpoint, async ({ actor, params, body }) => {
    await setConsent(actor, params.purpose, body.given);
    return { consents: await listConsents(actor.id) };
  }),

  route(exportMyData, async ({ actor }) => ({ madeAt: now().toISOString(), holdings: await exportOwnData(actor) })),

  route(printMyData, async ({ actor, ctx }) => {
    const holdings = await exportOwnData(actor);
    await sendPaper(ctx, ownDataPaper(actor.name, holdings, now()));
  }),

  route(deleteMe, async ({ actor }) => ({ kept: await eraseResident(actor) })),

  route(listMySessions, async ({ actor }) => ({ sessions: await listDevices(actor) })),

  route(endOtherSessions, async ({ actor }) => ({ ended: await endOthers(actor) })),
];
