import type { TicketAct } from "../../contract/hall.js";
import type { Intention } from "../actor/actor.js";
import { dayOf } from "../communities/calendar/shanghai.js";
import { mustBeFirst, mustChange, type Statement, sql } from "../db/statement.js";
import { commit } from "../db/work.js";
import { Fault, refused } from "../errors/fault.js";
import { inOrder } from "./order.js";
import type { TicketRow } from "./queries.js";

/** Who waits for the same: at a desk, or at an employer's booth of a fair, for which the desk answers. */
export interface Line {
  deskId: string;
  /** Empty for the desk's own line. */
  boothId: string;
  boothName: string;
  letter: string;
}

/** Who takes a number, and with which booking. */
interface Taker {
  residentId: string | null;
  booking?: { requestId: string; startsAt: Date };
}

/**
 * Gives out the next number of a line's day. The line's counter is written first, so that numbers are dense and in order,
 * and two who press at once get two.
 */
export function takeNumberOf(line: Line, { residentId, booking }: Taker, id: string, at: Date): Statement[] {
  const day = dayOf(at);
  const { deskId, boothId, boothName, letter } = line;
  return [
    sql`INSERT INTO ticket_line (deskId, boothId, day, last) VALUES (${deskId}, ${boothId}, ${day}, 1)
        ON DUPLICATE KEY UPDATE last = last + 1`,
    mustBeFirst(
      "ticket_bookingId_key",
      () => refused("wrong_state", "已经取过号了。"),
      sql`INSERT INTO ticket (id, deskId, boothId, boothName, day, letter, number, bookingId, residentId, state, dueAt, takenAt)
          SELECT ${id}, ${deskId}, ${boothId}, ${boothName}, ${day}, ${letter}, last, ${booking?.requestId ?? null}, ${residentId},
            'waiting', ${booking?.startsAt ?? at}, ${at}
          FROM ticket_line WHERE deskId = ${deskId} AND boothId = ${boothId} AND day = ${day}`,
    ),
  ];
}

/** One number of a line at a time. */
export function onlyOneIn({ deskId, boothId }: Line, residentId: string, message: string, at: Date): Statement {
  return mustChange(
    1,
    () => refused("already_registered", message),
    sql`UPDATE resident SET acts = acts + 1 WHERE id = ${residentId} AND NOT EXISTS (
          SELECT 1 FROM ticket WHERE residentId = ${residentId} AND deskId = ${deskId} AND boothId = ${boothId}
          AND day = ${dayOf(at)} AND state IN ('waiting', 'called', 'serving'))`,
  );
}

/** From which state each act starts, and where it leads. */
const acts: Record<TicketAct, { from: readonly string[]; to: string }> = {
  recall: { from: ["called"], to: "called" },
  serve: { from: ["called"], to: "serving" },
  finish: { from: ["called", "serving"], to: "served" },
  no_show: { from: ["called"], to: "no_show" },
  again: { from: ["called", "no_show"], to: "waiting" },
  leave: { from: ["waiting", "called"], to: "left" },
};

/** What an act does to a number. @throws Fault wrong_state from the guard, when somebody was faster */
export function actOn(ticketId: string, act: TicketAct, at: Date): Statement {
  const { from, to } = acts[act];
  return mustChange(
    1,
    () => refused("wrong_state", "这个号的状态刚刚变了，请再看一眼。"),
    sql`UPDATE ticket SET state = ${to}${columnsOf(act, at)} WHERE id = ${ticketId} AND state IN (${from})`,
  );
}

function columnsOf(act: TicketAct, at: Date): Statement {
  switch (act) {
    case "recall":
      return sql`, calls = calls + 1, calledAt = ${at}`;
    case "serve":
      return sql`, servingAt = ${at}`;
    case "again":
      return sql`, counter = NULL, endedAt = NULL`;
    default:
      return sql`, endedAt = ${at}, servingAt = COALESCE(servingAt, calledAt)`;
  }
}

/** A place that calls: a counter of the hall, or a booth. */
export interface Caller {
  number: number;
  /**
   * Writes the place's own row if nobody is called or served there, as `nobodyAt` says. It is written first: two taps at one
   * place follow one another, and the second finds it busy.
   */
  claim: Statement;
  intention: Intention | undefined;
}

/** The first few in line are tried: each may be called by another counter meanwhile. */
const tries = 5;

/**
 * Calls the next of a line. Who is being served is done; who was called and has not come is to be decided first. Which
 * counter gets a number is decided by the write.
 * @param inside everybody in this line
 * @param ended what else the end of the one that was served writes
 * @returns the called number; null when nobody waits
 */
export async function callNextOf(
  inside: readonly TicketRow[],
  { number, claim, intention }: Caller,
  ended: (current: TicketRow) => Promise<Statement[]>,
  at: Date,
): Promise<TicketRow | null> {
  const current = currentAt(number, inside);
  if (current?.state === "called") throw refused("wrong_state", "先说一下刚叫的号来了没有。");
  const first = current ? [...(await ended(current)), actOn(current.id, "finish", at)] : [];
  const line = inOrder(
    inside.filter(({ state }) => state === "waiting"),
    at,
  );
  for (const next of line.slice(0, tries)) {
    if (await call(next)) return { ...next, state: "called", counter: number, calls: next.calls + 1, calledAt: at };
  }
  if (current) await commit({ steps: first, result: null, intention });
  return null;

  async function call(next: TicketRow): Promise<boolean> {
    try {
      await commit({
        steps: [
          ...first,
          mustChange(1, () => refused("wrong_state", "这里刚刚叫过号了。"), claim),
          mustChange(
            1,
            () => refused("taken_by_other"),
            sql`UPDATE ticket SET state = 'called', counter = ${number}, calls = calls + 1, calledAt = ${at}
                WHERE id = ${next.id} AND state = 'waiting'`,
          ),
        ],
        result: null,
        intention,
      });
      return true;
    } catch (error) {
      if (error instanceof Fault && error.code === "taken_by_other") return false;
      throw error;
    }
  }
}

/** Who is called or served at a counter now. */
export function currentAt(number: number, inside: readonly TicketRow[]): TicketRow | undefined {
  return inside.find((ticket) => ticket.counter === number && ticket.state !== "waiting");
}

/** A condition for the claim: nobody of the line is called or served at this counter. */
export function nobodyAt(
  number: number,
  { deskId, boothId }: { deskId: string; boothId: string },
  at: Date,
): Statement {
  return sql`NOT EXISTS (SELECT 1 FROM ticket WHERE deskId = ${deskId} AND boothId = ${boothId} AND day = ${dayOf(at)}
    AND counter = ${number} AND state IN ('called', 'serving'))`;
}
