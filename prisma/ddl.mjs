// What the Prisma schema means in SQL, for the two uses that Prisma's own engine would serve where it can be installed:
//   node prisma/ddl.mjs   prints CREATE TABLE statements of the whole schema, to draft a migration from
//   tests/drift.test.ts   compares the migrated database with the schema
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import internals from "@prisma/internals";

const models = fileURLToPath(new URL("./models/", import.meta.url));

/** Every table with its columns, keys and foreign keys, as the schema in prisma/models wants them. */
export async function readSchemaTables() {
  const datamodel = readdirSync(models).map((file) => [file, readFileSync(models + file, "utf8")]);
  const dmmf = await internals.getDMMF({ datamodel });
  const tableOf = new Map(dmmf.datamodel.models.map((model) => [model.name, model.dbName ?? model.name]));
  return dmmf.datamodel.models.map((model) => ({
    name: tableOf.get(model.name),
    columns: model.fields.filter((field) => field.kind === "scalar").map(column),
    keys: dmmf.datamodel.indexes.filter((index) => index.model === model.name).map(key),
    foreignKeys: model.fields
      .filter((field) => field.relationFromFields?.length)
      .map((field) => ({
        columns: [...field.relationFromFields],
        table: tableOf.get(field.type),
        targets: [...field.relationToFields],
      })),
  }));
}

function column(field) {
  return {
    name: field.name,
    type: sqlType(field),
    nullable: !field.isRequired,
    default: field.hasDefaultValue ? defaultOf(field.default) : null,
  };
}

/** As SQL writes it: words in quotes, a boolean as a number. */
function defaultOf(value) {
  return typeof value === "string" ? `'${value}'` : String(Number(value));
}

function key(index) {
  return { kind: index.type, columns: index.fields.map((field) => field.name) };
}

const plainTypes = { Int: "int", Boolean: "tinyint(1)", Json: "json", BigInt: "bigint" };

function sqlType({ type, nativeType }) {
  if (!nativeType) {
    if (!plainTypes[type]) throw new Error(`Give ${type} a native type: its default differs between databases.`);
    return plainTypes[type];
  }
  const [name, sizes] = nativeType;
  return sizes?.length ? `${name.toLowerCase()}(${sizes.join(",")})` : name.toLowerCase();
}

/** The statements that make an empty database into the schema's. */
export function createStatements(tables) {
  const create = tables.map((table) => {
    const lines = [
      ...table.columns.map(
        (c) =>
          `  \`${c.name}\` ${c.type.toUpperCase()} ${c.nullable ? "NULL" : "NOT NULL"}${c.default === null ? "" : ` DEFAULT ${c.default}`}`,
      ),
      ...table.keys.map((k) => `  ${keyLine(table.name, k)}`),
    ];
    return `CREATE TABLE \`${table.name}\` (\n${lines.join(",\n")}\n) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;`;
  });
  const relate = tables.flatMap((table) =>
    table.foreignKeys.map(
      (f) =>
        `ALTER TABLE \`${table.name}\` ADD CONSTRAINT \`${table.name}_${f.columns.join("_")}_fkey\` FOREIGN KEY (${list(f.columns)}) REFERENCES \`${f.table}\`(${list(f.targets)}) ON DELETE RESTRICT ON UPDATE CASCADE;`,
    ),
  );
  return [...create, ...relate];
}

function keyLine(table, { kind, columns }) {
  if (kind === "id") return `PRIMARY KEY (${list(columns)})`;
  const unique = kind === "unique";
  const name = `${table}_${columns.join("_")}_${unique ? "key" : "idx"}`;
  return `${unique ? "UNIQUE INDEX" : "INDEX"} \`${name}\`(${list(columns)})`;
}

function list(columns) {
  return columns.map((name) => `\`${name}\``).join(", ");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(createStatements(await readSchemaTables()).join("\n\n"));
}
