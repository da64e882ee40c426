import path from "node:path";
import { defineConfig } from "prisma/config";

// Where the schema engine cannot be downloaded, `generate`, `validate` and `format` still run (they are WASM) and
// only want the path to exist. The stand-in fails loudly, so that `prisma migrate` never pretends to have migrated;
// `server/db/migrate.ts` applies the same migrations in Prisma's own layout.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.resolve("prisma/no-schema-engine.sh");

export default defineConfig({
  schema: "prisma/models",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "mysql://root@127.0.0.1:3306/hall" },
});
