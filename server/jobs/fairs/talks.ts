import type { BoothAct, Verdict } from "../../../contract/booths.js";
import type { Actor } from "../../actor/actor.js";
import { audit } from "../../db/audit.js";
import { type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { badInput, notFound, refused } from "../../errors/fault.js";
import { findTicket, listAtBooths, type TicketRow } from "../../lines/queries.js";
import { actOn, callNextOf, nobodyAt } from "../../lines/tickets.js";
import { wasDone } from "../../requests/repeats.js";
import { answerAtFair } from "../placements/at-fair.js";
import { listPlacementsById } from "../placements/queries.js";
import { opensBooth } from "./link.js";
import { lineOf } from "./numbers.js";
import { isItsDay } from "./phase.js";
import { type BoothRow, findBooth, findTalk } from "./queries.js";

// What the employer's agent does, who has no account: the booth's link is the key, and works on the fair's day.

/** @throws Fault not_found for every link that does not open it, so that nobody learns which booths there are */
export async function openBooth(boothId: string, signature: string): Promise<BoothRow> {
  const booth = await findBooth(boothId);
  if (!booth || !opensBooth(booth, signature) || booth.fair.state === "draft") {
    throw notFound("这个链接打不开了，请找职业介绍所要新的。");
  }
  return booth;
}

export async function callAtBooth(actor: Actor, booth: BoothRow): Promise<void> {
  const at = now();
  if (await wasDone(actor)) return;
  assertItsDay(booth, at);
  const claim = sql`UPDATE fair_booth SET paused = 0 WHERE id = ${booth.id}
    AND ${nobodyAt(booth.number, await lineOf(booth), at)}`;
  const caller = { number: booth.number, claim, intention: actor.intention };
  const ticket = await callNextOf(await listAtBooths([booth.id], at), caller, async () => [], at);
  if (!ticket) throw refused("wrong_state", "现在没有人等。");
}

export async function actAtBooth(actor: Actor, booth: BoothRow, ticketId: string, act: BoothAct): Promise<void> {
  const at = now();
  if (await wasDone(actor)) return;
  assertItsDay(booth, at);
  const ticket = await ticketOf(booth, ticketId);
  await commit({
    steps: [
      actOn(ticket.id, act, at),
      // Now the employer reads the registration.
      ...(act === "serve" ? [audit(actor, "fair_read", `ticket:${ticket.id}`, booth.employer)] : []),
    ],
    result: null,
    intention: actor.intention,
  });
}

/** Ends a talk with what the employer says, or says it anew; that somebody is not wanted was told, and stands. */
export async function endTalk(
  actor: Actor,
  booth: BoothRow,
  ticketId: string,
  { verdict, words }: { verdict: Verdict; words: string },
): Promise<void> {
  const at = now();
  if (await wasDone(actor)) return;
  assertItsDay(booth, at);
  const ticket = await ticketOf(booth, ticketId);
  const talk = await findTalk(ticketId);
  if (talk?.verdict === "unfit") throw refused("wrong_state", "已经告诉求职者了。要改，请找职业介绍所。");
  if (verdict === "unfit" && !words) {
    throw badInput([{ path: "words", message: "请写一句为什么，求职者会看到。" }]);
  }
  const [placement] = await listPlacementsById(talk?.placementId ? [talk.placementId] : []);
  await commit({
    steps: [
      ...(ticket.state === "served" ? [] : [actOn(ticket.id, "finish", at)]),
      sql`UPDATE fair_talk SET verdict = ${verdict}, words = ${words || null} WHERE ticketId = ${ticketId}`,
      ...(placement ? answerAtFair(placement, { verdict, words, employer: booth.employer }, at) : []),
    ],
    result: null,
    intention: actor.intention,
  });
}

export async function pauseBooth(actor: Actor, booth: BoothRow, paused: boolean): Promise<void> {
  assertItsDay(booth, now());
  const steps: Statement[] = [sql`UPDATE fair_booth SET paused = ${paused} WHERE id = ${booth.id}`];
  await commit({ steps, result: null, intention: actor.intention });
}

function assertItsDay({ fair }: BoothRow, at: Date): void {
  if (fair.state === "called_off") throw refused("wrong_state", "这场招聘会不办了。");
  if (!isItsDay(fair, at)) throw refused("wrong_state", "招聘会当天才能叫号。");
}

/** @throws Fault not_found for a number of another booth */
async function ticketOf({ id }: BoothRow, ticketId: string): Promise<TicketRow> {
  const ticket = await findTicket(ticketId);
  if (ticket?.boothId !== id) throw notFound("没有找到这个号。");
  return ticket;
}
