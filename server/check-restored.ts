import { existsSync } from "node:fs";
import { verifyAudit } from "./audit/verify.js";
import { decryptField } from "./db/cipher.js";
import { closeWritePool } from "./db/pool.js";
import { closePrisma, db } from "./db/prisma.js";
import { readRows } from "./db/read.js";
import { sealedColumns } from "./db/rotate.js";
import { sql } from "./db/statement.js";
import { pathOf } from "./files/commands.js";

// The end of a restore drill: could a hall open with these data and these keys? Ends with 1 when it could not.

const requests = await db().request.aggregate({ _count: true, _max: { updatedAt: true } });
const faults = [...(await missingFiles()), ...(await sealedForGood()), ...(await brokenChain())];
console.log(`${requests._count} requests, the last change at ${requests._max.updatedAt?.toISOString() ?? "never"}.`);
for (const fault of faults) console.log(fault);
if (faults.length === 0)
  console.log("The drill passed: every file is there, the keys open the fields, the audit chain is whole.");
await Promise.all([closePrisma(), closeWritePool()]);
process.exit(faults.length === 0 ? 0 : 1);

async function missingFiles(): Promise<string[]> {
  const missing: string[] = [];
  for (let last = ""; ; ) {
    const files = await db().attachment.findMany({
      where: { id: { gt: last } },
      orderBy: { id: "asc" },
      select: { id: true },
      take: 1_000,
    });
    missing.push(...files.filter(({ id }) => !existsSync(pathOf(id))).map(({ id }) => id));
    if (files.length < 1_000) break;
    last = files.at(-1)?.id ?? "";
  }
  return missing.length ? [`${missing.length} uploads have no file, the first is ${missing[0]}.`] : [];
}

/** The newest values of each encrypted column: the keys of another hall would open none of them. */
async function sealedForGood(): Promise<string[]> {
  const faults: string[] = [];
  for (const { table, key, columns } of sealedColumns) {
    for (const column of columns) {
      const names = { table: { text: `\`${table}\`` }, key: { text: `\`${key}\`` }, column: { text: `\`${column}\`` } };
      const rows = await readRows<{ id: string; value: string }>(sql`
        SELECT ${names.key} AS id, ${names.column} AS value FROM ${names.table}
        WHERE ${names.column} IS NOT NULL ORDER BY ${names.key} DESC LIMIT 20`);
      const closed = rows.filter(({ id, value }) => !opens(table, column, id, value));
      if (closed.length)
        faults.push(`${table}.${column}: ${closed.length} of ${rows.length} values cannot be decrypted.`);
    }
  }
  return faults;
}

function opens(table: string, column: string, id: string, value: string): boolean {
  try {
    decryptField(table, column, id, value);
    return true;
  } catch {
    return false;
  }
}

async function brokenChain(): Promise<string[]> {
  const { brokenAt, found } = await verifyAudit();
  return brokenAt === null ? [] : [`The audit chain parts at ${brokenAt}: ${found}.`];
}
