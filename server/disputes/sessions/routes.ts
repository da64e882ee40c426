import * as contract from "../../../contract/dispute-sessions.js";
import { dayOf, instantOf, nextDay } from "../../communities/calendar/shanghai.js";
import { rooms } from "../../communities/rooms.js";
import { now } from "../../env/clock.js";
import { route } from "../../http/route.js";
import { openAsStaff } from "../access.js";
import { readMine, readTheirs } from "../read.js";
import { answerSession, signMyRecord, signRecordAsStaff } from "./answers.js";
import { callOffSession, moveSession, scheduleSession } from "./commands.js";
import { recordSession } from "./record.js";

/** Rooms are looked for this many days ahead. */
const daysAhead = 14;

export const sessionRoutes = [
  route(contract.listRooms, async ({ actor, params }) => {
    const { dispute } = await openAsStaff(actor, params.number);
    const at = now();
    const until = instantOf(nextDay(dayOf(at), daysAhead + 1), 0);
    const free = await rooms().listFree(dispute.request.communityId, at, until);
    return {
      rooms: free.map(({ slotId, name, place, startsAt, endsAt }) => ({
        slotId,
        name,
        place,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
      })),
    };
  }),
  route(contract.scheduleSession, async ({ actor, params, body }) => {
    await scheduleSession(actor, params.number, body);
    return readTheirs(actor, params.number);
  }),
  route(contract.moveSession, async ({ actor, params, body }) => {
    await moveSession(actor, params.number, params.sessionId, body);
    return readTheirs(actor, params.number);
  }),
  route(contract.callOffSession, async ({ actor, params, body }) => {
    await callOffSession(actor, params.number, params.sessionId, body.text);
    return readTheirs(actor, params.number);
  }),
  route(contract.recordSession, async ({ actor, params, body }) => {
    await recordSession(actor, params.number, params.sessionId, body);
    return readTheirs(actor, params.number);
  }),
  route(contract.signRecord, async ({ actor, params, body }) => {
    await signRecordAsStaff(actor, params.number, params.sessionId, body);
    return readTheirs(actor, params.number);
  }),
  route(contract.answerSession, async ({ actor, params, body }) => {
    await answerSession(actor, params.number, params.sessionId, body);
    return readMine(actor, params.number);
  }),
  route(contract.signMyRecord, async ({ actor, params, body }) => {
    await signMyRecord(actor, params.number, params.sessionId, body);
    return readMine(actor, params.number);
  }),
];
