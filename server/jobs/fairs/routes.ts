import {
  addBooth,
  getFairCode,
  getStaffFair,
  giveBoothNumber,
  listEmployers,
  listStaffFairs,
  moveFair,
  removeBooth,
  renewBoothLink,
  saveFair,
} from "../../../contract/fair-staff.js";
import { getFair, getFairScreen, getMyFair, listFairs, takeBoothNumber } from "../../../contract/fairs.js";
import type { StaffActor } from "../../actor/actor.js";
import { directory } from "../../communities/directory.js";
import { now } from "../../env/clock.js";
import { notFound } from "../../errors/fault.js";
import { route } from "../../http/route.js";
import { codeOf } from "../../lines/code.js";
import { presentOwnTickets, presentTicket } from "../../lines/present.js";
import { listAtBooths, listLastCalls, listOwnTickets, listServedMinutes } from "../../lines/queries.js";
import { linesOf } from "../matching/match.js";
import { jobCommunities } from "../policy.js";
import { findOwnSeeker, wishesOf } from "../seekers.js";
import { offerOf } from "../vacancies/present.js";
import * as commands from "./commands.js";
import * as numbers from "./numbers.js";
import { presentFair, presentFairCard, presentFairScreen, presentStaffCard, presentStaffFair } from "./present.js";
import { type FairRow, findOpenFair, listComing, listFairsOf, listOfferedAt, listOffersBy, sumsOf } from "./queries.js";

/** Vacancies among which employers are looked for, and employers that are shown. */
const mostOffers = 300;
const mostEmployers = 30;

export const fairRoutes = [
  route(listFairs, async () => {
    const at = now();
    const [world, fairs] = await Promise.all([directory(), listComing(at)]);
    const offered = await listOfferedAt(fairs.flatMap(({ booths }) => booths));
    return { fairs: fairs.map((fair) => presentFairCard(fair, offered, world, at)) };
  }),

  route(getFair, async ({ params }) => {
    const fair = await openFair(params.id);
    const at = now();
    const [world, offered, lines] = await Promise.all([directory(), listOfferedAt(fair.booths), linesAt(fair, at)]);
    return presentFair(fair, offered, lines, world, at);
  }),

  route(getMyFair, async ({ actor, params }) => {
    const fair = await openFair(params.id);
    const at = now();
    const [world, offered, mine, tickets] = await Promise.all([
      directory(),
      listOfferedAt(fair.booths),
      findOwnSeeker(actor.id),
      listOwnTickets(actor.id, at),
    ]);
    const wishes = mine && wishesOf(mine.seeker, mine.communityId, world);
    const here = tickets.filter(({ boothId }) => fair.booths.some(({ id }) => id === boothId));
    const shown = await presentOwnTickets(here, new Map(), at);
    return {
      registered: mine !== null,
      here: here.length > 0,
      fits: offered.flatMap((row) => {
        const lines = wishes && linesOf(wishes, offerOf(row));
        return lines ? [{ vacancyId: row.id, lines }] : [];
      }),
      numbers: here.flatMap(({ boothId }, place) => {
        const ticket = shown[place];
        return ticket ? [{ boothId, ticket }] : [];
      }),
    };
  }),

  route(takeBoothNumber, async ({ actor, params, body }) => {
    const taken = await numbers.takeBoothNumber(actor, params.id, body);
    const [ticket] = await presentOwnTickets([taken], new Map(), now());
    if (!ticket) throw notFound();
    return ticket;
  }),

  route(getFairScreen, async ({ params }) => {
    const fair = await openFair(params.id);
    const at = now();
    const boothIds = fair.booths.map(({ id }) => id);
    const [lines, last] = await Promise.all([linesAt(fair, at), listLastCalls({ boothIds }, at)]);
    return presentFairScreen(fair, lines, last, at);
  }),

  route(listStaffFairs, async ({ actor, query }) => {
    const world = await directory();
    const communityIds = jobCommunities(actor, world).map(({ id }) => id);
    const { rows, nextCursor } = await listFairsOf(communityIds, query);
    const booths = rows.flatMap((fair) => fair.booths);
    const [offered, sums] = await Promise.all([listOfferedAt(booths), sumsOf(booths.map(({ id }) => id))]);
    return { fairs: rows.map((fair) => presentStaffCard(fair, offered, sums, world, now())), nextCursor };
  }),

  route(getStaffFair, ({ actor, params }) => oneForStaff(actor, params.id)),

  route(saveFair, async ({ actor, body }) => oneForStaff(actor, await commands.saveFair(actor, body))),

  route(moveFair, async ({ actor, params, body }) => {
    await commands.moveFair(actor, params.id, body);
    return oneForStaff(actor, params.id);
  }),

  route(listEmployers, async ({ actor, params, query }) => {
    const fair = await commands.ownFair(actor, params.id);
    const taken = fair.booths.map(({ licence }) => licence);
    const offers = await listOffersBy(query.q, taken, mostOffers);
    const licences = [...new Set(offers.map(({ licence }) => licence))].slice(0, mostEmployers);
    return {
      employers: licences.map((licence) => {
        const own = offers.filter((offer) => offer.licence === licence);
        return {
          licence,
          employer: own[0]?.employer ?? "",
          titles: own.map(({ title }) => title),
          wanted: own.reduce((sum, { headcount, hired }) => sum + headcount - hired, 0),
        };
      }),
    };
  }),

  route(addBooth, async ({ actor, params, body }) => {
    await commands.addBooth(actor, params.id, body.licence);
    return oneForStaff(actor, params.id);
  }),

  route(removeBooth, async ({ actor, params }) => oneForStaff(actor, await commands.removeBooth(actor, params.id))),

  route(renewBoothLink, async ({ actor, params }) => oneForStaff(actor, await commands.renewLink(actor, params.id))),

  route(giveBoothNumber, async ({ actor, params }) => presentTicket(await numbers.giveBoothNumber(actor, params.id))),

  route(getFairCode, async ({ actor, params }) => {
    const fair = await commands.ownFair(actor, params.id);
    const { code, until } = codeOf(fair.id, now());
    return { code, link: `/#/jobs/fair/index?id=${fair.id}&code=${code}`, until: until.toISOString() };
  }),
];

async function openFair(id: string): Promise<FairRow> {
  const fair = await findOpenFair(id);
  if (!fair) throw notFound("没有找到这场招聘会。");
  return fair;
}

async function linesAt({ booths }: FairRow, at: Date) {
  const boothIds = booths.map(({ id }) => id);
  const [inside, served] = await Promise.all([listAtBooths(boothIds, at), listServedMinutes(boothIds, at)]);
  return { inside, served };
}

async function oneForStaff(actor: StaffActor, id: string) {
  const fair = await commands.ownFair(actor, id);
  const at = now();
  const boothIds = fair.booths.map((booth) => booth.id);
  const [world, offered, sums, inside] = await Promise.all([
    directory(),
    listOfferedAt(fair.booths),
    sumsOf(boothIds),
    listAtBooths(boothIds, at),
  ]);
  return presentStaffFair(fair, offered, sums, inside, world, at);
}
