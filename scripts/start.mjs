// npm start: the whole hall from a bare machine, in one process tree. Ctrl-C or SIGTERM ends all that it started.
import { fork } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "./build.mjs";
import { ensurePrograms, findProgram } from "./debian.mjs";
import { dataDir, install, root, step } from "./install.mjs";
import { keysFor } from "./keys.mjs";
import { openHallFile } from "./open-hall.mjs";
import { isAlive, startServices } from "./services.mjs";

const started = Date.now();
const pidFile = path.join(dataDir, "hall.pid");
/** What to end, last started first. */
const ending = [];
let leaving = false;

process.on("SIGINT", () => leave(0));
process.on("SIGTERM", () => leave(0));
leaveWithNpm();

try {
  await open();
} catch (error) {
  console.error(`\n${error.message}`);
  await leave(1);
}

async function open() {
  assertAlone();
  const { DATABASE_URL, REDIS_URL } = process.env;
  const needed = [...(DATABASE_URL ? [] : ["mariadbd"]), ...(REDIS_URL ? [] : ["redis-server"])];
  await Promise.all([install(), ensurePrograms(needed, { fonts: true, wishes: ["chromium"] })]);
  await build(["server", "console", "h5"]);
  step(DATABASE_URL ? "Using the database of DATABASE_URL" : "Starting the private database and Redis");
  const services = await startServices(dataDir, { databaseUrl: DATABASE_URL, redisUrl: REDIS_URL });
  ending.unshift(() => services.stop());
  const port = process.env.PORT ?? "8080";
  Object.assign(process.env, {
    ...keysFor(dataDir),
    DATABASE_URL: services.databaseUrl,
    REDIS_URL: services.redisUrl,
    PORT: port,
    HALL_FILES: process.env.HALL_FILES ?? path.join(dataDir, "files"),
    HALL_AUDIT_HEADS: process.env.HALL_AUDIT_HEADS ?? path.join(dataDir, "audit-heads.jsonl"),
    HALL_CHROMIUM: process.env.HALL_CHROMIUM ?? findProgram("chromium") ?? "",
  });

  noteWhereDataAre();
  const { prepareDatabase } = await import(path.join(root, "dist/server/prepare.js"));
  step("Preparing the database");
  const prepared = await prepareDatabase({ seed: process.env.HALL_DEMO !== "0" });
  tellPrepared(prepared, Boolean(DATABASE_URL));
  process.env.HALL_DEMO ??= prepared.demo ? "1" : "0";
  const wechat = process.env.WECHAT_SECRET ? undefined : await standInForWechat(port);

  await keepRunning("worker");
  await keepRunning("main");
  await wechat?.pushHere();
  tellWhereToClick(port, prepared.accounts);
}

/** So that `npm run backup` finds them; see open-hall.mjs. */
function noteWhereDataAre() {
  const { DATABASE_URL: databaseUrl, HALL_FILES: files, HALL_AUDIT_HEADS: auditHeads } = process.env;
  writeFileSync(openHallFile, JSON.stringify({ databaseUrl, files, auditHeads }), { mode: 0o600 });
  ending.push(() => rmSync(openHallFile, { force: true }));
}

/** npm that is sent SIGTERM ends without passing it on: so the hall watches whether npm is still there. */
function leaveWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const npm = process.ppid;
  setInterval(() => process.ppid !== npm && leave(0), 300).unref();
}

function assertAlone() {
  mkdirSync(dataDir, { recursive: true });
  const other = existsSync(pidFile) ? Number(readFileSync(pidFile, "utf8")) : 0;
  if (other && other !== process.pid && isAlive(other)) {
    console.error(`This hall is open already (process ${other}). End that one first.`);
    process.exit(1);
  }
  writeFileSync(pidFile, String(process.pid));
  ending.push(() => rmSync(pidFile, { force: true }));
}

function tellPrepared({ migrations, data }, external) {
  if (migrations.length) step(`Applied ${migrations.length} migration(s)`);
  if (data === "seeded") step(`Put the demonstration county into the empty ${external ? "" : "private "}database`);
  else if (data === "kept") step("Found data in the database and left them as they are");
  else
    step(
      "The database is empty and HALL_DEMO=0, so nothing was put into it: npm run found -- county.json opens a county",
    );
}

/** Without WeChat's credentials a stand-in answers over HTTP, so that the WeChat build can sign in on a desk. */
async function standInForWechat(port) {
  const { startStandIn } = await import(path.join(root, "dist/server/wechat/stand-in.js"));
  const standIn = await startStandIn();
  ending.unshift(() => standIn.close());
  Object.assign(process.env, {
    WECHAT_ORIGIN: standIn.origin,
    WECHAT_APPID: "touristappid",
    WECHAT_SECRET: "stand-in",
    WECHAT_TEMPLATE_PROGRESS: process.env.WECHAT_TEMPLATE_PROGRESS ?? "stand-in-progress",
    WECHAT_PUSH_TOKEN: "stand-in",
    HALL_ORIGIN: `http://127.0.0.1:${port}`,
  });
  const address = { url: `${process.env.HALL_ORIGIN}/api/wechat/push`, token: "stand-in" };
  // As the hall's owner enters it in WeChat's console, once the hall answers.
  const pushHere = () => fetch(`${standIn.origin}/stand-in/push`, { method: "POST", body: JSON.stringify(address) });
  return { pushHere };
}

/** Runs one of the hall's processes; one that falls over is started again, more slowly each time. */
function keepRunning(name) {
  let falls = 0;
  const file = path.join(root, `dist/server/${name}.js`);
  let child;
  ending.unshift(() => endOf(child));
  return new Promise((resolve, reject) => {
    const launch = () => {
      const since = Date.now();
      child = fork(file, { cwd: root, detached: true });
      child.once("message", resolve);
      child.once("exit", (code) => {
        if (leaving) return;
        falls = Date.now() - since > 60_000 ? 1 : falls + 1;
        if (falls === 1 && Date.now() - since < 5_000)
          reject(new Error(`The ${name} process ended with code ${code}; is port ${process.env.PORT} taken?`));
        setTimeout(() => leaving || launch(), Math.min(falls * 500, 5_000));
      });
    };
    launch();
  });
}

function endOf(child) {
  if (!child || child.exitCode !== null) return;
  return new Promise((resolve) => {
    child.once("exit", resolve);
    child.kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), 12_000).unref();
  });
}

function tellWhereToClick(port, accounts) {
  const seconds = Math.round((Date.now() - started) / 1000);
  const origin = `http://127.0.0.1:${port}`;
  console.log(`
The hall is open (${seconds} s).

  Residents   居民服务大厅    ${origin}/
  Staff       办件工作台      ${origin}/console/
  API         reference      ${origin}/api/docs
`);
  if (accounts) tellAccounts(accounts);
  console.log("Ctrl-C closes it.");
}

/** These people exist in the demonstration data only. */
function tellAccounts({ residents, staff }) {
  console.log("  Residents to choose from:");
  for (const { name, communityName, about } of residents) console.log(`    ${name}  ${communityName}  ${about}`);
  console.log(`\n  Staff (password ${staff[0]?.password}):`);
  for (const { username, name, communityName, desks } of staff) {
    console.log(`    ${username.padEnd(20)} ${name}  ${communityName}  ${desks.join("、")}`);
  }
  console.log("");
}

async function leave(code) {
  if (leaving) return;
  leaving = true;
  if (code === 0) console.log("\nClosing the hall…");
  for (const end of ending) {
    try {
      await end();
    } catch (error) {
      console.error(error.message);
    }
  }
  process.exit(code);
}
