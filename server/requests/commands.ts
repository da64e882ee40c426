import { governed, type RequestKind } from "../../contract/lifecycle.js";
import type { ResidentActor } from "../actor/actor.js";
import { dayOf } from "../communities/calendar/shanghai.js";
import { closingTime, workingDayAfter } from "../communities/calendar/working-days.js";
import { directory } from "../communities/directory.js";
import { newId } from "../db/ids.js";
import { publish } from "../db/outbox.js";
import { insert, mustBeFirst, mustChange, sql } from "../db/statement.js";
import { commit } from "../db/work.js";
import { now } from "../env/clock.js";
import { badInput, notFound, refused } from "../errors/fault.js";
import { recount } from "./counts/changes.js";
import type { Given } from "./given.js";
import { assertMove, canRate, isLow } from "./lifecycle.js";
import { makeMove } from "./moves.js";
import { hoursOf } from "./present.js";
import { findOwnRequest } from "./queries.js";
import { wasDone } from "./repeats.js";
import { anonymous } from "./words.js";

/** Answers, adds to, urges, withdraws or reopens one's own request. */
export async function moveOwnRequest(actor: ResidentActor, number: string, given: Given): Promise<void> {
  if (await wasDone(actor)) return;
  const request = await findOwnRequest(actor, number);
  if (!request) throw notFound("没有找到这件事。");
  assertMove(given.action, request, ["resident"], given);
  await makeMove(actor, request, given);
}

/** A low rating is called back within one working day and put right within five (*setting*, domain rule 9). */
const callBackDays = 1;
const putRightDays = 5;

/** Rates a finished request, once, which also closes it. The last two words open a follow-up by themselves. */
export async function rateRequest(
  actor: ResidentActor,
  number: string,
  given: { score: number; text: string; anonymous: boolean },
): Promise<void> {
  if (await wasDone(actor)) return;
  const request = await findOwnRequest(actor, number);
  if (!request) throw notFound("没有找到这件事。");
  if (request.rating) throw refused("already_rated");
  if (request.mergedIntoId) throw refused("wrong_state", "这一件和另一件一起办，不用打分。");
  if (given.text && governed[request.kind as RequestKind]) {
    throw badInput([{ path: "text", message: "调解只打分，不写字：写的话会留在卷宗外面。" }]);
  }
  if (!canRate(request)) throw refused("wrong_state", "办好以后才能打分。");
  const world = await directory();
  const at = now();
  const hours = hoursOf(request.communityId, world);
  const within = (days: number) => closingTime(world.calendar, hours, workingDayAfter(world.calendar, dayOf(at), days));
  const eventId = newId();
  await commit({
    steps: [
      sql`UPDATE resident SET acts = acts + 1 WHERE id = ${actor.id}`,
      ...recount(
        [request.id],
        [
          mustChange(
            1,
            () => refused("wrong_state"),
            sql`UPDATE request SET state = 'closed', endedAt = COALESCE(endedAt, ${at}), updatedAt = ${at},
            revision = revision + 1 WHERE id = ${request.id} AND state = ${request.state}`,
          ),
          mustBeFirst(
            "PRIMARY",
            () => refused("already_rated"),
            insert("Rating", {
              requestId: request.id,
              residentId: actor.id,
              queueId: request.queueId,
              ...given,
              text: given.text || null,
              createdAt: at,
              callBackDueAt: isLow(given.score) ? within(callBackDays) : null,
              putRightDueAt: isLow(given.score) ? within(putRightDays) : null,
            }),
          ),
        ],
      ),
      insert("RequestEvent", {
        id: eventId,
        requestId: request.id,
        at,
        action: "rate",
        actorKind: "resident",
        actorId: actor.id,
        actorName: given.anonymous ? anonymous : actor.name,
        fromState: request.state,
        toState: "closed",
        visible: true,
        text: given.text || null,
        data: { score: given.score },
      }),
      publish("request.event", { requestId: request.id, eventId }, at),
    ],
    result: { eventId },
    intention: actor.intention,
  });
}
