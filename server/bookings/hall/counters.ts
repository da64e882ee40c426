import type { ParsedOf } from "../../../contract/endpoint.js";
import type { sitDown } from "../../../contract/hall.js";
import type { StaffActor } from "../../actor/actor.js";
import { directory } from "../../communities/directory.js";
import { sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { notAllowed, notFound, refused } from "../../errors/fault.js";
import { listInHall, type TicketRow } from "../../lines/queries.js";
import { callNextOf, currentAt, nobodyAt } from "../../lines/tickets.js";
import { wasDone } from "../../requests/repeats.js";
import { canServe, isOf } from "./policy.js";
import { findCounter } from "./queries.js";
import { deskToQueue, endOfBooking } from "./tickets.js";

/** Sits down at a counter, pauses it, or goes. Whoever sat there before has stood up. */
export async function takeCounter(
  actor: StaffActor,
  number: number,
  { deskId, state, backAt }: ParsedOf<typeof sitDown>["body"],
): Promise<void> {
  const { desk } = await deskToQueue(deskId);
  if (!isOf(actor, desk.communityId)) throw notFound("没有找到这个窗口。");
  if (!canServe(actor, desk)) throw notAllowed("您不在这个窗口，坐不了这里。");
  const staffId = state === "closed" ? null : actor.id;
  const back = state === "paused" && backAt ? new Date(backAt) : null;
  const { communityId } = desk;
  await commit({
    steps: [
      // One sits at one counter.
      sql`UPDATE counter SET state = 'closed', staffId = NULL
          WHERE communityId = ${communityId} AND staffId = ${actor.id} AND number <> ${number}`,
      sql`INSERT INTO counter (communityId, number, deskId, staffId, state, backAt)
          VALUES (${communityId}, ${number}, ${deskId}, ${staffId}, ${state}, ${back})
          ON DUPLICATE KEY UPDATE deskId = ${deskId}, staffId = ${staffId}, state = ${state}, backAt = ${back}`,
    ],
    result: null,
  });
}

/**
 * Calls the next number of the counter's desk.
 * @returns the called number; null when nobody waits
 */
export async function callNextAt(
  actor: StaffActor,
  number: number,
  communityId = actor.communityId,
): Promise<TicketRow | null> {
  const at = now();
  const counter = isOf(actor, communityId) ? await findCounter(communityId, number) : null;
  if (!counter) throw notFound("没有找到这个柜台。");
  const desk = [...(await directory()).desksByQueue.values()].find(({ id }) => id === counter.deskId);
  if (!desk || !canServe(actor, desk)) throw notAllowed("叫号由这个窗口的人来做。");
  if (counter.state !== "open") throw refused("wrong_state", "先开柜台，再叫号。");
  const inside = await listInHall([counter.deskId], at);
  if (await wasDone(actor)) return currentAt(number, inside) ?? null;
  const line = { deskId: counter.deskId, boothId: "" };
  const claim = sql`UPDATE counter SET backAt = NULL WHERE communityId = ${communityId} AND number = ${number}
    AND state = 'open' AND ${nobodyAt(number, line, at)}`;
  const caller = { number, claim, intention: actor.intention };
  return callNextOf(inside, caller, (current) => endOfBooking(actor, current, at), at);
}
