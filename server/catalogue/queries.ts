import type { ServiceCode } from "../../contract/catalogue.js";
import type { FormField } from "../../contract/forms.js";
import type { RequestKind } from "../../contract/lifecycle.js";
import { heldFor } from "../db/held.js";
import { db } from "../db/prisma.js";

/** An item of the catalogue with its lists as lists. */
export interface CatalogueItem {
  code: string;
  title: string;
  summary: string;
  service: ServiceCode;
  kind: RequestKind;
  deskCode: string;
  basis: string[];
  conditions: string[];
  materials: { name: string; note: string; required: boolean }[];
  steps: string[];
  form: FormField[];
  synonyms: string[];
  legalDays: number;
  promisedDays: number;
  fee: number;
  visits: number;
  place: string;
  open: boolean;
  /** Neighbours may see that it was reported, and where. */
  shared: boolean;
  frequent: number;
}

/** The catalogue by code, in its order, at most a second old. */
export const catalogue = heldFor(1_000, load);

/** Forgets the held catalogue, so that the next question reads it anew. */
export const refreshCatalogue = catalogue.forget;

async function load(): Promise<Map<string, CatalogueItem>> {
  const rows = await db().item.findMany({ orderBy: { position: "asc" } });
  // JSON columns are written by the seed and the console from the contract's shapes, so they are trusted here.
  const items = rows.map((row) => ({ ...row, fee: Number(row.fee) }) as unknown as CatalogueItem);
  return new Map(items.map((item) => [item.code, item]));
}
