import type { ServiceCode } from "../../../contract/catalogue.js";
import type { FormField } from "../../../contract/forms.js";
import type { RequestKind } from "../../../contract/lifecycle.js";

export interface Material {
  name: string;
  note: string;
  required: boolean;
}

/** One item of the catalogue with its whole guide; limits are in working days. */
export interface CatalogueItem {
  code: string;
  title: string;
  summary: string;
  service: ServiceCode;
  kind: RequestKind;
  deskCode: string;
  basis: readonly string[];
  conditions: readonly string[];
  materials: readonly Material[];
  steps: readonly string[];
  form: readonly FormField[];
  /** Words that residents say for it, the search's ear. */
  synonyms: readonly string[];
  legalDays: number;
  promisedDays: number;
  fee: number;
  visits: number;
  place: string;
  /** Place among the frequent ones on the home page, from 1; 0 is not there. */
  frequent: number;
  /** Neighbours have the same trouble: they see that it was reported, and where. */
  shared: boolean;
}

/** An item without what most items share: an application, free, without a visit, and not on the home page. */
export type ItemDraft = Omit<CatalogueItem, "service" | "kind" | "fee" | "visits" | "frequent" | "shared"> &
  Partial<Pick<CatalogueItem, "kind" | "fee" | "visits" | "frequent" | "shared">>;

export function itemsOf(service: ServiceCode, drafts: readonly ItemDraft[]): CatalogueItem[] {
  return drafts.map((draft) => ({
    kind: "application",
    fee: 0,
    visits: 0,
    frequent: 0,
    shared: false,
    ...draft,
    service,
  }));
}
