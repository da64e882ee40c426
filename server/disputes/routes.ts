import { reportDispute as endpoint } from "../../contract/disputes.js";
import { route } from "../http/route.js";
import { reportDispute } from "./commands.js";

export const disputeRoutes = [route(endpoint, async ({ actor, body }) => reportDispute(actor, body))];
