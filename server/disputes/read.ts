import type { ResidentActor, StaffActor } from "../actor/actor.js";
import { openAsParty, openAsStaff } from "./access.js";
import { presentForParty, presentForStaff } from "./present.js";

/** The file as its party reads it. @throws Fault not_found */
export async function readMine(actor: ResidentActor, number: string) {
  return presentForParty(await openAsParty(actor, number));
}

/** The file as the staff read it. @throws Fault not_found */
export async function readTheirs(actor: StaffActor, number: string) {
  return presentForStaff(await openAsStaff(actor, number));
}
