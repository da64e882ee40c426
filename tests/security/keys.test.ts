import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import mysql from "mysql2/promise";
import { encryptField } from "../../server/db/cipher.js";
import { migrate } from "../../server/db/migrate.js";
import { sealedColumns } from "../../server/db/rotate.js";

const root = path.resolve(import.meta.dirname, "../..");

describe("keys of the encrypted fields", () => {
  it("no encrypted column is forgotten when keys are changed", () => {
    const files = readdirSync(path.join(root, "server"), { recursive: true, encoding: "utf8" });
    const used = files
      .filter((file) => file.endsWith(".ts") && !file.includes("generated"))
      .flatMap((file) => [
        ...readFileSync(path.join(root, "server", file), "utf8").matchAll(/encryptField\(\s*"(\w+)"(?:,\s*"(\w+)")?/g),
      ])
      .map(([, table = "", column]) => ({ table, column }))
      .filter(({ table }) => table !== "application");
    expect(used.length).toBeGreaterThan(4);
    const known = ({ table, column }: { table: string; column: string | undefined }) =>
      sealedColumns.some((one) => one.table === table && (!column || one.columns.includes(column)));
    expect(used.filter((one) => !known(one))).toEqual([]);
  });

  it("with a new key everything is encrypted anew, the old key can go, and a second run finds nothing to do", async () => {
    const database = new URL(process.env.DATABASE_URL ?? "");
    const connection = await mysql.createConnection({ uri: database.href });
    const base = `hall_rotation_${randomBytes(4).toString("hex")}`;
    await connection.query(`CREATE DATABASE ${base}`);
    database.pathname = `/${base}`;
    await migrate(database.href);
    await connection.query(`USE ${base}`);
    const oldKeys = process.env.HALL_FIELD_KEYS ?? "";
    const id = "01900000-0000-7000-8000-000000000001";
    await connection.query(
      "INSERT INTO resident (id, name, phone, homeAddress, traits, demo, createdAt) VALUES (?, '李敏', ?, '', '[]', 0, NOW(3))",
      [id, encryptField("resident", "phone", id, "13800138000")],
    );
    await connection.query("INSERT INTO application (requestId, answers, note) VALUES (?, ?, '')", [
      id,
      JSON.stringify({
        who: "李敏",
        idNumber: encryptField("application", "answers.idNumber", id, "11010519491231002X"),
      }),
    ]);
    const rotate = (keys: string) =>
      spawnSync(process.execPath, ["dist/server/rotate-keys.js"], {
        cwd: root,
        encoding: "utf8",
        env: { ...process.env, DATABASE_URL: database.href, HALL_FIELD_KEYS: keys, NODE_OPTIONS: "" },
      });
    const newKey = `k2:${randomBytes(32).toString("hex")}`;
    expect(rotate(`${oldKeys},${newKey}`).stdout).toContain("2 values encrypted anew");
    expect(rotate(`${oldKeys},${newKey}`).stdout).toContain("0 values encrypted anew");
    // Without the old key nothing is left that it alone could open.
    const last = rotate(newKey);
    expect({ code: last.status, said: last.stdout }).toEqual({ code: 0, said: "0 values encrypted anew.\n" });
    const [[row]] = (await connection.query("SELECT phone FROM resident")) as unknown as [[{ phone: string }]];
    expect(row.phone).toMatch(/^k2:/);
    await connection.query(`DROP DATABASE ${base}`);
    await connection.end();
  });
});
