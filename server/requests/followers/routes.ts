import { followRequest, listFollows, listSimilar } from "../../../contract/follows.js";
import { catalogue } from "../../catalogue/queries.js";
import { directory } from "../../communities/directory.js";
import { now } from "../../env/clock.js";
import { notFound } from "../../errors/fault.js";
import { route } from "../../http/route.js";
import { followReport } from "./commands.js";
import { presentFollowed, presentReported } from "./present.js";
import { findAlike, findShared, listFollowed, withMatters } from "./queries.js";

/** More would not be read while typing. */
const mostOffered = 3;

export const followerRoutes = [
  route(listSimilar, async ({ actor, query }) => {
    const communityId = query.communityId ?? actor.communityId;
    const shared = (await catalogue()).get(query.itemCode)?.shared;
    if (!shared || !communityId) return { similar: [] };
    const { itemCode, place, text } = query;
    const asked = { itemCode, communityId, place, words: text, at: now(), not: { residentId: actor.id } };
    const found = await findAlike(asked, mostOffered);
    const world = await directory();
    return { similar: found.map((row) => presentReported(row, actor.id, world)) };
  }),

  route(followRequest, async ({ actor, body }) => {
    await followReport(actor, body.number);
    const report = await findShared(body.number);
    const [row] = report ? await withMatters([report]) : [];
    if (!row) throw notFound("没有找到这一件。");
    return presentFollowed(row, actor.id, await directory());
  }),

  route(listFollows, async ({ actor }) => {
    const world = await directory();
    const rows = await withMatters(await listFollowed(actor.id));
    return { follows: rows.map((row) => presentFollowed(row, actor.id, world)) };
  }),
];
