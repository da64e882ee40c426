import { getItem, listItems } from "../../contract/catalogue.js";
import { type Directory, directory } from "../communities/directory.js";
import { presentHours } from "../communities/present.js";
import { notFound } from "../errors/fault.js";
import { route } from "../http/route.js";
import { callInstead } from "./call-instead.js";
import { catalogue } from "./queries.js";
import { searchItems } from "./search.js";
import { modelInUse } from "./suggest/versions.js";

/** How many items a sentence may bring up. */
const mostFound = 12;

export const catalogueRoutes = [
  route(listItems, async ({ query }) => {
    const open = [...(await catalogue()).values()].filter((item) => item.open);
    const ofService = query.service ? open.filter((item) => item.service === query.service) : open;
    const found = query.q
      ? searchItems(open, query.q, placeNames(await directory()), await modelInUse())
          .filter(({ item }) => ofService.includes(item))
          .slice(0, mostFound)
          .map(({ item, heard }) => ({ ...item, heard }))
      : ofService.map((item) => ({ ...item, heard: [] }));
    return {
      items: found,
      frequent: open.filter((item) => item.frequent > 0).sort((a, b) => a.frequent - b.frequent),
      callInstead: query.q ? callInstead(query.q) : null,
      total: open.length,
    };
  }),

  route(getItem, async ({ params, query }) => {
    const item = (await catalogue()).get(params.code);
    if (!item?.open) throw notFound("没有这件事，可能已经撤下了。");
    const { communities, county } = await directory();
    const community = communities.get(query.communityId ?? "") ?? null;
    const desk = (community ?? county).desks.find((candidate) => candidate.code === item.deskCode);
    return {
      ...item,
      hours: presentHours((community ?? county).hours),
      desk:
        community && desk ? { id: desk.id, name: desk.name, phone: desk.phone, communityName: community.name } : null,
    };
  }),
];

/** Where things happen, not what they are about. */
function placeNames({ communities, addresses }: Directory): string[] {
  return [...[...communities.values()].map(({ name }) => name), ...addresses.map(({ name }) => name)];
}
