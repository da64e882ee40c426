import * as z from "zod/mini";
import { newKey } from "./keys.js";

interface Json {
  type?: string;
  const?: unknown;
  default?: unknown;
  enum?: unknown[];
  anyOf?: Json[];
  allOf?: Json[];
  oneOf?: Json[];
  properties?: Record<string, Json>;
  required?: string[];
  items?: Json;
  prefixItems?: Json[];
  minItems?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  format?: string;
  pattern?: string;
}

/** Whose ids stand in a sample, by the name of the field. */
export type Names = Readonly<Record<string, string>>;

/** What strings of these patterns look like; those of other patterns are words. */
const looks: readonly [RegExp, (field: string, names: Names) => string][] = [
  [/^\^\[0-9a-f\]\{8\}/, (field, names) => names[field] ?? newKey()],
  [/^\^\\d\{4\}-\\d\{4\}/, (_, names) => names.number ?? "2026-0101-0001"],
  [/\[0-9a-f\]\{64\}/, () => "0".repeat(64)],
  [/^\^\[a-z\]/, () => "sample.name"],
  [/^\^\[1-9\]\\d\{16\}/, () => "11010519491231002X"],
  [/^\^\(0\[1-9\]\|1\[0-2\]\)-/, () => "06-01"],
];

/**
 * Something that the schema takes: what must be there, and every id that may. The server so comes as far as asking who it is
 * that asks.
 */
export function sampleOf(schema: z.core.$ZodType, names: Names): unknown {
  return sample(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Json, "", names);
}

function sample(schema: Json, field: string, names: Names): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return sample(choices.find(({ type }) => type !== "null") ?? {}, field, names);
  if (schema.allOf)
    return Object.assign({}, ...schema.allOf.map((one) => sample(one, field, names) as object)) as object;
  switch (schema.type) {
    case "object":
      return objectOf(schema, names);
    case "array":
      return arrayOf(schema, field, names);
    case "boolean":
      return true;
    case "integer":
    case "number":
      return later(field) ? numberOf(schema) + 600 : numberOf(schema);
    case "string":
      return stringOf(schema, field, names);
    default:
      return {};
  }
}

function objectOf({ properties = {}, required = [] }: Json, names: Names): object {
  const wanted = Object.entries(properties).filter(([field]) => required.includes(field) || field in names);
  return Object.fromEntries(wanted.map(([field, schema]) => [field, sample(schema, field, names)]));
}

function arrayOf({ prefixItems, items = {}, minItems = 0 }: Json, field: string, names: Names): unknown[] {
  if (prefixItems) return prefixItems.map((one) => sample(one, field, names));
  const singular = field.replace(/s$/, "");
  const wanted = Math.max(minItems, singular in names ? 1 : 0);
  return Array.from({ length: wanted }, () => sample(items, singular, names));
}

function numberOf({ minimum, exclusiveMinimum }: Json): number {
  const least = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 1);
  return least === undefined || least < 0 ? 1 : least;
}

function stringOf({ format, pattern }: Json, field: string, names: Names): string {
  if (format === "date") return names.day ?? "2026-12-01";
  if (format === "date-time") return later(field) ? "2026-12-01T04:00:00.000Z" : "2026-12-01T02:00:00.000Z";
  const look = looks.find(([looking]) => pattern && looking.test(pattern));
  if (look) return look[1](field, names);
  if (/phone/i.test(field)) return "13800138000";
  return names[field] ?? "因为要办这一件事情";
}

/** What ends ends after it began. */
function later(field: string): boolean {
  return /^(ends|until)/.test(field);
}
