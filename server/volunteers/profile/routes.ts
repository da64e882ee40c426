import { changeVolunteerProfile, getVolunteerProfile } from "../../../contract/volunteer-profile.js";
import { notFound } from "../../errors/fault.js";
import { route } from "../../http/route.js";
import { changeProfile } from "./commands.js";
import { presentProfile } from "./present.js";
import { findProfile } from "./queries.js";

export const profileRoutes = [
  route(getVolunteerProfile, async ({ actor }) => {
    const row = await findProfile(actor.id);
    return { profile: row && (await presentProfile(actor, row)) };
  }),

  route(changeVolunteerProfile, async ({ actor, body }) => {
    await changeProfile(actor, body);
    const row = await findProfile(actor.id);
    if (!row) throw notFound("您还没有登记做志愿者。");
    return presentProfile(actor, row);
  }),
];
