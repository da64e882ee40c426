import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import type mysql from "mysql2/promise";
import { type Demonstration, openDemonstration } from "../support/demonstration.js";

describe("a copy of the hall for who mends it", () => {
  let hall: Demonstration;
  let folder: string;
  let copied: { rows: Record<string, number>; called: Record<string, string> };
  let number: string;

  beforeAll(async () => {
    hall = await openDemonstration();
    const { copyForSupport } = await import("../../server/privacy/support/copy.js");
    folder = mkdtempSync(path.join(process.env.HALL_TEST_FOLDER ?? "/tmp", "copy-"));
    number = (await values("SELECT number FROM request WHERE kind = 'application' LIMIT 1"))[0] ?? "";
    copied = await copyForSupport(process.env.DATABASE_URL ?? "", folder, randomBytes(32), [number]);
  }, 120_000);
  afterAll(() => hall?.close());

  async function values(query: string): Promise<string[]> {
    const [rows] = await hall.database.query<mysql.RowDataPacket[]>(query);
    return rows.map((row) => String(Object.values(row)[0]));
  }
  const linesOf = (table: string): Record<string, unknown>[] =>
    gunzipSync(readFileSync(path.join(folder, `${table}.jsonl.gz`)))
      .toString()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  const all = () =>
    readdirSync(folder)
      .map((file) => gunzipSync(readFileSync(path.join(folder, file))).toString())
      .join("");

  it.each([
    ["residents' names", "SELECT DISTINCT name FROM resident WHERE CHAR_LENGTH(name) > 1"],
    ["residents' ids", "SELECT id FROM resident"],
    ["addresses", "SELECT homeAddress FROM resident WHERE homeAddress <> ''"],
    ["colleagues' names", "SELECT DISTINCT name FROM staff_member"],
    ["numbers of requests", "SELECT number FROM request"],
    ["what was written", "SELECT text FROM request_event WHERE CHAR_LENGTH(text) > 6"],
    ["what was encrypted", "SELECT phone FROM resident WHERE phone IS NOT NULL"],
    ["by what one is found", "SELECT phoneHash FROM resident WHERE phoneHash IS NOT NULL"],
  ])("has no %s", async (_, query) => {
    const secrets = await values(query);
    expect(secrets.length).toBeGreaterThan(3);
    const text = all();
    expect(
      secrets.filter((secret) => text.includes(`"${secret}"`) || (secret.length > 6 && text.includes(secret))),
    ).toEqual([]);
  });

  it("has nothing of mediations, sign-ins and devices, not even how many there are", () => {
    const tables = Object.keys(copied.rows);
    expect(linesOf("request").filter(({ kind }) => kind === "dispute")).toEqual([]);
    expect(tables.filter((table) => /dispute|agreement|session|credential|totp|wechat|mandate/.test(table))).toEqual(
      [],
    );
  });

  it("has every other row, and they still belong together", async () => {
    expect(copied.rows.request).toBe(Number((await values("SELECT COUNT(*) FROM request WHERE confidential = 0"))[0]));
    const residents = new Set(linesOf("resident").map(({ id }) => id));
    const requests = linesOf("request");
    expect(requests.every(({ residentId }) => residents.has(residentId))).toBe(true);
    expect(requests[0]).toMatchObject({
      state: expect.stringMatching(/^[a-z_]+$/),
      submittedAt: expect.stringMatching(/^20/),
    });
  });

  it("calls a request by another name, which the keeper alone is told", () => {
    expect(linesOf("request").some((request) => request.number === copied.called[number])).toBe(true);
  });

  it("tells of birthdays no more than the year", () => {
    for (const { birthDate } of linesOf("resident"))
      expect(birthDate === null || Number.isInteger(birthDate)).toBe(true);
  });
});
