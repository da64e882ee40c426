import {
  callForHelp,
  listMyHelpCalls,
  listOfferedHelpCalls,
  moveMyHelpCall,
  moveOfferedHelpCall,
} from "../../../contract/help-calls.js";
import {
  listStaffHelpCalls,
  makeHelpCall,
  moveHelpCall,
  openHelpContact,
  setHelpRings,
} from "../../../contract/help-staff.js";
import { directory } from "../../communities/directory.js";
import { canSteer, placeToSteer, presentPlace } from "../../communities/staff/policy.js";
import { decryptField } from "../../db/cipher.js";
import { notFound } from "../../errors/fault.js";
import { route } from "../../http/route.js";
import { maskPhone } from "../../identity/masks.js";
import { findProfile } from "../profile/queries.js";
import { answer } from "./answer.js";
import { call, callAsStaff } from "./call.js";
import { moveOwn } from "./own.js";
import { placeToHelp } from "./policy.js";
import { presentForStaff, presentOffered, presentOwn } from "./present.js";
import { findAsk, findCall, findKnownContact, listAsked, listOfCommunity, listOwnCalls } from "./queries.js";
import { ringsOf, setRings } from "./rings.js";
import { callToHelp, moveAsStaff, openForStaff } from "./staff.js";

const residentRoutes = [
  route(callForHelp, async ({ actor, body }) => ownCall(await call(actor, body))),

  route(listMyHelpCalls, async ({ actor, query }) => {
    const [{ rows, nextCursor }, known] = await Promise.all([
      listOwnCalls(actor.id, query.cursor),
      findKnownContact(actor.id),
    ]);
    const phone = decryptField("resident", "phone", known.id, known.phone);
    return {
      calls: rows.map(presentOwn),
      nextCursor,
      known: { address: known.homeAddress, phone: phone && maskPhone(phone) },
    };
  }),

  route(moveMyHelpCall, async ({ actor, params, body }) => {
    await moveOwn(actor, params.callId, body);
    return ownCall(params.callId);
  }),

  route(listOfferedHelpCalls, async ({ actor, query }) => {
    const [{ rows, nextCursor }, profile] = await Promise.all([
      listAsked(actor.id, query.cursor),
      findProfile(actor.id),
    ]);
    const calls = rows.map(presentOffered);
    const mine = calls.filter(({ standing }) => standing === "mine");
    return {
      calls: [...mine, ...calls.filter(({ standing }) => standing !== "mine")],
      nextCursor,
      answersCalls: profile?.answersCalls ?? null,
    };
  }),

  route(moveOfferedHelpCall, async ({ actor, params, body }) => {
    await answer(actor, params.callId, body);
    const ask = await findAsk(params.callId, actor.id);
    if (!ask) throw notFound("没有找到这次求助。");
    return presentOffered(ask);
  }),
];

const staffRoutes = [
  route(listStaffHelpCalls, async ({ actor, query }) => {
    const community = await placeToHelp(actor, query.communityId);
    const [world, rings, { rows, nextCursor }] = await Promise.all([
      directory(),
      ringsOf(community.id),
      listOfCommunity(community.id, query.over === "1", query.cursor),
    ]);
    return {
      ...presentPlace(actor, community, world),
      editable: true,
      steers: canSteer(actor, community.id),
      rings,
      calls: rows.map(presentForStaff),
      nextCursor,
    };
  }),

  route(makeHelpCall, async ({ actor, body }) => ({ id: await callAsStaff(actor, body) })),

  route(moveHelpCall, async ({ actor, params, body }) => {
    await moveAsStaff(actor, params.callId, body);
    return presentForStaff(await callToHelp(actor, params.callId));
  }),

  route(openHelpContact, async ({ actor, params, body }) => openForStaff(actor, params.callId, body.reason)),

  route(setHelpRings, async ({ actor, body }) => {
    const { communityId, ...rings } = body;
    const community = placeToSteer(actor, await directory(), communityId);
    await setRings(actor, community.id, rings);
    return rings;
  }),
];

export const helpRoutes = [...residentRoutes, ...staffRoutes];

async function ownCall(callId: string) {
  const row = await findCall(callId);
  if (!row) throw notFound("没有找到这次求助。");
  return presentOwn(row);
}
