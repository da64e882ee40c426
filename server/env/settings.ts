import path from "node:path";
import { fileURLToPath } from "node:url";

// One place reads the environment, so that what can be set is to be seen on one page.

const env = process.env;

/** The repository's root, from the compiled file as from the source. */
export const projectRoot = findRoot();

function findRoot(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const fromSource = path.resolve(here, "../..");
  return path.basename(fromSource) === "dist" ? path.dirname(fromSource) : fromSource;
}

function need(name: string): string {
  const value = env[name];
  if (!value)
    throw new Error(`${name} is not set. 'npm start' sets it; a hall of your own must, see docs/operations.md.`);
  return value;
}

/** What the hall reads from its environment, each value on first use. */
export const settings = {
  get databaseUrl() {
    return need("DATABASE_URL");
  },
  /** The file of the authority that signed the database's certificate; with it the line to the database is encrypted. */
  get databaseAuthority() {
    return env.HALL_DATABASE_CA ?? "";
  },
  get redisUrl() {
    return need("REDIS_URL");
  },
  get port() {
    return Number(env.PORT ?? 8080);
  },
  /** Where the hall is found from outside, `https://hall.example.gov.cn`; WeChat fetches photos to check from there. */
  get publicOrigin() {
    return env.HALL_ORIGIN ?? "";
  },
  /**
   * The console's own host name, `console.example.gov.cn`: each front is then served at its own host only, so that a hole in
   * one opens nothing in the other (ASVS 3.5.4). Empty: both at every name.
   */
  get consoleHost() {
    return env.HALL_CONSOLE_HOST ?? "";
  },
  /** Where uploads are kept, outside of what is served. */
  get filesDir() {
    return env.HALL_FILES ?? path.join(projectRoot, ".data", "files");
  },
  /** The heads of the audit chain, one a line; copy it to where the database's keepers cannot write. */
  get auditHeads() {
    return env.HALL_AUDIT_HEADS ?? path.join(projectRoot, ".data", "audit-heads.jsonl");
  },
  /** Demonstration residents may be chosen without WeChat. Never set it in a real hall. */
  get demo() {
    return env.HALL_DEMO === "1";
  },
  /** Roles whose holders must sign in with a code too, with commas between; the demonstration's accounts need none. */
  get secondFactorRoles() {
    return (env.HALL_SECOND_FACTOR_ROLES ?? (env.HALL_DEMO === "1" ? "" : "head,supervisor,administrator")).split(",");
  },
  /** After so many minutes without a key or a tap a console asks for the password; 0: never. */
  get idleMinutes() {
    return Number(env.HALL_IDLE_MINUTES ?? 15);
  },
  /** As many calls a minute as one person may make of one process; from one address five times as many. 0: no limit. */
  get callsAMinute() {
    return Number(env.HALL_CALLS_A_MINUTE ?? 600);
  },
  /** Residents' messages that can wait are kept from 21:00 to 8:00; a demonstration has no nights unless it asks for them. */
  get quietHours() {
    return (env.HALL_QUIET_HOURS ?? (env.HALL_DEMO === "1" ? "0" : "1")) === "1";
  },
  /** 32 bytes as hex, by key id, the newest last: "k1:...,k2:...". New values are encrypted with the newest. */
  get fieldKeys() {
    return need("HALL_FIELD_KEYS");
  },
  get indexKey() {
    return need("HALL_INDEX_KEY");
  },
  get signingKey() {
    return need("HALL_SIGNING_KEY");
  },
  wechat: {
    get origin() {
      return env.WECHAT_ORIGIN ?? "https://api.weixin.qq.com";
    },
    get appid() {
      return env.WECHAT_APPID ?? "";
    },
    get secret() {
      return env.WECHAT_SECRET ?? "";
    },
    /** Template of the message 办件进度通知. */
    get progressTemplate() {
      return env.WECHAT_TEMPLATE_PROGRESS ?? "";
    },
    /** The token of 消息推送 in WeChat's console; without one no push is taken and no photo is sent to be checked. */
    get pushToken() {
      return env.WECHAT_PUSH_TOKEN ?? "";
    },
  },
  /** The browser that prints PDFs. */
  get chromium() {
    return env.HALL_CHROMIUM || "/usr/bin/chromium";
  },
  /** How many proxies of one's own stand before the hall: so many entries of X-Forwarded-For are believed, from its end. */
  get proxies() {
    return Number(env.HALL_BEHIND_PROXY ?? 0);
  },
  get behindProxy() {
    return settings.proxies > 0;
  },
  get logLevel() {
    return env.HALL_LOG ?? "info";
  },
  get databasePool() {
    return Number(env.HALL_DATABASE_POOL ?? 20);
  },
};
