import type { ServiceCode } from "../../../contract/catalogue.js";
import type { RequestKind } from "../../../contract/lifecycle.js";
import type { IconName } from "./icon";
import type { Hue } from "./tile";

/** The drawing of each of the thirteen services. */
export const serviceIcons: Record<ServiceCode, IconName> = {
  employment: "briefcase",
  social_security: "shield",
  assistance: "care",
  administration: "stamp",
  health: "cross",
  family_planning: "baby",
  education: "book",
  consumer: "bag",
  safety: "siren",
  minors: "child",
  elders: "elder",
  disabled: "wheelchair",
  migrants: "train",
};

/** Drawing and hue of a kind of request. */
export const kindLooks: Record<RequestKind, { icon: IconName; hue: Hue }> = {
  application: { icon: "doc", hue: "brand" },
  booking: { icon: "calendar", hue: "book" },
  job: { icon: "briefcase", hue: "job" },
  dispute: { icon: "talk", hue: "med" },
  volunteer: { icon: "heart", hue: "vol" },
};
