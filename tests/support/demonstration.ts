import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import mysql from "mysql2/promise";

/** The whole demonstration, opened in this process on a base of its own, that nobody else writes to. */
export interface Demonstration {
  origin: string;
  database: mysql.Connection;
  close(): Promise<void>;
}

/** To be called before anything of the server is imported: where its database is it reads once. */
export async function openDemonstration(): Promise<Demonstration> {
  const url = new URL(process.env.DATABASE_URL ?? "");
  const admin = await mysql.createConnection({ uri: url.href });
  const base = `hall_demonstration_${randomBytes(4).toString("hex")}`;
  await admin.query(`CREATE DATABASE ${base}`);
  await admin.end();
  url.pathname = `/${base}`;
  process.env.DATABASE_URL = url.href;
  process.env.HALL_DEMO = "1";
  const { prepareDatabase } = await import("../../server/prepare.js");
  await prepareDatabase({ seed: true });
  const { createApp } = await import("../../server/app.js");
  const server = createServer(createApp().callback());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const database = await mysql.createConnection({ uri: url.href, timezone: "Z" });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    database,
    async close() {
      const [{ closePrisma }, { closeWritePool }, { closeRedis }] = await Promise.all([
        import("../../server/db/prisma.js"),
        import("../../server/db/pool.js"),
        import("../../server/db/redis.js"),
      ]);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all([closePrisma(), closeWritePool(), closeRedis()]);
      await database.query(`DROP DATABASE ${base}`);
      await database.end();
    },
  };
}
