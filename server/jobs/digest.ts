import { directory } from "../communities/directory.js";
import { publish } from "../db/outbox.js";
import { db } from "../db/prisma.js";
import { mustChange, sql } from "../db/statement.js";
import { commit } from "../db/work.js";
import { now } from "../env/clock.js";
import { Fault, refused } from "../errors/fault.js";
import { vacanciesToSearch } from "./matching/pool.js";
import { looking, wishesOf } from "./seekers.js";
import { offerOf } from "./vacancies/present.js";
import { listOpen } from "./vacancies/queries.js";

const dayMs = 24 * 60 * 60_000;
const batch = 500;
/** More would not be read. */
const mostNamed = 3;

/** Tells seekers of what is new and fits: once a day, in one message, and nothing where nothing is new. @returns how many */
export async function sendDigests(): Promise<number> {
  const at = now();
  const world = await directory();
  const open = await listOpen();
  const search = vacanciesToSearch(open, offerOf);
  const due = await db().jobSeeker.findMany({
    where: {
      ...looking,
      OR: [{ digestAt: null }, { digestAt: { lt: new Date(at.getTime() - dayMs) } }],
    },
    take: batch,
  });
  const requests = await db().request.findMany({
    where: { id: { in: due.map(({ requestId }) => requestId) } },
    select: { id: true, number: true, communityId: true },
  });
  const byId = new Map(requests.map((request) => [request.id, request]));
  let told = 0;
  for (const seeker of due) {
    const request = byId.get(seeker.requestId);
    if (!request) continue;
    const wishes = wishesOf(seeker, request.communityId, world);
    const since = seeker.digestAt ?? seeker.createdAt;
    const fitting = search(wishes, open.length);
    const found = fitting.filter(({ candidate: { publishedAt } }) => publishedAt && publishedAt > since);
    const titles = found.slice(0, mostNamed).map(({ candidate }) => `${candidate.title}（${candidate.employer}）`);
    const letter = {
      residentId: seeker.residentId,
      requestNumber: request.number,
      title: `新来 ${found.length} 个合适的活`,
      text: `${titles.join("、")}。打开「找工作」看看。`,
      urgent: false,
    };
    try {
      await commit({
        steps: [
          mustChange(
            1,
            () => refused("wrong_state"),
            sql`UPDATE job_seeker SET digestAt = ${at} WHERE requestId = ${seeker.requestId} AND digestAt <=> ${seeker.digestAt}`,
          ),
          ...(found.length ? [publish("notify.resident", letter, at)] : []),
        ],
        result: null,
      });
      if (found.length) told++;
    } catch (error) {
      // Another worker told them just now.
      if (!(error instanceof Fault)) throw error;
    }
  }
  return told;
}
