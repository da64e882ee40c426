import { submitApplication } from "../../contract/requests.js";
import { route } from "../http/route.js";
import { applyForItem } from "./commands.js";

export const applicationRoutes = [route(submitApplication, async ({ actor, body }) => applyForItem(actor, body))];
