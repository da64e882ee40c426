import type { VolunteerBoard } from "../../../contract/volunteer-board.js";
import type { ResidentActor } from "../../actor/actor.js";
import { now } from "../../env/clock.js";
import { isMinor } from "../full-age.js";

/** Whether one stands on the board, or what keeps one from it: a minor's name is nobody's to read (未成年人保护法 4). */
export function standingFor(
  actor: ResidentActor,
  profile: { state: string; onBoard: boolean } | null,
): VolunteerBoard["mine"]["standing"] {
  if (!profile) return "none";
  if (isMinor(actor.birthDate, now())) return "minor";
  if (profile.state !== "accepted") return "not_yet";
  return profile.onBoard ? "on" : "off";
}
