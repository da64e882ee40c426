// The database's own client programs, called as the hall itself would connect.
import { spawn } from "node:child_process";
import { findProgram } from "./debian.mjs";

/**
 * Starts `mariadb` or `mariadb-dump` (or MySQL's) on the database of a URL, encrypted where HALL_DATABASE_CA is set.
 * @param {"mariadb" | "mariadb-dump"} program
 * @param {string} databaseUrl
 * @param {string[]} options
 * @param {import("node:child_process").StdioOptions} stdio
 */
export function startClient(program, databaseUrl, options, stdio) {
  const found = findProgram(program) ?? findProgram(program.replace("mariadb-", "mysql").replace(/^mariadb$/, "mysql"));
  if (!found) throw new Error(`${program} is not here: install the database's client programs.`);
  const { hostname, port, username, password, pathname } = new URL(databaseUrl);
  const authority = process.env.HALL_DATABASE_CA;
  const args = [
    "--no-defaults",
    "--protocol=tcp",
    `-h${hostname}`,
    `-P${port || 3306}`,
    `-u${decodeURIComponent(username)}`,
    ...(authority ? [`--ssl-ca=${authority}`, "--ssl-verify-server-cert"] : []),
    "--default-character-set=utf8mb4",
    ...options,
    pathname.slice(1),
  ];
  // A password in the arguments would be seen by everybody on the machine.
  return spawn(found, args, { stdio, env: { ...process.env, MYSQL_PWD: decodeURIComponent(password) } });
}

/** @param {import("node:child_process").ChildProcess} child */
export function ended(child) {
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}
