import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import mysql, { type Connection } from "mysql2/promise";
import { freePort, startMariadb } from "../../scripts/services.mjs";
import { type Program, runProgram } from "../faults/hall.js";

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(process.env.HALL_TEST_FOLDER ?? tmpdir(), "encrypted-"));
/** Good for a hundred years and for `localhost`; nobody has the authorities' keys any more. */
const certificate = (name: string) => path.join(import.meta.dirname, "certificates", name);

describe("the line to a database on another machine", () => {
  let database: Awaited<ReturnType<typeof startMariadb>>;
  let keeper: Connection;
  let program: Program | undefined;
  beforeAll(async () => {
    copyFileSync(certificate("server.pem"), path.join(folder, "server.pem"));
    database = await startMariadb(path.join(folder, "mariadb"), undefined, [
      `--ssl-cert=${path.join(folder, "server.pem")}`,
      `--ssl-key=${certificate("server.key")}`,
    ]);
    keeper = await mysql.createConnection(database.url);
    await keeper.query("SET GLOBAL require_secure_transport = ON");
  });
  afterAll(async () => {
    await program?.stop();
    await keeper?.end();
    await database?.stop();
  });

  const env = (told: Record<string, string>) => ({
    ...process.env,
    // By its name: that is what a certificate vouches for.
    DATABASE_URL: database.url.replace("127.0.0.1", "localhost"),
    NODE_OPTIONS: "",
    ...told,
  });
  /** As who runs the hall types it. */
  function run(words: string[], told: Record<string, string>): Promise<{ code: number; said: string }> {
    return promisify(execFile)(process.execPath, words, { cwd: root, env: env(told) }).then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      ({ code, stderr }: { code: number; stderr: string }) => ({ code, said: stderr }),
    );
  }
  const found = (told: Record<string, string>) =>
    run(["dist/server/found-county.js", "docs/county.example.json"], told);
  const trusting = { HALL_DATABASE_CA: certificate("authority.pem") };

  it("is not opened in the clear where the database asks for more", async () => {
    expect(await found({})).toMatchObject({ code: 1, said: expect.stringMatching(/denied|secure transport/i) });
  });

  it("is not opened to whom another authority vouches for", async () => {
    const { code, said } = await found({ HALL_DATABASE_CA: certificate("other-authority.pem") });
    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringMatching(/certificate|signature/i) });
  });

  it("carries the whole hall: founding it, its reads and writes, a backup", async () => {
    const { code, said } = await found(trusting);
    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining("within") });
    const port = await freePort();
    program = await runProgram("main", env({ ...trusting, PORT: String(port), HALL_DEMO: "0", HALL_LOG: "fatal" }));
    const origin = `http://127.0.0.1:${port}`;
    expect((await (await fetch(`${origin}/api/items`)).json()).total).toBeGreaterThan(0);
    const signIn = await fetch(`${origin}/api/staff/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ username: "county.admin", password: /with (\S+) within/.exec(said)?.[1] }),
    });
    expect(signIn.status).toBe(200);
    await program.stop();
    const copy = path.join(folder, "backup");
    expect(
      await run(["scripts/backup.mjs", copy], { ...trusting, HALL_FILES: path.join(folder, "files") }),
    ).toMatchObject({
      code: 0,
    });
    expect(statSync(path.join(copy, "hall.sql.gz")).size).toBeGreaterThan(10_000);
  });

  it("is not opened to another host of the same authority", async () => {
    copyFileSync(certificate("elsewhere.pem"), path.join(folder, "server.pem"));
    await keeper.query("FLUSH SSL");
    // The one asks by the driver of the writes first, the other by that of the reads, whose pool stays empty.
    for (const words of [
      ["dist/server/found-county.js", "docs/county.example.json"],
      ["dist/server/check-restored.js"],
    ]) {
      const { code, said } = await run(words, trusting);
      expect({ code, said }).toEqual({ code: 1, said: expect.stringMatching(/altnames|pool timeout/) });
    }
  });
});
