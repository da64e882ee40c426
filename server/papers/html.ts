/** Markup that was made by `html` and may stand in a page as it is. */
export class Markup {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

type Part = string | number | Markup | null | undefined | false | readonly Part[];

/** Builds markup; whatever is put in is text and is escaped, unless it is markup itself. */
export function html(parts: TemplateStringsArray, ...values: Part[]): Markup {
  return new Markup(parts.reduce((made, part, place) => made + textOf(values[place - 1]) + part));
}

function textOf(value: Part): string {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(textOf).join("");
  if (value === null || value === undefined || value === false) return "";
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
