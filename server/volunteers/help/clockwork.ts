import { type HelpKind, helpKinds } from "../../../contract/help-calls.js";
import { findDeskStaff } from "../../communities/staff/queries.js";
import type { HelpCall } from "../../db/generated/client.js";
import { db } from "../../db/prisma.js";
import { insertAll, mustChange, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { Fault, refused } from "../../errors/fault.js";
import { tellStaff } from "../../notifications/tell-staff.js";
import { askToCome, tellCaller, tellHead, tellVolunteer } from "./letters.js";
import { listNearest, type Neighbour } from "./nearest.js";
import { listSilent } from "./queries.js";
import { morningAfter, nextRingAfter, radiusOf, ringsFrom, ringsOf } from "./rings.js";

const hourMs = 3_600_000;
/** Accepted, and for so long nothing was heard. */
const quietAfterMs = { urgent: 3 * hourMs, usual: 24 * hourMs };
/** Done, and who called has not said that it is well: it is taken for well. */
const wellAfterMs = 3 * 24 * hourMs;
const page = 200;

/**
 * What the clock does to calls for help: the next ring is asked, the head hears where nobody comes, those asked in vain
 * hear that somebody goes. Every step is decided by the call's revision, so that several workers ask each ring once.
 * @returns how many calls moved on
 */
export async function keepHelpCalls(): Promise<number> {
  const at = now();
  const counts = [await ring(at), await tellOthers(at), await nudge(at), await settleDone(at)];
  return counts.reduce((sum, one) => sum + one, 0);
}

async function ring(at: Date): Promise<number> {
  const due = await db().helpCall.findMany({
    where: { state: "calling", nextRingAt: { lte: at } },
    orderBy: [{ urgent: "desc" }, { nextRingAt: "asc" }],
    take: page,
  });
  return each(due, async (call) => {
    const from = ringsFrom(at, call.urgent);
    if (from > at) return [moveOn(call, sql`nextRingAt = ${from}`)];
    const next = await nextRing(call, at);
    return next ? askRing(call, next, at) : unanswered(call, at);
  });
}

interface Ring {
  ring: number;
  neighbours: Neighbour[];
  nextAt: Date;
}

/** The next ring in which somebody is to be asked; nobody waits for one that is empty. */
async function nextRing(call: HelpCall, at: Date): Promise<Ring | null> {
  const rings = await ringsOf(call.communityId);
  for (let next = call.ring + 1; next <= call.lastRing; next++) {
    const neighbours = await listNearest(
      {
        callId: call.id,
        lng: Number(call.lng),
        lat: Number(call.lat),
        radiusM: radiusOf(next, rings),
        people: rings.people,
        skill: helpKinds[call.kind as HelpKind].skill,
        night: morningAfter(at) !== null,
        not: [call.residentId, call.agentId].filter((one) => one !== null),
      },
      at,
    );
    if (neighbours.length) return { ring: next, neighbours, nextAt: nextRingAfter(at, call.urgent, rings) };
  }
  return null;
}

function askRing(call: HelpCall, { ring: number, neighbours, nextAt }: Ring, at: Date): Statement[] {
  return [
    moveOn(call, sql`ring = ${number}, asked = asked + ${neighbours.length}, nextRingAt = ${nextAt}`),
    insertAll(
      "HelpAsk",
      neighbours.map((one) => ({ callId: call.id, ...one, ring: number, askedAt: at })),
    ),
    ...neighbours.map(({ residentId, metres }) => askToCome(residentId, call, metres, at)),
  ];
}

async function unanswered(call: HelpCall, at: Date): Promise<Statement[]> {
  return [
    moveOn(call, sql`state = 'unanswered', nextRingAt = NULL, ring = lastRing`),
    ...(await tellHead(call, call.asked, at)),
    ...tellCaller(call, { title: "还没有人接", text: "社区负责人已经知道了，会给您安排。急的话请打社区电话。" }, at),
  ];
}

/** Somebody goes, or nobody need go: who was asked and has not answered may put the phone away. */
async function tellOthers(at: Date): Promise<number> {
  const due = await db().helpCall.findMany({ where: { tellOthers: true }, take: page });
  return each(due, async (call) => {
    const { name } = helpKinds[call.kind as HelpKind];
    const title = call.takenById ? "已经有人去了" : "不用去了";
    const silent = await listSilent(call.id);
    return [
      mine(
        sql`UPDATE help_call SET tellOthers = 0 WHERE id = ${call.id} AND tellOthers = 1 AND revision = ${call.revision}`,
      ),
      ...silent.map((residentId) =>
        tellVolunteer(residentId, call, { title, text: `“${name}”这一件不用您去了，谢谢您。` }, at),
      ),
    ];
  });
}

async function nudge(at: Date): Promise<number> {
  const before = (ms: number) => new Date(at.getTime() - ms);
  const due = await db().helpCall.findMany({
    where: {
      state: "taken",
      nudgedAt: null,
      OR: [
        { urgent: true, takenAt: { lt: before(quietAfterMs.urgent) } },
        { urgent: false, takenAt: { lt: before(quietAfterMs.usual) } },
      ],
    },
    take: page,
  });
  return each(due, async (call) => {
    const { name } = helpKinds[call.kind as HelpKind];
    const station = await findDeskStaff(call.communityId, "volunteers");
    const title = `求助还没有办完：${name}`;
    return [
      moveOn(call, sql`nudgedAt = ${at}`),
      ...(call.takenById
        ? [
            tellVolunteer(
              call.takenById,
              call,
              { title: "您接下的那一件", text: `${name}，办好了请点“帮好了”，去不了请退回。` },
              at,
            ),
          ]
        : []),
      ...tellStaff(station, { title, text: "接下的人还没有回话，请打个电话问一问。" }, at),
    ];
  });
}

async function settleDone(at: Date): Promise<number> {
  const due = await db().helpCall.findMany({
    where: { state: "done", doneAt: { lt: new Date(at.getTime() - wellAfterMs) } },
    take: page,
  });
  return each(due, async (call) => [moveOn(call, sql`state = 'confirmed', openFor = NULL, endedAt = ${at}`)]);
}

function moveOn(call: HelpCall, columns: Statement): Statement {
  return mine(
    sql`UPDATE help_call SET ${columns}, revision = revision + 1
        WHERE id = ${call.id} AND state = ${call.state} AND revision = ${call.revision}`,
  );
}

/** Another worker, or a person, was there first: nothing to do. */
const mine = (statement: Statement) => mustChange(1, () => refused("wrong_state"), statement);

async function each<T>(rows: readonly T[], plan: (row: T) => Promise<Statement[]>): Promise<number> {
  let done = 0;
  for (const row of rows) {
    try {
      await commit({ steps: await plan(row), result: null });
      done++;
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== "wrong_state") throw error;
    }
  }
  return done;
}
