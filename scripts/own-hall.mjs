// A hall and a browser of one's own, for the scripts that look at pages.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { findProgram } from "./debian.mjs";
import { dataDir, root } from "./install.mjs";
import { freePort } from "./services.mjs";

export function launchChromium() {
  return chromium.launch({
    executablePath: findProgram("chromium"),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** A hall of its own on the demonstration's data, beside one that may be open. */
export async function openOwnHall() {
  mkdirSync(dataDir, { recursive: true });
  const own = mkdtempSync(path.join(dataDir, "own-hall-"));
  const port = await freePort();
  const env = { ...process.env, HALL_DATA: own, HALL_CALLS_A_MINUTE: "0", PORT: String(port) };
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve, reject) => {
    let printed = "";
    child.stdout.on("data", (chunk) => {
      printed += chunk;
      if (printed.includes("Ctrl-C closes it.")) resolve();
    });
    child.once("exit", () => reject(new Error(printed)));
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    stop() {
      child.once("exit", () => rmSync(own, { recursive: true, force: true }));
      child.kill("SIGTERM");
    },
  };
}
