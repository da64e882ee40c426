import type { ParsedOf } from "../../../contract/endpoint.js";
import type { sitDown } from "../../../contract/hall.js";
import type { StaffActor } from "../../actor/actor.js";
import { dayOf } from "../../communities/calendar/shanghai.js";
import { directory } from "../../communities/directory.js";
import { mustChange, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { Fault, notAllowed, notFound, refused } from "../../errors/fault.js";
import { wasDone } from "../../requests/repeats.js";
import { inOrder } from "./line.js";
import { canServe, isOf } from "./policy.js";
import { findCounter, listInHall, type TicketRow } from "./queries.js";
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

/** The first few in line are tried: each may be called by another counter meanwhile. */
const tries = 5;

/**
 * Calls the next number of the counter's desk. Who is being served there is done; who was called and has not come is to be
 * decided first. Which counter gets a number is decided by the write.
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
  const tickets = await listInHall([counter.deskId], at);
  const current = tickets.find((ticket) => ticket.counter === number && ticket.state !== "waiting");
  if (await wasDone(actor)) return current ?? null;
  if (current?.state === "called") throw refused("wrong_state", "先说一下刚叫的号来了没有。");
  const ended = current ? await endOfBooking(actor, current, at) : [];
  const line = inOrder(
    tickets.filter(({ state }) => state === "waiting"),
    at,
  );
  for (const next of line.slice(0, tries)) {
    if (await call(next)) return { ...next, state: "called", counter: number, calls: next.calls + 1, calledAt: at };
  }
  if (current) await commit({ steps: [...ended, finished(current)], result: null, intention: actor.intention });
  return null;

  async function call(next: TicketRow): Promise<boolean> {
    try {
      await commit({
        steps: [
          ...(current ? [...ended, finished(current)] : []),
          // The counter's row is written first: two taps at one counter follow one another, and the second finds it busy.
          mustChange(
            1,
            () => refused("wrong_state", "这个柜台刚刚叫过号了。"),
            sql`UPDATE counter SET backAt = NULL WHERE communityId = ${communityId} AND number = ${number} AND state = 'open'
                AND NOT EXISTS (SELECT 1 FROM ticket WHERE deskId = ${next.deskId} AND day = ${dayOf(at)}
                  AND counter = ${number} AND state IN ('called', 'serving'))`,
          ),
          mustChange(
            1,
            () => refused("taken_by_other"),
            sql`UPDATE ticket SET state = 'called', counter = ${number}, calls = calls + 1, calledAt = ${at}
                WHERE id = ${next.id} AND state = 'waiting'`,
          ),
        ],
        result: null,
        intention: actor.intention,
      });
      return true;
    } catch (error) {
      if (error instanceof Fault && error.code === "taken_by_other") return false;
      throw error;
    }
  }

  function finished(ticket: TicketRow) {
    return mustChange(
      1,
      () => refused("wrong_state"),
      sql`UPDATE ticket SET state = 'served', endedAt = ${at} WHERE id = ${ticket.id} AND state = 'serving'`,
    );
  }
}
