import { registerForWork } from "../../contract/jobs.js";
import { route } from "../http/route.js";
import { registerSeeker } from "./commands.js";
import { boothRoutes } from "./fairs/booth-routes.js";
import { fairRoutes } from "./fairs/routes.js";
import { followUpRoutes } from "./follow-up/routes.js";
import { registrationRoutes } from "./registration/routes.js";

export const jobRoutes = [
  route(registerForWork, async ({ actor, body }) => registerSeeker(actor, body)),
  ...registrationRoutes,
  ...followUpRoutes,
  ...fairRoutes,
  ...boothRoutes,
];
