import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

const root = path.resolve(import.meta.dirname, "../..");
/** Each kind of fault once; `npm run faults` does a hundred rounds, and looks at the times too. */
const rounds = 15;

describe("a hall that is broken while people use it", () => {
  it("keeps every promise that it gave", async () => {
    // It brings services of its own, since it kills them.
    const { DATABASE_URL: _database, REDIS_URL: _redis, HALL_FILES: _files, ...env } = process.env;
    const run = promisify(execFile)(process.execPath, ["scripts/faults.mjs", String(rounds)], {
      cwd: root,
      env: { ...env, NODE_OPTIONS: "" },
      maxBuffer: 1 << 24,
    });
    const { stdout } = await run.catch((error: { stdout: string }) => error);
    const promised = figuresUnder(stdout, "Promised");
    for (const kind of ["submit", "book", "claim", "upload"]) expect(promised.get(kind)).toBeGreaterThan(0);
    const broken = figuresUnder(stdout, "Broken");
    // How soon it is back depends on what else this machine does.
    broken.delete("rounds after which it was not back within 10 s");
    expect(broken.size).toBeGreaterThan(15);
    expect([...broken].filter(([, count]) => count !== 0)).toEqual([]);
  }, 600_000);
});

/** The lines under a heading: words, two spaces or more, a number. */
function figuresUnder(text: string, heading: string): Map<string, number> {
  const lines = text.split("\n");
  const from = lines.findIndex((line) => line.startsWith(heading)) + 1;
  const figures = lines.slice(from).map((line) => /^ {2}(.+?) {2,}(\d+)$/.exec(line));
  const end = figures.indexOf(null);
  return new Map(figures.slice(0, end < 0 ? undefined : end).map((found) => [found?.[1] ?? "", Number(found?.[2])]));
}
