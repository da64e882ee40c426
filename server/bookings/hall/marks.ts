import type { Mark } from "../../../contract/hall.js";
import type { ResidentActor, StaffActor } from "../../actor/actor.js";
import { newId } from "../../db/ids.js";
import type { Statement } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { notAllowed, notFound, refused } from "../../errors/fault.js";
import { assertCode } from "../../lines/code.js";
import { takeNumberOf } from "../../lines/tickets.js";
import type { Doer } from "../../requests/given.js";
import { wasDone } from "../../requests/repeats.js";
import { cameAfterAll, checkedIn, didNotCome, served } from "../attendance.js";
import { countNoShows } from "../no-shows/queries.js";
import { type BookingRow, findBookingByNumber, findOwnBooking } from "../queries.js";
import { canCheckIn } from "../slots.js";
import { canServe, isOf } from "./policy.js";
import { marksOf } from "./present.js";
import { deskToQueue } from "./tickets.js";

/** The desk notes who came, who was served, who did not come. */
export async function mark(actor: StaffActor, number: string, given: { mark: Mark; text: string }): Promise<void> {
  const booking = await findBookingByNumber(number);
  if (!booking || !isOf(actor, booking.request.communityId)) throw notFound("没有找到这个预约。");
  if (!canServe(actor, booking.request)) throw notAllowed("由这个窗口的人来记。");
  if (await wasDone(actor)) return;
  const at = now();
  if (!marksOf(booking, at).includes(given.mark)) throw refused("wrong_state", "这个预约现在不能这样记。");
  await commit({ steps: await stepsOf(booking, given, actor, at), result: null, intention: actor.intention });
}

async function stepsOf(
  booking: BookingRow,
  given: { mark: Mark; text: string },
  by: Doer,
  at: Date,
): Promise<Statement[]> {
  switch (given.mark) {
    case "check_in":
      return [...checkedIn(booking, by, at), ...(await ticketOf(booking, at))];
    case "serve":
      return served(booking, by, at, given.text || null);
    case "no_show":
      return didNotCome(booking, by, at, await countNoShows(booking.residentId, at));
    case "came_after_all":
      return cameAfterAll(booking, by, at);
  }
}

/** A resident checks in with the code of the hall's screen: at a desk they get a number in its line. */
export async function checkInSelf(actor: ResidentActor, number: string, code: string): Promise<void> {
  const booking = await findOwnBooking(actor.id, number);
  if (!booking) throw notFound("没有找到这个预约。");
  if (await wasDone(actor)) return;
  const at = now();
  if (booking.state === "checked_in") throw refused("wrong_state", "您已经签过到了。");
  if (!canCheckIn(booking, at)) {
    throw booking.endsAt <= at ? refused("too_late") : refused("wrong_state", "提前一小时以内才能签到。");
  }
  await assertCode(actor.id, booking.request.communityId, code, at);
  await commit({
    steps: [...checkedIn(booking, actor, at), ...(await ticketOf(booking, at))],
    result: null,
    intention: actor.intention,
  });
}

/** A room has no line; everybody else is called. */
async function ticketOf(booking: BookingRow, at: Date): Promise<Statement[]> {
  const { kind, deskId } = booking.slot.resource;
  if (kind !== "service" && kind !== "officer") return [];
  const { line } = await deskToQueue(deskId);
  return takeNumberOf(line, { residentId: booking.residentId, booking }, newId(), at);
}
