import { mostLines } from "../../../contract/fairs.js";
import type { ResidentActor, StaffActor } from "../../actor/actor.js";
import { clockWords, dayOf, minutesOf } from "../../communities/calendar/shanghai.js";
import { directory } from "../../communities/directory.js";
import { newId } from "../../db/ids.js";
import { insert, mustChange, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { badInput, notFound, refused } from "../../errors/fault.js";
import { assertCode } from "../../lines/code.js";
import { letterOf } from "../../lines/order.js";
import { findTicket, type TicketRow } from "../../lines/queries.js";
import { type Line, onlyOneIn, takeNumberOf } from "../../lines/tickets.js";
import { wasDone } from "../../requests/repeats.js";
import { applicationFor } from "../placements/own.js";
import { jobDeskOf } from "../policy.js";
import { findOwnSeeker } from "../seekers.js";
import { openVacancy } from "../vacancies/open.js";
import { ownBooth } from "./commands.js";
import { phaseOf } from "./phase.js";
import { type BoothRow, findBooth, wasHere } from "./queries.js";

interface Wanted {
  code?: string | undefined;
  vacancyId?: string | undefined;
  consent: boolean;
}

/**
 * Takes a number at a booth. Who says what they come for, and agrees, applies with it: the employer reads the registration
 * when they sit down (PIPL 23). Without that it reads the number only.
 */
export async function takeBoothNumber(actor: ResidentActor, boothId: string, wanted: Wanted): Promise<TicketRow> {
  const at = now();
  const booth = await findBooth(boothId);
  if (!booth || booth.fair.state === "draft") throw notFound("没有找到这个展位。");
  const { vacancyId } = wanted;
  if (vacancyId && !wanted.consent) throw badInput([{ path: "consent", message: "要您同意，才能把资料给单位。" }]);
  const line = await lineOf(booth);
  const done = await wasDone(actor);
  if (!done) {
    assertOn(booth, at);
    await assertHere(actor, booth, wanted.code, at);
  }
  const application = vacancyId && !done ? await applyHere(actor, booth, vacancyId, at) : null;
  const id = newId();
  const first = await commit({
    steps: [
      onlyOneIn(line, actor.id, "您在这个展位已经有号了。", at),
      notInTooMany(actor.id, booth.fairId, at),
      ...(application?.steps ?? []),
      ...takeNumberOf(line, { residentId: actor.id }, id, at),
      insert("FairTalk", { ticketId: id, boothId, placementId: application?.placementId ?? null }),
    ],
    result: { id },
    intention: actor.intention,
  });
  return mustFind(first.id);
}

/** Gives a number to somebody who has no phone with them. */
export async function giveBoothNumber(actor: StaffActor, boothId: string): Promise<TicketRow> {
  const at = now();
  const { booth } = await ownBooth(actor, boothId);
  if (!(await wasDone(actor))) assertOn(booth, at);
  const id = newId();
  const first = await commit({
    steps: [
      ...takeNumberOf(await lineOf(booth), { residentId: null }, id, at),
      insert("FairTalk", { ticketId: id, boothId }),
    ],
    result: { id },
    intention: actor.intention,
  });
  return mustFind(first.id);
}

/** A booth's line. The desk that holds the fair answers for it. */
export async function lineOf({ id, number, employer, fair }: BoothRow): Promise<Line> {
  const world = await directory();
  const community = world.communities.get(fair.communityId);
  if (!community) throw notFound("没有找到这场招聘会。");
  return {
    deskId: jobDeskOf(community).id,
    boothId: id,
    boothName: `${number} 号展位 ${employer}`,
    letter: letterOf(number - 1),
  };
}

function assertOn({ fair }: BoothRow, at: Date): void {
  if (fair.state === "called_off") throw refused("wrong_state", "这场招聘会不办了。");
  const phase = phaseOf(fair, at);
  if (phase === "over") throw refused("wrong_state", "这场招聘会已经结束了。");
  if (phase === "before") {
    throw refused("wrong_state", `招聘会 ${clockWords(minutesOf(fair.startsAt))} 开始，提前半小时可以取号。`);
  }
}

/** The code of the screen, once a fair. */
async function assertHere(actor: ResidentActor, { fairId }: BoothRow, code: string | undefined, at: Date) {
  if (await wasHere(actor.id, fairId, at)) return;
  if (!code) throw badInput([{ path: "code", message: "请输招聘会屏幕上的 6 位数字。" }]);
  await assertCode(actor.id, fairId, code, at);
}

async function applyHere(actor: ResidentActor, booth: BoothRow, vacancyId: string, at: Date) {
  const mine = await findOwnSeeker(actor.id);
  if (!mine) throw refused("wrong_state", "先登记找工作，单位才看得到您会什么；也可以只取号。");
  const vacancy = await openVacancy(vacancyId);
  if (vacancy.licence !== booth.licence) throw notFound("这个岗位已经不招了。");
  return applicationFor(actor, mine, vacancy, at);
}

/** The person's acts follow one another (their row was written before), so the count is exact. */
function notInTooMany(residentId: string, fairId: string, at: Date): Statement {
  return mustChange(
    1,
    () => refused("quota_reached", `最多同时排 ${mostLines} 家，谈完一家或者不等了再排。`),
    sql`UPDATE resident SET acts = acts WHERE id = ${residentId} AND ${mostLines} > (
          SELECT COUNT(*) FROM ticket JOIN fair_booth booth ON booth.id = ticket.boothId
          WHERE booth.fairId = ${fairId} AND ticket.residentId = ${residentId} AND ticket.day = ${dayOf(at)}
            AND ticket.state IN ('waiting', 'called', 'serving'))`,
  );
}

async function mustFind(ticketId: string): Promise<TicketRow> {
  const ticket = await findTicket(ticketId);
  if (!ticket) throw notFound("没有找到这个号。");
  return ticket;
}
