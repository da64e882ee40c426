import type { TemplateField } from "../../../contract/templates.js";

export type Fillings = Record<TemplateField, string>;

/** Puts what the request says into the fields of a reply; a field that it does not have stays to be seen. */
export function fill(text: string, fillings: Fillings): string {
  return text.replace(/\{([^{}]*)\}/g, (whole, name: string) =>
    Object.hasOwn(fillings, name) ? fillings[name as TemplateField] : whole,
  );
}
