import type { HelpKind } from "../../../contract/help-calls.js";
import type { IconName } from "../ui/icon";

/** The drawing of each thing that a neighbour may be asked for. */
export const helpIcon: Record<HelpKind, IconName> = {
  look_in: "house",
  errand: "bag",
  carry: "care",
  company: "walk",
  meal: "heart",
  repair: "drop",
  phone: "phone",
  talk: "talk",
  sign: "people",
  storm: "siren",
};
