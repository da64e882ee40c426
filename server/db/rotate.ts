import { settings } from "../env/settings.js";
import { decryptField, encryptField } from "./cipher.js";
import { readRows } from "./read.js";
import { sql } from "./statement.js";
import { commit } from "./work.js";

/** Every encrypted column, with the column that its row is known by; `tests/security/keys.test.ts` finds one that is missing. */
export const sealedColumns: readonly { table: string; key: string; columns: readonly string[] }[] = [
  { table: "resident", key: "id", columns: ["phone", "idNumber"] },
  { table: "staff_totp", key: "staffId", columns: ["secret"] },
  { table: "wechat_account", key: "openid", columns: ["sessionKey"] },
  { table: "request", key: "id", columns: ["contactPhone", "incidentAddress"] },
  { table: "vacancy", key: "id", columns: ["agentPhone"] },
  { table: "help_call", key: "id", columns: ["words", "address", "phone"] },
  { table: "pair", key: "id", columns: ["note"] },
  { table: "pair_visit", key: "id", columns: ["words"] },
  { table: "activity_signup", key: "id", columns: ["guardianName"] },
  { table: "dispute", key: "requestId", columns: ["statement", "since", "otherParty", "wish", "referral"] },
  { table: "dispute_party", key: "id", columns: ["name", "phone", "address", "code", "evidence"] },
  { table: "dispute_mediator", key: "id", columns: ["objection"] },
  { table: "dispute_event", key: "id", columns: ["text"] },
  { table: "dispute_session", key: "id", columns: ["place", "online", "reason", "record"] },
  { table: "dispute_attendance", key: "id", columns: ["name", "about", "text"] },
  { table: "dispute_signature", key: "id", columns: ["strokes"] },
  { table: "dispute_agreement", key: "id", columns: ["clauses", "text", "courtText"] },
  { table: "agreement_step", key: "id", columns: ["what", "note"] },
];

const batch = 200;

/**
 * Encrypts anew, with the newest key, whatever lies under an older one. The hall stays open: a value that somebody changes
 * meanwhile is left as they wrote it. Broken off, it goes on where it was.
 * @returns how many values were encrypted anew
 */
export async function rotateKeys(): Promise<number> {
  let rotated = 0;
  for (const { table, key, columns } of sealedColumns) {
    for (const column of columns) rotated += await rotateColumn(table, key, column);
  }
  return rotated + (await rotateAnswers());
}

async function rotateColumn(table: string, key: string, column: string): Promise<number> {
  const names = { table: name(table), key: name(key), column: name(column) };
  let rotated = 0;
  for (let last = ""; ; ) {
    const rows = await readRows<{ id: string; value: string }>(
      sql`SELECT ${names.key} AS id, ${names.column} AS value FROM ${names.table}
          WHERE ${names.key} > ${last} AND ${names.column} IS NOT NULL AND ${names.column} NOT LIKE ${`${newestKey()}:%`}
          ORDER BY ${names.key} LIMIT ${batch}`,
    );
    for (const { id, value } of rows) {
      const fresh = encryptField(table, column, id, decryptField(table, column, id, value));
      await commit({
        steps: [
          sql`UPDATE ${names.table} SET ${names.column} = ${fresh} WHERE ${names.key} = ${id} AND ${names.column} = ${value}`,
        ],
        result: null,
      });
    }
    rotated += rows.length;
    if (rows.length < batch) return rotated;
    last = rows.at(-1)?.id ?? "";
  }
}

/** Encrypted answers lie within a JSON column, each bound to its own name. */
async function rotateAnswers(): Promise<number> {
  let rotated = 0;
  for (let last = ""; ; ) {
    const rows = await readRows<{ id: string; answers: unknown }>(
      sql`SELECT requestId AS id, answers FROM application WHERE requestId > ${last} ORDER BY requestId LIMIT ${batch}`,
    );
    for (const { id, answers } of rows) {
      const stored = (typeof answers === "string" ? JSON.parse(answers) : answers) as Record<string, string>;
      const old = Object.entries(stored).filter(([, value]) => isSealed(value) && !value.startsWith(`${newestKey()}:`));
      if (old.length === 0) continue;
      const place = (answer: string) => `answers.${answer}`;
      const fresh = old.map(([answer, value]) => [
        answer,
        encryptField("application", place(answer), id, decryptField("application", place(answer), id, value)),
      ]);
      const next = JSON.stringify({ ...stored, ...Object.fromEntries(fresh) });
      // Answers are written once and never changed.
      await commit({ steps: [sql`UPDATE application SET answers = ${next} WHERE requestId = ${id}`], result: null });
      rotated += old.length;
    }
    if (rows.length < batch) return rotated;
    last = rows.at(-1)?.id ?? "";
  }
}

const isSealed = (value: unknown): value is string =>
  typeof value === "string" && /^k\d+:[\w+/]{20,}={0,2}$/.test(value);

function newestKey(): string {
  return settings.fieldKeys.split(",").at(-1)?.split(":")[0] ?? "";
}

/** A table or column of the list above, which no caller writes. */
function name(word: string): { text: string } {
  return { text: `\`${word}\`` };
}
