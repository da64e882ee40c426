import { signUpAsVolunteer } from "../../contract/volunteers.js";
import { route } from "../http/route.js";
import { activityRoutes } from "./activities/routes.js";
import { boardRoutes } from "./board/routes.js";
import { signUp } from "./commands.js";
import { correctionRoutes } from "./corrections/routes.js";
import { figureRoutes } from "./figures/routes.js";
import { helpRoutes } from "./help/routes.js";
import { pairRoutes } from "./pairs/routes.js";
import { profileRoutes } from "./profile/routes.js";
import { recordRoutes } from "./records/routes.js";
import { teamRoutes } from "./teams/routes.js";
import { trainingRoutes } from "./training/routes.js";

export const volunteerRoutes = [
  route(signUpAsVolunteer, async ({ actor, body }) => signUp(actor, body)),
  ...profileRoutes,
  ...helpRoutes,
  ...pairRoutes,
  ...teamRoutes,
  ...activityRoutes,
  ...trainingRoutes,
  ...correctionRoutes,
  ...recordRoutes,
  ...figureRoutes,
  ...boardRoutes,
];
