import { signUpAsVolunteer } from "../../contract/volunteers.js";
import { route } from "../http/route.js";
import { signUp } from "./commands.js";

export const volunteerRoutes = [route(signUpAsVolunteer, async ({ actor, body }) => signUp(actor, body))];
