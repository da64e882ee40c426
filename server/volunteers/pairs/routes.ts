import {
  changePair,
  endPair,
  listPairs,
  listUnpaired,
  listVisits,
  listVolunteers,
  makePair,
  type StaffVolunteer,
} from "../../../contract/pair-staff.js";
import { answerPair, endMyPair, getMyPair, listMyPairs, logVisit } from "../../../contract/pairs.js";
import type { ResidentActor } from "../../actor/actor.js";
import { directory } from "../../communities/directory.js";
import { presentPlace } from "../../communities/staff/policy.js";
import { now } from "../../env/clock.js";
import { notFound } from "../../errors/fault.js";
import { route } from "../../http/route.js";
import { placeToHelp } from "../help/policy.js";
import { answer, endOwn, log, ownPair } from "./own.js";
import { presentForStaff, presentOwn, presentUnpaired, presentVisit } from "./present.js";
import {
  findVisit,
  listOfCommunity,
  listOwnPairs,
  listUnpairedRows,
  listVisitRows,
  listVolunteerRows,
} from "./queries.js";
import { change, end, pair, pairToRun } from "./staff.js";

const residentRoutes = [
  route(listMyPairs, async ({ actor }) => {
    const rows = (await listOwnPairs(actor.id)).filter((row) => !actor.agent || row.residentId === actor.id);
    const shown = rows.filter(({ residentId, state }) => residentId !== actor.id || state !== "declined");
    const own = shown.map((row) => presentOwn(row, actor.id));
    const over = ({ state }: { state: string }) => (state === "ended" || state === "declined" ? 1 : 0);
    return { pairs: own.sort((one, other) => over(one) - over(other)) };
  }),

  route(getMyPair, async ({ actor, params, query }) => {
    const row = await ownPair(actor, params.pairId);
    const { rows, nextCursor } = await listVisitRows(row.id, query.cursor);
    return { pair: presentOwn(row, actor.id), visits: rows.map((visit) => presentVisit(visit, actor.id)), nextCursor };
  }),

  route(answerPair, async ({ actor, params, body }) => {
    await answer(actor, params.pairId, body);
    return own(actor, params.pairId);
  }),

  route(endMyPair, async ({ actor, params, body }) => {
    await endOwn(actor, params.pairId, body.words);
    return own(actor, params.pairId);
  }),

  route(logVisit, async ({ actor, params, body }) => {
    const visit = await findVisit(await log(actor, params.pairId, body));
    if (!visit) throw notFound("没有找到这次走访。");
    return { pair: await own(actor, params.pairId), visit: presentVisit(visit, actor.id) };
  }),
];

const staffRoutes = [
  route(listPairs, async ({ actor, query }) => {
    const community = await placeToHelp(actor, query.communityId);
    const [world, { rows, nextCursor }] = await Promise.all([
      directory(),
      listOfCommunity(community.id, query.part, query.cursor),
    ]);
    return { ...presentPlace(actor, community, world), pairs: rows.map(presentForStaff), nextCursor };
  }),

  route(listUnpaired, async ({ actor, query }) => {
    const community = await placeToHelp(actor, query.communityId);
    const { rows, nextCursor } = await listUnpairedRows(community.id, query.cursor, now());
    return { residents: rows.map(presentUnpaired), nextCursor };
  }),

  route(listVolunteers, async ({ actor, query }) => {
    const community = await placeToHelp(actor, query.communityId);
    const { rows, nextCursor } = await listVolunteerRows(community.id, query.q ?? "", query.cursor, now());
    return {
      volunteers: rows.map(
        ({ id, resident, skills, times, aboutMe }): StaffVolunteer => ({
          id,
          name: resident.name,
          skills: skills as string[],
          times: times as string[],
          aboutMe,
        }),
      ),
      nextCursor,
    };
  }),

  route(makePair, async ({ actor, body }) => pair(actor, body)),

  route(changePair, async ({ actor, params, body }) => {
    await change(actor, params.pairId, body);
    return presentForStaff(await pairToRun(actor, params.pairId));
  }),

  route(endPair, async ({ actor, params, body }) => {
    await end(actor, params.pairId, body.words);
    return presentForStaff(await pairToRun(actor, params.pairId));
  }),

  route(listVisits, async ({ actor, params, query }) => {
    const { id } = await pairToRun(actor, params.pairId);
    const { rows, nextCursor } = await listVisitRows(id, query.cursor);
    return { visits: rows.map((visit) => presentVisit(visit, null)), nextCursor };
  }),
];

export const pairRoutes = [...residentRoutes, ...staffRoutes];

async function own(actor: ResidentActor, pairId: string) {
  return presentOwn(await ownPair(actor, pairId), actor.id);
}
