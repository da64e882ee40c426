import { payWishWords } from "../../contract/jobs.js";
import { listMatches } from "../../contract/matches.js";
import {
  applyForVacancy,
  getMyWork,
  listPlacements,
  moveMyPlacement,
  movePlacement,
  recommend,
} from "../../contract/placements.js";
import { getVacancy, listStaffVacancies, listVacancies, moveVacancy, saveVacancy } from "../../contract/vacancies.js";
import type { ResidentActor, StaffActor } from "../actor/actor.js";
import { dayOf } from "../communities/calendar/shanghai.js";
import { directory } from "../communities/directory.js";
import { now } from "../env/clock.js";
import { notFound } from "../errors/fault.js";
import { route } from "../http/route.js";
import { maskName } from "../identity/masks.js";
import { linesOf } from "./matching/match.js";
import { seekersToSearch, vacanciesToSearch } from "./matching/pool.js";
import * as placements from "./placements/commands.js";
import * as ownPlacements from "./placements/own.js";
import { presentForDesk, presentPlacement } from "./placements/present.js";
import {
  findDeskPlacement,
  findOwnPlacement,
  listDeskPlacements,
  listOwnPlacements,
  peopleOf,
} from "./placements/queries.js";
import { deskPhoneOf, jobCommunities } from "./policy.js";
import { findOwnSeeker, listSeekersFor, wishesOf } from "./seekers.js";
import * as vacancies from "./vacancies/commands.js";
import { openVacancy } from "./vacancies/open.js";
import { offerOf, pointOf, presentCard, presentForStaff } from "./vacancies/present.js";
import {
  findTwins,
  findVacancy,
  listOfCommunities,
  listOpenFor,
  listPapers,
  listPublished,
} from "./vacancies/queries.js";

type Looking = Awaited<ReturnType<typeof listSeekersFor>>[number];

/** As many as one looks through. */
const mostMatches = 30;

export const workRoutes = [
  route(listVacancies, async ({ query }) => {
    const world = await directory();
    const { rows, nextCursor } = await listPublished(query);
    return { vacancies: rows.map((row) => presentCard(row, world)), nextCursor };
  }),

  route(getVacancy, async ({ params }) => {
    const world = await directory();
    const row = await openVacancy(params.id);
    const { work, conditions, benefits, protection } = row;
    const community = world.communities.get(row.communityId) ?? world.county;
    return {
      ...presentCard(row, world),
      work,
      conditions,
      benefits,
      protection,
      point: pointOf(row),
      deskPhone: deskPhoneOf(community),
    };
  }),

  route(getMyWork, async ({ actor }) => workOf(actor)),

  route(applyForVacancy, async ({ actor, params }) =>
    ownPlacement(actor, await ownPlacements.applyForVacancy(actor, params.id)),
  ),

  route(moveMyPlacement, async ({ actor, params, body }) => {
    await ownPlacements.moveOwnPlacement(actor, params.id, body.action);
    return ownPlacement(actor, params.id);
  }),

  route(listStaffVacancies, async ({ actor, query }) => {
    const world = await directory();
    const communityIds = idsOf(actor, world);
    const { rows, nextCursor } = await listOfCommunities(communityIds, query);
    const twins = await findTwins(
      rows.map(({ sameAs }) => sameAs),
      communityIds,
    );
    const papers = await listPapers(rows.map(({ id }) => id));
    return { vacancies: rows.map((row) => presentForStaff(row, world, twins, papers)), nextCursor };
  }),

  route(saveVacancy, async ({ actor, body }) => oneForStaff(await vacancies.saveVacancy(actor, body))),

  route(moveVacancy, async ({ actor, params, body }) => {
    await vacancies.moveVacancy(actor, params.id, body.action, body.revision);
    return oneForStaff(params.id);
  }),

  route(listMatches, async ({ actor, params }) => {
    const world = await directory();
    const communityIds = idsOf(actor, world);
    const row = await findVacancy(params.id);
    if (row?.stage !== "published" || communityIds.length === 0) throw notFound("没有找到这个岗位。");
    const offer = offerOf(row);
    const wishesOfOne = ({ seeker, request }: Looking) => wishesOf(seeker, request.communityId, world);
    const found = seekersToSearch(await listSeekersFor(offer, communityIds), wishesOfOne)(offer, mostMatches);
    return {
      matches: found.map(({ candidate }) => ({
        number: candidate.request.number,
        name: maskName(candidate.request.resident.name),
        hardship: candidate.seeker.hardship,
        lines: linesOf(wishesOfOne(candidate), offer) ?? [],
      })),
    };
  }),

  route(recommend, async ({ actor, params, body }) => ({
    placementId: await placements.recommend(actor, params.id, body.number),
  })),

  route(listPlacements, async ({ actor, query }) => {
    const { rows, nextCursor } = await listDeskPlacements(idsOf(actor, await directory()), query);
    const people = await peopleOf(rows);
    return { placements: rows.map((row) => presentForDesk(row, people.get(row.requestId), dayOf(now()))), nextCursor };
  }),

  route(movePlacement, async ({ actor, params, body }) => {
    await placements.moveDeskPlacement(actor, params.id, body);
    const row = await findDeskPlacement(idsOf(actor, await directory()), params.id);
    if (!row) throw notFound();
    return presentForDesk(row, (await peopleOf([row])).get(row.requestId), dayOf(now()));
  }),
];

function idsOf(actor: StaffActor, world: Awaited<ReturnType<typeof directory>>): string[] {
  return jobCommunities(actor, world).map(({ id }) => id);
}

async function workOf(actor: ResidentActor) {
  const [world, mine, own] = await Promise.all([directory(), findOwnSeeker(actor.id), listOwnPlacements(actor.id)]);
  const wishes = mine && wishesOf(mine.seeker, mine.communityId, world);
  const asked = new Set(own.map(({ vacancyId }) => vacancyId));
  const open = wishes && !mine?.seeker.pausedAt ? (await listOpenFor(wishes)).filter(({ id }) => !asked.has(id)) : [];
  const found = wishes && open.length ? vacanciesToSearch(open, offerOf)(wishes, mostMatches) : [];
  return {
    registration: mine && {
      number: mine.number,
      pausedAt: mine.seeker.pausedAt?.toISOString() ?? null,
      skills: mine.seeker.skills as string[],
      wishes: `会${(mine.seeker.skills as string[]).join("、")}，${mine.seeker.hours}，${payWishWords(mine.seeker.payAtLeast)}，${mine.seeker.distanceKm} 公里内`,
    },
    matches: found.map(({ candidate }) => ({
      vacancy: presentCard(candidate, world),
      lines: (wishes && linesOf(wishes, offerOf(candidate))) ?? [],
    })),
    placements: own.map((row) => presentPlacement(row, wishes, world)),
  };
}

async function ownPlacement(actor: ResidentActor, id: string) {
  const [row, mine, world] = await Promise.all([findOwnPlacement(actor.id, id), findOwnSeeker(actor.id), directory()]);
  if (!row) throw notFound("没有找到这条推荐。");
  return presentPlacement(row, mine && wishesOf(mine.seeker, mine.communityId, world), world);
}

async function oneForStaff(id: string) {
  const row = await findVacancy(id);
  if (!row) throw notFound("没有找到这个岗位。");
  const [world, twins, papers] = await Promise.all([
    directory(),
    findTwins([row.sameAs], [row.communityId]),
    listPapers([id]),
  ]);
  return presentForStaff(row, world, twins, papers);
}
