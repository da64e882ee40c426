// System packages that the hall and its tests use. Debian is served by itself; elsewhere one sentence says what to do.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runBeside, step } from "./install.mjs";

const packages = {
  mariadbd: {
    debian: ["mariadb-server"],
    hint: "install MariaDB or MySQL, or set DATABASE_URL to a database of yours",
  },
  "redis-server": { debian: ["redis-server"], hint: "install Redis, or set REDIS_URL to a Redis of yours" },
  chromium: { debian: ["chromium"], hint: "install Chromium (it prints PDFs, and the browser tests drive it)" },
};
const cjkFonts = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";

/**
 * Finds these programs, and installs those that are missing where apt-get can.
 * Without one of `wishes` the hall opens all the same, and says what will not work.
 */
export async function ensurePrograms(names, { fonts = false, wishes = [] } = {}) {
  const missing = names.filter((name) => !findProgram(name));
  const wished = wishes.filter((name) => !findProgram(name));
  const wanted = [...missing, ...wished].flatMap((name) => packages[name].debian);
  if (fonts && !existsSync(cjkFonts)) wanted.push("fonts-noto-cjk");
  if (wanted.length === 0) return;
  if (!canInstall()) {
    for (const name of [...missing, ...wished]) console.error(`${name} is not here: ${packages[name].hint}.`);
    if (missing.length) process.exit(1);
    return;
  }
  step(`Installing ${wanted.join(", ")} (a minute or two, once)`);
  await withoutStartingServices(async () => {
    const quiet = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
    const wait = ["-o", "DPkg::Lock::Timeout=120"];
    await runBeside("apt-get", ["update", "-qq", ...wait], quiet);
    await runBeside("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...wait, ...wanted], quiet);
  });
}

export function findProgram(name) {
  const folders = [...(process.env.PATH ?? "").split(":"), "/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"];
  return folders.map((folder) => path.join(folder, name)).find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function canInstall() {
  return process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;
}

/** The packages start system services when installed; the hall runs its own and leaves the system's alone. */
async function withoutStartingServices(install) {
  const policy = "/usr/sbin/policy-rc.d";
  const ours = !existsSync(policy);
  if (ours) writeFileSync(policy, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  try {
    await install();
  } finally {
    if (ours) rmSync(policy, { force: true });
  }
}
