import { getVolunteerBoard, standOnBoard } from "../../../contract/volunteer-board.js";
import { laterMonth, monthOf } from "../../communities/calendar/months.js";
import { directory } from "../../communities/directory.js";
import { now } from "../../env/clock.js";
import { notFound } from "../../errors/fault.js";
import { route } from "../../http/route.js";
import { placeAsked } from "../policy.js";
import { findProfile } from "../profile/queries.js";
import { stand } from "./commands.js";
import { findOwnMonth, listBoard } from "./queries.js";
import { standingFor } from "./standing.js";

export const boardRoutes = [
  route(getVolunteerBoard, async ({ actor, query }) => {
    const { communities, county } = await directory();
    const place = communities.get(placeAsked(actor, query.communityId) ?? county.id);
    if (!place) throw notFound("没有找到这个社区。");
    const month = laterMonth(monthOf(now()), query.of === "last" ? -1 : 0);
    const [rows, profile, own] = await Promise.all([
      listBoard(place.id, month),
      findProfile(actor.id),
      findOwnMonth(actor.id, place.id, month),
    ]);
    return {
      community: { id: place.id, name: place.name },
      month,
      rows: rows.map(({ residentId, name, minutes, times }) => ({
        place: 1 + rows.filter((other) => other.minutes > minutes).length,
        name,
        minutes,
        times,
        mine: residentId === actor.id,
      })),
      mine: { standing: standingFor(actor, profile), ...own },
    };
  }),

  route(standOnBoard, async ({ actor, body }) => {
    await stand(actor, body.on);
    return { on: body.on };
  }),
];
