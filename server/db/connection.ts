import { readFileSync } from "node:fs";
import { settings } from "../env/settings.js";

/**
 * Where the database is and as whom it is asked, as both drivers take it.
 * @param databaseUrl mysql://user:password@host:port/database
 * @throws Error where the file of the certificate authority cannot be read
 */
export function connectionTo(databaseUrl: string) {
  const url = new URL(databaseUrl);
  return {
    host: url.hostname,
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
    ...encryption(),
  };
}

/** TLS to the database: its certificate is of this authority and of this host, or nothing is said to it (ASVS 12.3.3). */
function encryption() {
  const { databaseAuthority } = settings;
  if (!databaseAuthority) return {};
  const ca = readFileSync(databaseAuthority, "utf8");
  // `verifyIdentity` is mysql2's; the other driver asks for the host's name by itself.
  return { ssl: { ca, rejectUnauthorized: true, verifyIdentity: true, minVersion: "TLSv1.2" as const } };
}
