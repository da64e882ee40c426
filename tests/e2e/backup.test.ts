import { execFile } from "node:child_process";
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import mysql from "mysql2/promise";
import { revealResident } from "../../contract/identity.js";
import { sealAudit } from "../../server/audit/seal.js";
import { pathOf } from "../../server/files/commands.js";
import { makeCommunity, makeResident, makeStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { newKey } from "../support/keys.js";
import { smallPng } from "../support/pictures.js";
import { apply } from "../support/submissions.js";

const root = path.resolve(import.meta.dirname, "../..");
const run = promisify(execFile);

describe("a backup", () => {
  let hall: Hall;
  let place: string;
  let backup: string;

  beforeAll(async () => {
    hall = await openHall();
    const community = await makeCommunity();
    const resident = await makeResident(hall, community, { phone: "13800006021" });
    const form = new FormData();
    form.append("file", new Blob([new Uint8Array(smallPng())], { type: "image/png" }), "灯.png");
    const headers = { ...resident.call.headers, "idempotency-key": newKey() };
    const uploaded = await fetch(`${hall.origin}/api/files`, { method: "POST", headers, body: form });
    const { id } = (await uploaded.json()) as { id: string };
    const { number } = await apply(resident, "report-problem", { attachmentIds: [id] });
    const officer = await makeStaff(hall, community, { desks: ["general"] });
    await officer.call(revealResident, { params: { number }, body: { field: "phone", reason: "约时间上门" } });
    await sealAudit();
    place = mkdtempSync(path.join(process.env.HALL_TEST_FOLDER ?? "/tmp", "backup-"));
    backup = path.join(place, "backup");
  });
  afterAll(() => hall.close());

  const script = (name: string, words: string[], env: Record<string, string> = {}) =>
    run(process.execPath, [`scripts/${name}.mjs`, ...words], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: "", ...env },
    }).then(
      ({ stdout }) => ({ code: 0, printed: stdout }),
      (error: { code: number; stdout: string; stderr: string }) => ({
        code: error.code,
        printed: error.stdout + error.stderr,
      }),
    );

  it("is made while the hall is open, and passes the drill", async () => {
    const files = path.resolve(root, process.env.HALL_FILES ?? ".data/files");
    const uploading = setInterval(() => writeFileSync(path.join(files, `coming-${newKey()}`), "x".repeat(100_000)), 1);
    const made = await script("backup", [backup]);
    clearInterval(uploading);
    for (const name of readdirSync(files).filter((one) => one.startsWith("coming-"))) rmSync(path.join(files, name));
    expect(made).toEqual({ code: 0, printed: expect.any(String) });
    const drill = await script("restore", [backup, "--drill"]);
    expect(drill.printed).toContain("The drill passed");
    expect(drill.code).toBe(0);
  }, 300_000);

  it("fails the drill with another hall's keys: lost keys are lost data", async () => {
    const drill = await script("restore", [backup, "--drill"], { HALL_FIELD_KEYS: `k1:${"1".repeat(64)}` });
    expect(drill.printed).toMatch(/resident\.phone: \d+ of \d+ values cannot be decrypted/);
    expect(drill.code).toBe(1);
  }, 300_000);

  it("brings back every row and every file", async () => {
    const database = new URL(process.env.DATABASE_URL ?? "");
    const name = `restored_${newKey().replaceAll("-", "").slice(0, 12)}`;
    const connection = await mysql.createConnection({ uri: database.href });
    await connection.query(`CREATE DATABASE ${name}`);
    const files = path.join(place, "files");
    const restored = {
      DATABASE_URL: Object.assign(new URL(database), { pathname: `/${name}` }).href,
      HALL_FILES: files,
    };
    Object.assign(restored, { HALL_AUDIT_HEADS: path.join(place, "heads.jsonl") });
    expect(await script("restore", [backup], restored)).toMatchObject({ code: 0 });
    const [tables] = await connection.query<mysql.RowDataPacket[]>("SHOW TABLES");
    const names = tables.map((row) => String(Object.values(row)[0]));
    expect(names.length).toBeGreaterThan(50);
    // What other stories of this base changed since the copy is not this one's business.
    const still = [
      "attachment",
      "request",
      "request_event",
      "resident",
      "community",
      "catalogue_item",
      "desk",
      "queue",
    ];
    for (const table of still.filter((one) => names.includes(one))) {
      const [sums] = await connection.query<mysql.RowDataPacket[]>(`CHECKSUM TABLE \`${table}\`, ${name}.\`${table}\``);
      expect({ table, restored: sums[1]?.Checksum }).toEqual({ table, restored: sums[0]?.Checksum });
    }
    const [uploads] = await connection.query<mysql.RowDataPacket[]>(`SELECT id FROM ${name}.attachment`);
    expect(uploads.length).toBeGreaterThan(0);
    for (const { id } of uploads) {
      expect(readFileSync(path.join(files, id.slice(-2), id))).toEqual(readFileSync(pathOf(id)));
    }
    // A restore never touches data that are there.
    expect(await script("restore", [backup], restored)).toMatchObject({
      code: 1,
      printed: /already: restore into an empty/,
    });
    await connection.query(`DROP DATABASE ${name}`);
    await connection.end();
  }, 300_000);

  it("that was damaged is refused before anything is written", async () => {
    const damaged = path.join(place, "damaged");
    await run("cp", ["-r", backup, damaged]);
    appendFileSync(path.join(damaged, "hall.sql.gz"), "x");
    const drillsLeft = () =>
      readdirSync(path.resolve(root, process.env.HALL_DATA ?? ".data")).filter((name) => name.startsWith("drill-"));
    const drillsBefore = drillsLeft();
    const refused = await script("restore", [damaged, "--drill"]);
    expect(refused).toMatchObject({ code: 1, printed: expect.stringContaining("damaged or changed") });
    // Its private database went with it.
    expect(drillsLeft()).toEqual(drillsBefore);
    expect(await script("backup", [damaged])).toMatchObject({ code: 1, printed: expect.stringContaining("not empty") });
    rmSync(damaged, { recursive: true });
  });

  it("has no keys in it", () => {
    const { parts } = JSON.parse(readFileSync(path.join(backup, "manifest.json"), "utf8")) as { parts: object };
    expect(Object.keys(parts).sort()).toEqual(["audit-heads.jsonl", "files.tar.gz", "hall.sql.gz"]);
  });
});
