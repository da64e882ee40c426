import { registerForWork } from "../../contract/jobs.js";
import { route } from "../http/route.js";
import { registerSeeker } from "./commands.js";

export const jobRoutes = [route(registerForWork, async ({ actor, body }) => registerSeeker(actor, body))];
