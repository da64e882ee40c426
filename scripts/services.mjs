// A private MariaDB and a private Redis as child processes, with their data in a folder of ours.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, openSync } from "node:fs";
import net from "node:net";
import { userInfo } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findProgram } from "./debian.mjs";
import { run } from "./install.mjs";

/**
 * Starts what the environment does not name already.
 * @param {string} folder where the data live
 * @param {{databaseUrl?: string, redisUrl?: string, databaseOptions?: string[]}} given what is there, and options of a database that is not
 * @returns {Promise<{databaseUrl: string, redisUrl: string, stop(): Promise<void>}>}
 */
export async function startServices(folder, given = {}) {
  mkdirSync(folder, { recursive: true });
  const [database, redis] = await Promise.all([
    given.databaseUrl
      ? external(given.databaseUrl)
      : startMariadb(path.join(folder, "mariadb"), undefined, given.databaseOptions),
    given.redisUrl ? external(given.redisUrl) : startRedis(path.join(folder, "redis")),
  ]);
  return {
    databaseUrl: database.url,
    redisUrl: redis.url,
    async stop() {
      await Promise.all([database.stop(), redis.stop()]);
    },
  };
}

function external(url) {
  return { url, stop: async () => {} };
}

/**
 * A private MariaDB whose data live in a folder; what is there already is kept.
 * @param {string} folder
 * @param {number} [port] where it listened before, for one that comes back
 * @param {string[]} [extra] options of the server besides
 */
export async function startMariadb(folder, port = undefined, extra = []) {
  const data = path.join(folder, "data");
  const user = userInfo().username;
  const socket = path.join(folder, "s.sock");
  mkdirSync(folder, { recursive: true });
  if (!existsSync(path.join(data, "mysql"))) {
    const options = ["--auth-root-authentication-method=normal", "--skip-test-db", "--skip-name-resolve"];
    run("mariadb-install-db", ["--no-defaults", `--datadir=${data}`, `--user=${user}`, ...options], {
      stdio: "pipe",
      encoding: "utf8",
    });
  }
  const listening = port ?? (await freePort());
  const child = spawnLogged(findProgram("mariadbd"), folder, [
    "--no-defaults",
    `--datadir=${data}`,
    `--user=${user}`,
    `--port=${listening}`,
    "--bind-address=127.0.0.1",
    // A path over 107 bytes is no socket; a deep folder then simply has none.
    `--socket=${socket.length < 100 ? socket : `/tmp/hall-${listening}.sock`}`,
    `--pid-file=${path.join(folder, "p.pid")}`,
    "--skip-name-resolve",
    "--character-set-server=utf8mb4",
    "--collation-server=utf8mb4_unicode_ci",
    "--default-time-zone=+00:00",
    "--innodb-buffer-pool-size=256M",
    "--innodb-log-file-size=128M",
    "--max-connections=200",
    ...extra,
  ]);
  await answering(child, listening, "MariaDB", folder);
  const admin = ["--no-defaults", "--protocol=tcp", "-h127.0.0.1", `-P${listening}`, "-uroot"];
  run(findProgram("mariadb") ?? "mysql", [...admin, "-e", "CREATE DATABASE IF NOT EXISTS hall"], {
    stdio: "pipe",
    encoding: "utf8",
  });
  return service(child, `mysql://root@127.0.0.1:${listening}/hall`);
}

/**
 * A private Redis that keeps nothing: one that comes back is empty.
 * @param {string} folder
 * @param {number} [port] where it listened before, for one that comes back
 */
export async function startRedis(folder, port = undefined) {
  mkdirSync(folder, { recursive: true });
  const listening = port ?? (await freePort());
  const options = [
    "--port",
    String(listening),
    "--bind",
    "127.0.0.1",
    "--dir",
    folder,
    "--save",
    "",
    "--appendonly",
    "no",
  ];
  const child = spawnLogged(findProgram("redis-server"), folder, options);
  await answering(child, listening, "Redis", folder);
  return service(child, `redis://127.0.0.1:${listening}/0`);
}

function service(child, url) {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  return {
    url,
    stop: () => end(child),
    /** As a power cut would. */
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

function spawnLogged(program, folder, args) {
  const log = openSync(path.join(folder, "log.txt"), "a");
  // A group of its own: Ctrl-C reaches the launcher only, which then ends its children in the right order.
  return spawn(program, args, { stdio: ["ignore", log, log], detached: true });
}

async function answering(child, port, name, folder) {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) break;
    if (await canConnect(port)) return;
    await wait(100);
  }
  throw new Error(`${name} did not start; see ${path.join(folder, "log.txt")}`);
}

function canConnect(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}

function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", resolve);
    child.kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), 15_000).unref();
  });
}

/** A port that was free a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Is a process of that number alive? */
export function isAlive(pid) {
  return spawnSync("kill", ["-0", String(pid)]).status === 0;
}
