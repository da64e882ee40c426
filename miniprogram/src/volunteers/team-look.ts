import type { TeamKind } from "../../../contract/teams.js";
import type { IconName } from "../ui/icon";

/** The drawing of each kind of team. */
export const teamIcon: Record<TeamKind, IconName> = {
  volunteer: "heart",
  dragon: "star",
  drum: "horn",
  arts: "speaker",
  gateball: "people",
};
