import { type PresentPerson, presenceLasts } from "../../../contract/presence.js";
import { redis } from "../../db/redis.js";
import { log } from "../../log/log.js";
import { announce } from "../dispatch/live.js";

interface Seen {
  name: string;
  typing: boolean;
  /** Redis's own clock, in milliseconds: the processes' clocks need not agree. */
  at: number;
}

/** The request's own key, not its number: a mediation's says nothing. */
const keyOf = (requestId: string) => `hall:presence:${requestId}`;

/**
 * Notes that somebody looks at a request, types on it or has left, and tells the others who look when that is news.
 * Redis forgets it by itself. While it is away, nobody is seen and nobody is kept from working.
 * @returns who else is there
 */
export async function note(
  request: { id: string; number: string },
  person: { id: string; name: string },
  { here, typing }: { here: boolean; typing: boolean },
): Promise<PresentPerson[]> {
  try {
    const at = await redisNow();
    const key = keyOf(request.id);
    const before = await seenAt(key, at);
    const was = before.get(person.id);
    if (here) {
      const seen: Seen = { name: person.name, typing, at };
      await redis().multi().hset(key, person.id, JSON.stringify(seen)).pexpire(key, presenceLasts).exec();
      before.set(person.id, seen);
    } else {
      await redis().hdel(key, person.id);
      before.delete(person.id);
    }
    if (here ? was?.typing !== typing : was !== undefined) {
      await announce({ presence: { number: request.number, people: listed(before) } });
    }
    return listed(before).filter(({ id }) => id !== person.id);
  } catch (error) {
    log.warn({ error: String(error) }, "presence");
    return [];
  }
}

async function redisNow(): Promise<number> {
  const [seconds, micros] = await redis().time();
  return Number(seconds) * 1_000 + Math.floor(Number(micros) / 1_000);
}

async function seenAt(key: string, at: number): Promise<Map<string, Seen>> {
  const fields = await redis().hgetall(key);
  const all = Object.entries(fields).map(([id, text]) => [id, JSON.parse(text) as Seen] as const);
  const stale = all.filter(([, seen]) => at - seen.at > presenceLasts).map(([id]) => id);
  if (stale.length) await redis().hdel(key, ...stale);
  return new Map(all.filter(([id]) => !stale.includes(id)));
}

function listed(seen: ReadonlyMap<string, Seen>): PresentPerson[] {
  return [...seen]
    .map(([id, { name, typing }]) => ({ id, name, typing }))
    .sort((one, other) => Number(other.typing) - Number(one.typing) || one.name.localeCompare(other.name, "zh"));
}
