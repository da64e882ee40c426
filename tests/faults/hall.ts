import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { projectRoot } from "../../server/env/settings.js";

/** A program of the hall under a supervisor: when it falls, it is started again, as systemd would. */
export interface Program {
  readonly pid: number;
  /** kill -9. It is up again a moment later. @returns when it has fallen */
  kill(): Promise<void>;
  /** SIGTERM, as in an upgrade, and started again; `env` changes what it is told from then on. @returns when it is up again */
  replace(env?: Record<string, string>): Promise<void>;
  stop(): Promise<void>;
}

/** A supervisor waits so long before it starts again what fell. */
const restMs = 300;

/** Runs `dist/server/<name>.js` as a process of its own. @returns when it says that it listens */
export async function runProgram(name: "main" | "worker", told: Record<string, string>): Promise<Program> {
  let env = told;
  let stopping = false;
  let child = launch();
  let up = listening(child);

  function launch(): ChildProcess {
    const launched = fork(path.join(projectRoot, `dist/server/${name}.js`), { env: { ...process.env, ...env } });
    launched.once("exit", () => void again(launched));
    return launched;
  }
  async function again(fallen: ChildProcess): Promise<void> {
    if (stopping || fallen !== child) return;
    await wait(restMs);
    if (stopping) return;
    child = launch();
    up = listening(child);
    await up;
  }
  // A part that fails must not leave a process behind.
  process.once("exit", () => child.kill("SIGKILL"));
  await up;
  return {
    get pid() {
      return child.pid ?? 0;
    },
    async kill() {
      const falling = child;
      const fell = new Promise((resolve) => falling.once("exit", resolve));
      falling.kill("SIGKILL");
      await fell;
    },
    async replace(changed = {}) {
      env = { ...env, ...changed };
      const leaving = child;
      const left = new Promise((resolve) => leaving.once("exit", resolve));
      leaving.kill("SIGTERM");
      await left;
      await wait(restMs + 50);
      await up;
    },
    async stop() {
      stopping = true;
      const leaving = child;
      if (leaving.exitCode !== null || leaving.signalCode !== null) return;
      const left = new Promise((resolve) => leaving.once("exit", resolve));
      leaving.kill("SIGTERM");
      await Promise.race([left, wait(15_000).then(() => leaving.kill("SIGKILL"))]);
    },
  };
}

/** Also settles when it falls before it listens: then its successor's turn has come. */
function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("message", () => resolve());
    child.once("exit", () => resolve());
  });
}
