import { book, listResources, listSlots } from "../../contract/bookings.js";
import { dayOf } from "../communities/calendar/shanghai.js";
import { directory } from "../communities/directory.js";
import { now } from "../env/clock.js";
import { notFound } from "../errors/fault.js";
import { route } from "../http/route.js";
import { bookSlot } from "./commands.js";
import { bookableUntil, presentDays, presentResource } from "./present.js";
import { findResource, listCommunityResources, listSlotsOf } from "./queries.js";

export const bookingRoutes = [
  route(listResources, async ({ params }) => {
    const { communities } = await directory();
    if (!communities.has(params.communityId)) throw notFound("没有找到这个社区。");
    return { resources: (await listCommunityResources(params.communityId)).map(presentResource) };
  }),

  route(listSlots, async ({ params }) => {
    const at = now();
    const resource = await findResource(params.resourceId);
    if (!resource) throw notFound("这里现在不能约了。");
    const slots = await listSlotsOf(resource.id, dayOf(at), resource.horizonDays + 1);
    const { calendar } = await directory();
    return {
      resource: presentResource(resource),
      community: resource.community,
      bookableUntil: bookableUntil(resource, at),
      days: presentDays(resource, slots, calendar, at),
    };
  }),

  route(book, async ({ actor, body }) => bookSlot(actor, body)),
];
