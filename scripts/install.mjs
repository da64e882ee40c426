// Brings node_modules up to the lock file. Node alone must run it: nothing is installed yet.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
/** Where a private database, keys and uploads live; a second hall of the same checkout gets a folder of its own. */
export const dataDir = path.resolve(root, process.env.HALL_DATA ?? ".data");

/** Installs what the lock file names; does nothing when that was done already. */
export async function install() {
  const wanted = createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
  const stamp = path.join(root, "node_modules", ".hall-installed");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  step("Installing packages (two or three minutes the first time)");
  // Not `npm ci`: a lock file lacks the optional packages of platforms that its maker could not reach.
  await runBeside("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", "--no-save"]);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Runs a command to its end, or ends with its code and what it printed; `fine` are the codes of a good end. */
export function run(command, args, { fine = [0], ...options } = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  if (fine.includes(done.status)) return done;
  if (done.stdout || done.stderr) process.stderr.write(`${done.stdout ?? ""}${done.stderr ?? ""}`);
  console.error(`\n${command} ${args.join(" ")} failed${done.error ? `: ${done.error.message}` : ""}.`);
  process.exit(done.status ?? 1);
}

const waiting = [];
let running = 0;

/**
 * As `run`, with other commands beside it: as many at once as there are cores, in the order in which they were asked for.
 * @returns {Promise<void>} kept when the command has ended well; otherwise the whole process ends
 */
export async function runBeside(command, args, options = {}) {
  if (running >= availableParallelism()) await new Promise((resolve) => waiting.push(resolve));
  else running += 1;
  await runToItsEnd(command, args, options);
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}

function runToItsEnd(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, ...options, stdio: ["ignore", "pipe", "pipe"] });
    const end = () => child.kill("SIGTERM");
    process.once("exit", end);
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => printed.push(part));
    const ended = (code, error) => {
      process.off("exit", end);
      if (code === 0) return resolve();
      process.stderr.write(Buffer.concat(printed));
      console.error(`\n${command} ${args.join(" ")} failed${error ? `: ${error.message}` : ""}.`);
      process.exit(code ?? 1);
    };
    child.once("error", (error) => ended(1, error));
    child.once("close", (code) => ended(code));
  });
}

export function step(words) {
  console.log(`• ${words}`);
}
