import { clockWords, dayOf, dayWords, minutesOf } from "../communities/calendar/shanghai.js";
import { directory } from "../communities/directory.js";
import { publish } from "../db/outbox.js";
import { db } from "../db/prisma.js";
import { mustChange, sql } from "../db/statement.js";
import { commit } from "../db/work.js";
import { now } from "../env/clock.js";
import { Fault, refused } from "../errors/fault.js";
import { type FairRow, listComing } from "./fairs/queries.js";
import { vacanciesToSearch } from "./matching/pool.js";
import { looking, wishesOf } from "./seekers.js";
import { offerOf } from "./vacancies/present.js";
import { listOpen, type VacancyRow } from "./vacancies/queries.js";

const dayMs = 24 * 60 * 60_000;
const batch = 500;
/** More would not be read. */
const mostNamed = 3;

/**
 * Tells seekers of what is new and fits, vacancies and fairs: once a day, in one message, and nothing where nothing is new.
 * @returns how many
 */
export async function sendDigests(): Promise<number> {
  const at = now();
  const world = await directory();
  const open = await listOpen();
  const fairs = (await listComing(at)).filter(({ state }) => state === "published");
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
    const fair = fairs.find(
      ({ publishedAt, booths }) => publishedAt && publishedAt > since && offersOne(booths, fitting),
    );
    const letter = { ...wordsOf(found, fair, at), residentId: seeker.residentId, requestNumber: request.number };
    const isNews = found.length > 0 || fair !== undefined;
    try {
      await commit({
        steps: [
          mustChange(
            1,
            () => refused("wrong_state"),
            sql`UPDATE job_seeker SET digestAt = ${at} WHERE requestId = ${seeker.requestId} AND digestAt <=> ${seeker.digestAt}`,
          ),
          ...(isNews ? [publish("notify.resident", { ...letter, urgent: false }, at)] : []),
        ],
        result: null,
      });
      if (isNews) told++;
    } catch (error) {
      // Another worker told them just now.
      if (!(error instanceof Fault)) throw error;
    }
  }
  return told;
}

interface Found {
  candidate: VacancyRow;
}

function offersOne(booths: readonly { licence: string }[], fitting: readonly Found[]): boolean {
  return fitting.some(({ candidate }) => booths.some(({ licence }) => licence === candidate.licence));
}

function wordsOf(found: readonly Found[], fair: FairRow | undefined, at: Date): { title: string; text: string } {
  const titles = found.slice(0, mostNamed).map(({ candidate }) => `${candidate.title}（${candidate.employer}）`);
  const news = titles.length ? `${titles.join("、")}。` : "";
  const meeting = fair ? `${momentOf(fair, at)}在${fair.place}有招聘会，有合适您的单位。` : "";
  return {
    title: found.length ? `新来 ${found.length} 个合适的活` : `有招聘会：${fair?.title ?? ""}`,
    text: `${news}${meeting}打开「找工作」看看。`,
  };
}

function momentOf({ startsAt }: FairRow, at: Date): string {
  return `${dayWords(dayOf(startsAt), dayOf(at))} ${clockWords(minutesOf(startsAt))} `;
}
