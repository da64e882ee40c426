import { PrismaMariaDb } from "@prisma/adapter-mariadb";
import { settings } from "../env/settings.js";
import { connectionTo } from "./connection.js";
import { PrismaClient } from "./generated/client.js";

let client: PrismaClient | undefined;

/** The client that reads go over (`queries.ts`). Writes go over the unit of work. */
export function db(): PrismaClient {
  client ??= new PrismaClient({ adapter: new PrismaMariaDb(adapterConfig(settings.databaseUrl)) });
  return client;
}

export async function closePrisma(): Promise<void> {
  const closing = client;
  client = undefined;
  await closing?.$disconnect();
}

function adapterConfig(databaseUrl: string) {
  return {
    ...connectionTo(databaseUrl),
    connectionLimit: settings.databasePool,
    acquireTimeout: 5_000,
    connectTimeout: 5_000,
    // A line that swallows everything is given up; the longest read takes a fraction of this.
    socketTimeout: 15_000,
    // The default prepares each query anew, which costs a second trip.
    prepareCacheLength: 256,
    timezone: "Z",
  };
}
