import { type FairMove, type FairText, fairMoves } from "../../../contract/fair-staff.js";
import type { FairState } from "../../../contract/fairs.js";
import type { StaffActor } from "../../actor/actor.js";
import { dayOf } from "../../communities/calendar/shanghai.js";
import { directory } from "../../communities/directory.js";
import { audit } from "../../db/audit.js";
import { newId } from "../../db/ids.js";
import { insert, mustBeFirst, mustChange, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { badInput, notFound, refused } from "../../errors/fault.js";
import { wasDone } from "../../requests/repeats.js";
import { jobCommunities, jobDeskOf, ownJobCommunity } from "../policy.js";
import { type BoothRow, type FairRow, findBooth, findFairOf, listOfferedAt, sumsOf } from "./queries.js";

/** Booths are named by a letter or two of the same, as desks are. */
const mostBooths = 52;

/** Plans a fair, or changes one. @returns its id */
export async function saveFair(
  actor: StaffActor,
  given: { id?: string | undefined; revision?: number | undefined; text: FairText },
): Promise<string> {
  const at = now();
  const startsAt = new Date(given.text.startsAt);
  const endsAt = new Date(given.text.endsAt);
  if (!(await wasDone(actor))) assertHours(startsAt, endsAt, at);
  const { title, place, about, point } = given.text;
  const columns = { title, place, about, lng: point?.lng ?? null, lat: point?.lat ?? null, startsAt, endsAt };
  if (!given.id) {
    const community = ownJobCommunity(actor, await directory());
    jobDeskOf(community);
    const id = newId();
    const planned = await commit({
      steps: [
        insert("JobFair", {
          id,
          communityId: community.id,
          ...columns,
          state: "draft",
          createdAt: at,
          authorId: actor.id,
        }),
        audit(actor, "fair_plan", `job_fair:${id}`),
      ],
      result: { id },
      intention: actor.intention,
    });
    return planned.id;
  }
  const fair = await ownFair(actor, given.id);
  if (dayOf(startsAt) !== dayOf(fair.startsAt) && (await numbersGiven(fair)) > 0) {
    throw refused("wrong_state", "已经有人取了号，日期不能改了。");
  }
  await commit({
    steps: [
      mustChange(
        1,
        () => refused("wrong_state", "这场招聘会刚刚被别人改过，请刷新再改。"),
        sql`UPDATE job_fair SET title = ${title}, place = ${place}, about = ${about}, lng = ${columns.lng}, lat = ${columns.lat},
              startsAt = ${startsAt}, endsAt = ${endsAt}, revision = revision + 1
            WHERE id = ${fair.id} AND revision = ${given.revision ?? -1} AND state <> 'called_off' AND endsAt > ${at}`,
      ),
      audit(actor, "fair_change", `job_fair:${fair.id}`),
    ],
    result: null,
    intention: actor.intention,
  });
  return fair.id;
}

function assertHours(startsAt: Date, endsAt: Date, at: Date): void {
  if (endsAt <= startsAt) throw badInput([{ path: "text.endsAt", message: "结束要比开始晚。" }]);
  if (dayOf(startsAt) !== dayOf(endsAt)) throw badInput([{ path: "text.endsAt", message: "一场招聘会在一天里办完。" }]);
  if (endsAt <= at) throw badInput([{ path: "text.startsAt", message: "这个时间已经过了。" }]);
}

/** Publishes a fair, or calls it off: who stands in a line then stands in none. */
export async function moveFair(
  actor: StaffActor,
  id: string,
  { action, reason, revision }: { action: FairMove; reason: string; revision: number },
): Promise<void> {
  if (await wasDone(actor)) return;
  const fair = await ownFair(actor, id);
  const { from, to } = fairMoves[action];
  if (!(from as readonly FairState[]).includes(fair.state as FairState)) throw refused("wrong_state");
  const at = now();
  if (fair.endsAt <= at) throw refused("wrong_state", "这场招聘会的时间已经过了，改了时间再发布。");
  if (action === "publish" && fair.booths.length === 0) throw refused("wrong_state", "还没有单位，先加展位再发布。");
  if (action === "call_off" && !reason) throw badInput([{ path: "reason", message: "请写一句为什么不办了。" }]);
  await commit({
    steps: [
      mustChange(
        1,
        () => refused("wrong_state"),
        sql`UPDATE job_fair SET state = ${to}, reason = ${reason || null}, publishedAt = COALESCE(publishedAt, ${at}), revision = revision + 1
            WHERE id = ${id} AND state = ${fair.state} AND revision = ${revision}`,
      ),
      ...(action === "call_off"
        ? [
            sql`UPDATE ticket SET state = 'left', endedAt = ${at}
                WHERE boothId IN (${fair.booths.map((booth) => booth.id)}) AND state IN ('waiting', 'called')`,
          ]
        : []),
      audit(actor, `fair_${action}`, `job_fair:${id}`, reason || undefined),
    ],
    result: null,
    intention: actor.intention,
  });
}

/** Gives an employer the next booth. Who adds at the same time follows: the fair's row is written first. */
export async function addBooth(actor: StaffActor, fairId: string, licence: string): Promise<void> {
  if (await wasDone(actor)) return;
  const fair = await ownFair(actor, fairId);
  const [offer] = await listOfferedAt([{ licence }]);
  if (!offer) throw notFound("这家单位现在没有在招的岗位。");
  await commit({
    steps: [
      stillOpen(fair),
      mustBeFirst(
        "fair_booth_fairId_licence_key",
        () => refused("already_registered", "这家单位已经有展位了。"),
        mustChange(
          1,
          () => refused("quota_reached", `一场最多 ${mostBooths} 个展位。`),
          sql`INSERT INTO fair_booth (id, fairId, number, licence, employer)
              SELECT ${newId()}, ${fairId}, COALESCE(MAX(number), 0) + 1, ${licence}, ${offer.employer}
              FROM fair_booth WHERE fairId = ${fairId} HAVING COALESCE(MAX(number), 0) < ${mostBooths}`,
        ),
      ),
      audit(actor, "fair_add_booth", `job_fair:${fairId}`),
    ],
    result: null,
    intention: actor.intention,
  });
}

/** Takes a booth away, as long as nobody was given a number there. @returns its fair's id */
export async function removeBooth(actor: StaffActor, boothId: string): Promise<string> {
  const { booth, fair } = await ownBooth(actor, boothId);
  await commit({
    steps: [
      stillOpen(fair),
      mustChange(
        1,
        () => refused("wrong_state", "这个展位已经有人取过号，不能撤了。"),
        sql`DELETE FROM fair_booth WHERE id = ${boothId} AND NOT EXISTS (SELECT 1 FROM fair_talk WHERE boothId = ${boothId})`,
      ),
      audit(actor, "fair_remove_booth", `job_fair:${fair.id}`, booth.employer),
    ],
    result: null,
  });
  return fair.id;
}

/** The old link opens nothing any more. @returns the fair's id */
export async function renewLink(actor: StaffActor, boothId: string): Promise<string> {
  const { fair } = await ownBooth(actor, boothId);
  await commit({
    steps: [
      sql`UPDATE fair_booth SET linkVersion = linkVersion + 1 WHERE id = ${boothId}`,
      audit(actor, "fair_renew_link", `fair_booth:${boothId}`),
    ],
    result: null,
    intention: actor.intention,
  });
  return fair.id;
}

function stillOpen({ id }: FairRow) {
  return mustChange(
    1,
    () => refused("wrong_state", "这场招聘会已经结束，或者不办了。"),
    sql`UPDATE job_fair SET revision = revision + 1 WHERE id = ${id} AND state <> 'called_off' AND endsAt > ${now()}`,
  );
}

async function numbersGiven({ booths }: FairRow): Promise<number> {
  const sums = await sumsOf(booths.map(({ id }) => id));
  return [...sums.values()].reduce((sum, { given }) => sum + given, 0);
}

/** @throws Fault not_found where it is another community's */
export async function ownFair(actor: StaffActor, id: string): Promise<FairRow> {
  const communities = jobCommunities(actor, await directory());
  const fair = await findFairOf(
    communities.map((community) => community.id),
    id,
  );
  if (!fair) throw notFound("没有找到这场招聘会。");
  return fair;
}

/** @throws Fault not_found where it is another community's */
export async function ownBooth(actor: StaffActor, boothId: string): Promise<{ booth: BoothRow; fair: FairRow }> {
  const booth = await findBooth(boothId);
  if (!booth) throw notFound("没有找到这个展位。");
  return { booth, fair: await ownFair(actor, booth.fairId) };
}
