import { getCommunity, listCommunities } from "../../contract/places.js";
import { now } from "../env/clock.js";
import { notFound } from "../errors/fault.js";
import { route } from "../http/route.js";
import { directory } from "./directory.js";
import { presentCommunity, presentCommunitySummary } from "./present.js";

export const communityRoutes = [
  route(listCommunities, async () => {
    const { communities } = await directory();
    return {
      communities: [...communities.values()].filter((c) => c.kind === "community").map(presentCommunitySummary),
    };
  }),

  route(getCommunity, async ({ params }) => {
    const { communities, calendar } = await directory();
    const community = communities.get(params.communityId);
    if (!community) throw notFound("没有找到这个社区。");
    return presentCommunity(community, calendar, now());
  }),
];
