import type { ItemRow } from "../rows.js";
import { administration } from "./administration.js";
import { assistance } from "./assistance.js";
import { consumer } from "./consumer.js";
import { disabled } from "./disabled.js";
import { education } from "./education.js";
import { elders } from "./elders.js";
import { employment } from "./employment.js";
import { familyPlanning } from "./family-planning.js";
import { health } from "./health.js";
import type { CatalogueItem } from "./item.js";
import { migrants } from "./migrants.js";
import { minors } from "./minors.js";
import { safety } from "./safety.js";
import { socialSecurity } from "./social-security.js";

/** The whole catalogue, over all thirteen services, in the order in which it is listed. */
export const catalogueItems: readonly CatalogueItem[] = [
  employment,
  socialSecurity,
  assistance,
  administration,
  health,
  familyPlanning,
  education,
  consumer,
  safety,
  minors,
  elders,
  disabled,
  migrants,
].flat();

export function itemRows(): ItemRow[] {
  return catalogueItems.map((item, index) => ({ ...item, open: true, position: index + 1 }));
}
