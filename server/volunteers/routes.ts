import { signUpAsVolunteer } from "../../contract/volunteers.js";
import { route } from "../http/route.js";
import { activityRoutes } from "./activities/routes.js";
import { signUp } from "./commands.js";
import { correctionRoutes } from "./corrections/routes.js";
import { recordRoutes } from "./records/routes.js";
import { teamRoutes } from "./teams/routes.js";

export const volunteerRoutes = [
  route(signUpAsVolunteer, async ({ actor, body }) => signUp(actor, body)),
  ...teamRoutes,
  ...activityRoutes,
  ...correctionRoutes,
  ...recordRoutes,
];
