import {
  type AddressKind,
  addAddressName,
  findPlace,
  getCommunity,
  importBoundaries,
  listAddressNames,
  listCommunities,
  removeAddressName,
} from "../../contract/places.js";
import { now } from "../env/clock.js";
import { notFound } from "../errors/fault.js";
import { route } from "../http/route.js";
import { addName, importAll, removeName } from "./addresses/commands.js";
import { findPlaceOf } from "./addresses/find.js";
import { canSeeAddresses } from "./addresses/policy.js";
import { hasBoundary, listNamesOf } from "./addresses/queries.js";
import { directory } from "./directory.js";
import { presentCommunity, presentCommunitySummary } from "./present.js";

export const communityRoutes = [
  route(listCommunities, async () => {
    const places = [...(await directory()).communities.values()];
    const county = places.find(({ kind }) => kind === "county");
    return {
      communities: places.filter(({ kind }) => kind === "community").map(presentCommunitySummary),
      county: county ? presentCommunitySummary(county) : null,
    };
  }),

  route(getCommunity, async ({ params }) => {
    const { communities, calendar } = await directory();
    const community = communities.get(params.communityId);
    if (!community) throw notFound("没有找到这个社区。");
    return presentCommunity(community, calendar, now());
  }),

  route(findPlace, async ({ query }) => {
    const { address, lng, lat } = query;
    const point = lng !== undefined && lat !== undefined ? { lng, lat } : undefined;
    return findPlaceOf({ address, point }, await directory());
  }),

  route(listAddressNames, async ({ actor, params }) => {
    const { communityId } = params;
    if (!canSeeAddresses(actor, communityId)) throw notFound("没有找到这个社区。");
    const [names, bounded] = await Promise.all([listNamesOf(communityId), hasBoundary(communityId)]);
    return { names: names.map((row) => ({ ...row, kind: row.kind as AddressKind })), hasBoundary: bounded };
  }),

  route(addAddressName, async ({ actor, params, body }) => addName(actor, params.communityId, body)),

  route(removeAddressName, async ({ actor, params }) => {
    await removeName(actor, params.addressId);
    return {};
  }),

  route(importBoundaries, async ({ actor, body }) => ({ imported: await importAll(actor, body.features) })),
];
