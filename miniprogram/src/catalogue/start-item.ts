import type { ItemSummary } from "../../../contract/catalogue.js";
import { open, type RouteName } from "../platform/routes";

const ownForms: Partial<Record<ItemSummary["kind"], RouteName>> = {
  booking: "resources",
  job: "job",
  dispute: "dispute",
  volunteer: "volunteer",
};

/** Opens the form of an item; four kinds have a form of their own, the others are drawn from the catalogue. */
export function startItem(item: Pick<ItemSummary, "code" | "kind">): void {
  const own = ownForms[item.kind];
  if (own) open(own);
  else open("apply", { code: item.code });
}
