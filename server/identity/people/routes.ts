import {
  addPerson,
  disablePerson,
  enablePerson,
  givePost,
  listPeople,
  renewAccess,
  setDesks,
  takePost,
  unbindSecondFactor,
} from "../../../contract/people.js";
import { communitiesOf } from "../../actor/rights.js";
import { directory } from "../../communities/directory.js";
import { now } from "../../env/clock.js";
import { route } from "../../http/route.js";
import * as commands from "./commands.js";
import { givableRoles, placeToManage } from "./policy.js";
import { presentPerson } from "./present.js";
import { listAccounts, listPersons } from "./queries.js";

export const peopleRoutes = [
  route(listPeople, async ({ actor, query }) => {
    const world = await directory();
    const community = placeToManage(actor, world, query.communityId);
    const at = now();
    const rows = await listPersons(community.id, at);
    const accounts = await listAccounts(
      rows.map(({ id }) => id),
      at,
    );
    const scope = communitiesOf(actor, "manage_people");
    return {
      community,
      communities: [...world.communities.values()].filter(({ id }) => scope === "all" || scope.includes(id)),
      desks: community.desks.filter(({ open }) => open).map(({ id, name }) => ({ deskId: id, name })),
      givable: givableRoles(actor, community),
      people: rows.map((row) => presentPerson(row, accounts, actor)),
    };
  }),

  route(addPerson, async ({ actor, body }) => commands.add(actor, body)),

  route(givePost, async ({ actor, params, body }) => commands.give(actor, params.staffId, body)),

  route(takePost, async ({ actor, params }) => {
    await commands.take(actor, params.postId);
    return {};
  }),

  route(setDesks, async ({ actor, params, body }) => {
    await commands.seat(actor, params.staffId, body.deskIds);
    return {};
  }),

  route(disablePerson, async ({ actor, params, body }) => commands.disable(actor, params.staffId, body.reason)),

  route(enablePerson, async ({ actor, params, body }) => {
    await commands.enable(actor, params.staffId, body.reason);
    return {};
  }),

  route(renewAccess, async ({ actor, params, body }) => commands.renew(actor, params.staffId, body.reason)),

  route(unbindSecondFactor, async ({ actor, params, body }) => {
    await commands.unbind(actor, params.staffId, body.reason);
    return {};
  }),
];
