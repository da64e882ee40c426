import { readSchemaTables } from "../prisma/ddl.mjs";
import { closeWritePool } from "../server/db/pool.js";
import { rows } from "./support/rows.js";

interface Column {
  table: string;
  name: string;
  type: string;
  nullable: boolean;
  default: string | null;
}

describe("the migrations and the Prisma schema say the same", () => {
  afterAll(() => closeWritePool());

  it("column by column", async () => {
    const wanted = (await readSchemaTables()).flatMap((table) =>
      table.columns.map((column) => ({ table: table.name ?? "", ...column, type: plainType(column.type) })),
    );
    expect(await columnsInDatabase()).toEqual(sorted(wanted));
  });

  it("key by key", async () => {
    const wanted = (await readSchemaTables()).flatMap((table) =>
      table.keys.map((key) => `${table.name} ${key.kind === "normal" ? "index" : "unique"} ${key.columns.join(",")}`),
    );
    const found = await rows<{ t: string; kind: string; keyed: string }>`
      SELECT TABLE_NAME t, IF(NON_UNIQUE, 'index', 'unique') kind, GROUP_CONCAT(COLUMN_NAME ORDER BY SEQ_IN_INDEX) keyed
      FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME NOT LIKE '\\_%'
      GROUP BY TABLE_NAME, INDEX_NAME, NON_UNIQUE`;
    // MariaDB adds an index of its own for a foreign key that no declared index begins with; the schema declares them all.
    expect(found.map(({ t, kind, keyed }) => `${t} ${kind} ${keyed}`).sort()).toEqual(wanted.sort());
  });

  it("foreign key by foreign key", async () => {
    const wanted = (await readSchemaTables()).flatMap((table) =>
      table.foreignKeys.map((key) => `${table.name}.${key.columns.join(",")} -> ${key.table}.${key.targets.join(",")}`),
    );
    const found = await rows<{ t: string; c: string; rt: string; rc: string }>`
      SELECT TABLE_NAME t, COLUMN_NAME c, REFERENCED_TABLE_NAME rt, REFERENCED_COLUMN_NAME rc
      FROM information_schema.KEY_COLUMN_USAGE WHERE TABLE_SCHEMA = DATABASE() AND REFERENCED_TABLE_NAME IS NOT NULL`;
    expect(found.map(({ t, c, rt, rc }) => `${t}.${c} -> ${rt}.${rc}`).sort()).toEqual(wanted.sort());
  });
});

async function columnsInDatabase(): Promise<Column[]> {
  const found = await rows<{ t: string; name: string; type: string; nullable: string; fallback: string | null }>`
    SELECT TABLE_NAME t, COLUMN_NAME name, COLUMN_TYPE type, IS_NULLABLE nullable, COLUMN_DEFAULT fallback
    FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME NOT LIKE '\\_%'`;
  return sorted(
    found.map(({ t, name, type, nullable, fallback }) => ({
      table: t,
      name,
      type: plainType(type),
      nullable: nullable === "YES",
      default: fallback === "NULL" ? null : fallback,
    })),
  );
}

/** MariaDB keeps JSON as longtext with a check, and shows a width that MySQL dropped. */
function plainType(type: string): string {
  return type === "json" ? "longtext" : type.replace(/^int\(\d+\)$/, "int");
}

function sorted(columns: Column[]): Column[] {
  const key = (column: Column) => `${column.table}.${column.name}`;
  return columns
    .map(({ table, name, type, nullable, default: fallback }) => ({ table, name, type, nullable, default: fallback }))
    .sort((a, b) => key(a).localeCompare(key(b)));
}
