import { execFile } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import type { Program } from "./hall.js";
import type { Line } from "./line.js";

/** What can be broken. */
export interface Stage {
  apis: readonly Program[];
  workers: readonly Program[];
  /** Between the hall's processes and the database. */
  databaseLine: Line;
  killDatabase(): Promise<void>;
  raiseDatabase(): Promise<void>;
  killRedis(): Promise<void>;
  raiseRedis(): Promise<void>;
  /** How WeChat behaves from now on. */
  setWechat(mood: "well" | "slow" | "wrong" | "silent" | "forgetful"): Promise<void>;
}

export interface Round {
  name: string;
  /** Breaks something and mends it. */
  act(stage: Stage): Promise<void>;
}

const any = <T>(among: readonly T[]): T => among[Math.floor(Math.random() * among.length)] as T;
const run = promisify(execFile);

/** The faults, in turn; each is mended within the round. Killing is `kill -9`. */
export const rounds: readonly Round[] = [
  { name: "an API process is killed", act: ({ apis }) => any(apis).kill() },
  { name: "a worker is killed", act: ({ workers }) => any(workers).kill() },
  {
    name: "the database is killed",
    async act(stage) {
      await stage.killDatabase();
      await wait(500);
      await stage.raiseDatabase();
    },
  },
  {
    name: "Redis is killed and comes back empty",
    async act(stage) {
      await stage.killRedis();
      await wait(1_000);
      await stage.raiseRedis();
    },
  },
  {
    name: "all of the hall's processes are killed at once",
    async act({ apis, workers }) {
      await Promise.all([...apis, ...workers].map((program) => program.kill()));
    },
  },
  {
    name: "the line to the database is cut",
    async act({ databaseLine }) {
      databaseLine.cut();
      await wait(1_500);
      databaseLine.mend();
    },
  },
  {
    name: "the line to the database swallows everything",
    async act({ databaseLine }) {
      databaseLine.swallow();
      await wait(3_000);
      databaseLine.mend();
    },
  },
  {
    name: "the line to the database is slow",
    async act({ databaseLine }) {
      databaseLine.slow(120);
      await wait(2_000);
      databaseLine.mend();
    },
  },
  {
    name: "WeChat is slow, and sends all the same",
    async act({ setWechat }) {
      await setWechat("slow");
      await wait(2_000);
      await setWechat("well");
    },
  },
  {
    name: "WeChat answers with nonsense",
    async act({ setWechat }) {
      await setWechat("wrong");
      await wait(2_000);
      await setWechat("well");
    },
  },
  {
    name: "WeChat is silent",
    async act({ setWechat }) {
      await setWechat("silent");
      await wait(2_000);
      await setWechat("well");
    },
  },
  {
    name: "WeChat forgets its tokens",
    async act({ setWechat }) {
      await setWechat("forgetful");
      await wait(500);
      await setWechat("well");
    },
  },
  {
    name: "the disk takes no more uploads",
    async act({ apis }) {
      const limit = (pid: number, bytes: string) => run("prlimit", ["--pid", String(pid), `--fsize=${bytes}`]);
      await Promise.all(apis.map(({ pid }) => limit(pid, "0:unlimited")));
      await wait(1_500);
      await Promise.all(apis.map(({ pid }) => limit(pid, "unlimited:unlimited")));
    },
  },
  {
    name: "an API process is replaced by one whose clock is half a minute ahead",
    act: async ({ apis: [first] }) => first?.replace({ NODE_OPTIONS: `--import ${clockAhead(30_000)}` }),
  },
  {
    name: "it is replaced by one whose clock is right",
    act: async ({ apis: [first] }) => first?.replace({ NODE_OPTIONS: "" }),
  },
];

/** A module that moves what a process takes for now. */
function clockAhead(ms: number): string {
  const source = `const Real = Date; globalThis.Date = class extends Real {
    constructor(...given) { if (given.length) super(...given); else super(Real.now() + ${ms}); }
    static now() { return Real.now() + ${ms}; } };`;
  return `data:text/javascript,${encodeURIComponent(source)}`;
}
