import mysql from "mysql2";
import type { Fault } from "../errors/fault.js";
import type { Prisma } from "./generated/client.js";

/** One SQL statement with its values in place, and what must come of it. */
export interface Statement {
  readonly text: string;
  /** How many rows it must change (or match), and the refusal when it does not. */
  readonly guard?: { rows: number; otherwise: () => Fault };
  /** The refusal when a unique key of the table says that such a row is there already. */
  readonly unique?: { key: string; otherwise: () => Fault };
  /** The Redis channel to nudge once it is committed. */
  readonly wakes?: string;
}

/**
 * A statement from a template; values are escaped, never pasted. A nested statement is put in as it is.
 * @example sql`UPDATE slot SET taken = taken + 1 WHERE id = ${slotId} AND taken < capacity`
 */
export function sql(parts: TemplateStringsArray, ...values: unknown[]): Statement {
  const text = parts.reduce((built, part, place) => built + escapeValue(values[place - 1]) + part);
  return { text };
}

/** The statement must change exactly this many rows, or the whole work is refused. */
export function mustChange(rows: number, otherwise: () => Fault, statement: Statement): Statement {
  return { ...statement, guard: { rows, otherwise } };
}

/** A row that breaks this unique key is a refusal, not an error. */
export function mustBeFirst(key: string, otherwise: () => Fault, statement: Statement): Statement {
  return { ...statement, unique: { key, otherwise } };
}

type Row<M extends Prisma.ModelName> = Exclude<
  Prisma.TypeMap["model"][M]["operations"]["createMany"]["args"]["data"],
  readonly unknown[]
>;

/** Inserts one row of a Prisma model; the types are the schema's. */
export function insert<M extends Prisma.ModelName>(model: M, row: Row<M>): Statement {
  return insertAll(model, [row]);
}

/** Inserts rows that name the same columns. */
export function insertAll<M extends Prisma.ModelName>(model: M, rows: Row<M>[]): Statement {
  const columns = Object.keys(rows[0] ?? {});
  const tuples = rows.map((row) => {
    const values = row as Record<string, unknown>;
    return `(${columns.map((name) => escapeValue(asColumn(values[name]))).join(", ")})`;
  });
  return {
    text: `INSERT INTO ${tableOf(model)} (${columns.map((c) => `\`${c}\``).join(", ")}) VALUES ${tuples.join(", ")}`,
  };
}

/** RequestEvent -> `request_event` */
export function tableOf(model: string): string {
  return `\`${model.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase()}\``;
}

function asColumn(value: unknown): unknown {
  if (value === undefined) return null;
  const plain = value === null || typeof value !== "object" || value instanceof Date;
  return plain ? value : JSON.stringify(value);
}

function escapeValue(value: unknown): string {
  if (isStatement(value)) return value.text;
  if (Array.isArray(value)) {
    if (value.length === 0) return "NULL"; // IN (NULL) matches nothing, as an empty list should
    return value.map(escapeValue).join(", ");
  }
  // Whatever is not a scalar comes out as a quoted string (stringifyObjects), never as SQL.
  return mysql.escape(value as mysql.SqlValue, true, "Z");
}

function isStatement(value: unknown): value is Statement {
  return typeof value === "object" && value !== null && "text" in value && typeof value.text === "string";
}
