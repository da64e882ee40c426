import { closeWritePool } from "./db/pool.js";
import { closePrisma } from "./db/prisma.js";
import { closeRedis } from "./db/redis.js";
import { rotateKeys } from "./db/rotate.js";

// npm run keys:rotate: encrypts everything with the newest key of HALL_FIELD_KEYS. Older keys may go once it says 0.

console.log(`${await rotateKeys()} values encrypted anew.`);
await Promise.allSettled([closePrisma(), closeWritePool(), closeRedis()]);
process.exit(0);
