import { actAtBooth, callAtBooth, endTalk, pauseBooth, readBooth } from "../../../contract/booths.js";
import { directory } from "../../communities/directory.js";
import { now } from "../../env/clock.js";
import { route } from "../../http/route.js";
import { listAtBooths } from "../../lines/queries.js";
import { presentBooth } from "./present.js";
import { listOfferedAt, listTalks } from "./queries.js";
import * as talks from "./talks.js";

export const boothRoutes = [
  route(readBooth, ({ params, body }) => show(params.id, body.signature)),

  route(callAtBooth, async ({ actor, params, body }) => {
    await talks.callAtBooth(actor, await talks.openBooth(params.id, body.signature));
    return show(params.id, body.signature);
  }),

  route(actAtBooth, async ({ actor, params, body }) => {
    const booth = await talks.openBooth(params.id, body.signature);
    await talks.actAtBooth(actor, booth, params.ticketId, body.act);
    return show(params.id, body.signature);
  }),

  route(endTalk, async ({ actor, params, body }) => {
    const booth = await talks.openBooth(params.id, body.signature);
    await talks.endTalk(actor, booth, params.ticketId, body);
    return show(params.id, body.signature);
  }),

  route(pauseBooth, async ({ actor, params, body }) => {
    await talks.pauseBooth(actor, await talks.openBooth(params.id, body.signature), body.paused);
    return show(params.id, body.signature);
  }),
];

async function show(boothId: string, signature: string) {
  const booth = await talks.openBooth(boothId, signature);
  const at = now();
  const [world, offered, inside, called] = await Promise.all([
    directory(),
    listOfferedAt([booth]),
    listAtBooths([boothId], at),
    listTalks(boothId),
  ]);
  return presentBooth(booth, offered, inside, called, world, at);
}
