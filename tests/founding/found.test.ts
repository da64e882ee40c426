import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import mysql, { type Connection, type RowDataPacket } from "mysql2/promise";
import { freePort } from "../../scripts/services.mjs";
import { type Program, runProgram } from "../faults/hall.js";

const root = path.resolve(import.meta.dirname, "../..");
const example = JSON.parse(readFileSync(path.join(root, "docs/county.example.json"), "utf8"));
const folder = mkdtempSync(path.join(process.env.HALL_TEST_FOLDER ?? tmpdir(), "found-"));

describe("a county opens its hall", () => {
  let connection: Connection;
  let databaseUrl: string;
  let program: Program | undefined;
  beforeAll(async () => {
    const url = new URL(process.env.DATABASE_URL ?? "");
    url.pathname = "/hall_found";
    databaseUrl = url.href;
    connection = await mysql.createConnection({ uri: process.env.DATABASE_URL ?? "", multipleStatements: true });
    await connection.query("CREATE DATABASE hall_found; USE hall_found");
  });
  afterAll(async () => {
    await program?.stop();
    await connection?.end();
  });

  /** As who runs the hall types it. */
  async function found(county: unknown): Promise<{ code: number; said: string }> {
    const file = path.join(folder, "county.json");
    writeFileSync(file, typeof county === "string" ? county : JSON.stringify(county));
    const env = { ...process.env, DATABASE_URL: databaseUrl, NODE_OPTIONS: "" };
    return promisify(execFile)(process.execPath, ["dist/server/found-county.js", file], { cwd: root, env }).then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      ({ code, stderr }: { code: number; stderr: string }) => ({ code, said: stderr }),
    );
  }
  const count = async (query: string) => {
    const [[row]] = await connection.query<RowDataPacket[]>(query);
    return Number(Object.values(row ?? {})[0]);
  };

  it("not with a file that is half right: every fault is named, and nothing is written", async () => {
    expect(await found("{")).toMatchObject({ code: 1, said: expect.stringContaining("JSON") });
    const [first, second] = example.communities;
    const { code, said } = await found({
      ...example,
      communities: [
        { ...first, phone: "12345", desks: ["kitchen"] },
        { ...second, code: "shuguang", point: { lng: 1130, lat: 31 } },
      ],
      administrator: { ...example.administrator, username: "管理员" },
    });
    expect(code).toBe(1);
    for (const place of [
      "communities.0.phone",
      "communities.0.desks.0",
      "communities.1.point.lng",
      "administrator.username",
    ])
      expect(said).toContain(place);
    expect(said).toContain("窗口的代码只有");
    expect(await count("SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'hall_found'")).toBe(0);
  });

  it("from its file, and the administrator signs in with the password that is told once, to set an own one", async () => {
    const { code, said } = await found(example);
    expect(code).toBe(0);
    const password = /with (\S+) within/.exec(said)?.[1] ?? "";
    expect(await count("SELECT COUNT(*) FROM community WHERE kind = 'community'")).toBe(2);
    expect(await count("SELECT COUNT(*) FROM community WHERE example")).toBe(0);
    expect(await count("SELECT COUNT(*) FROM desk d JOIN queue q ON q.deskId = d.id")).toBe(12 + 5 + 2);
    expect(await count("SELECT COUNT(*) FROM resident")).toBe(0);
    expect(await count("SELECT COUNT(*) FROM staff_member")).toBe(1);

    const port = await freePort();
    const told = { PORT: String(port), DATABASE_URL: databaseUrl, HALL_DEMO: "0", NODE_OPTIONS: "", HALL_LOG: "fatal" };
    program = await runProgram("main", told);
    const origin = `http://127.0.0.1:${port}`;
    const { total } = await (await fetch(`${origin}/api/items`)).json();
    expect(total).toBeGreaterThan(0);
    const signIn = await fetch(`${origin}/api/staff/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ username: "county.admin", password }),
    });
    expect(signIn.status).toBe(200);
    expect(JSON.stringify(await signIn.json())).toContain("administrator");
  });

  it("once: a county that is there already is left as it is", async () => {
    const before = await count("CHECKSUM TABLE community");
    expect(await found({ ...example, county: { ...example.county, name: "别的县" } })).toMatchObject({
      code: 1,
      said: expect.stringContaining("already"),
    });
    expect(await count("SELECT COUNT(*) FROM community WHERE name = '别的县'")).toBe(0);
    expect(await count("CHECKSUM TABLE community")).toBe(before);
  });
});
