import type { ParsedOf } from "../../../contract/endpoint.js";
import {
  type answerPair,
  loggedBackDays,
  type logVisit,
  type VisitFinding,
  visitFindings,
} from "../../../contract/pairs.js";
import type { ResidentActor } from "../../actor/actor.js";
import { dayOf, nextDay } from "../../communities/calendar/shanghai.js";
import { newId } from "../../db/ids.js";
import { insert, mustChange, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { badInput, notFound, refused } from "../../errors/fault.js";
import { takeFiles } from "../../files/commands.js";
import { wasDone } from "../../requests/repeats.js";
import { dueAfter } from "./due.js";
import { tellOne, tellStation } from "./letters.js";
import { findPair, type PairRow } from "./queries.js";
import { sealVisit } from "./sealed.js";
import { changeRow, endSteps } from "./staff.js";

/** The pair, to one of its two; to others it does not exist, and to whom is visited not before there is a yes. */
export async function ownPair(actor: ResidentActor, pairId: string): Promise<PairRow> {
  const row = await findPair(pairId);
  const visited = row?.residentId === actor.id && row.state !== "asked" && row.state !== "declined";
  if (!row || !(visited || (row.volunteerId === actor.id && !actor.agent))) throw notFound("没有找到这一对。");
  return row;
}

/** A volunteer says yes, and the days begin to count; or no, and the station asks somebody else. */
export async function answer(
  actor: ResidentActor,
  pairId: string,
  { yes, words }: ParsedOf<typeof answerPair>["body"],
): Promise<void> {
  const row = await ownPair(actor, pairId);
  if (await wasDone(actor)) return;
  if (row.volunteerId !== actor.id || row.state !== "asked") throw refused("wrong_state", "这一对已经有答复了。");
  const at = now();
  const due = dueAfter(dayOf(at), row.everyDays);
  const steps = yes
    ? [
        changeRow(row, sql`state = 'active', acceptedAt = ${at}, nextDueOn = ${due}`),
        tellOne(
          pairId,
          row.residentId,
          { title: "有志愿者来看您了", text: `${actor.name}，大约每 ${row.everyDays} 天来一次。不想要了随时能停。` },
          at,
        ),
      ]
    : [
        changeRow(
          row,
          sql`state = 'declined', activeFor = NULL, endedAt = ${at}, endedBy = 'volunteer', endedWords = ${words}`,
        ),
      ];
  const title = yes ? "志愿者愿意结对" : "志愿者不能结对";
  await commit({
    steps: [
      sql`UPDATE resident SET acts = acts + 1 WHERE id = ${actor.id}`,
      ...steps,
      ...(await tellStation(
        row.communityId,
        { title, text: words || `${actor.name}。打开“志愿和活动”的“结对”看。` },
        false,
        at,
      )),
    ],
    result: null,
    intention: actor.intention,
  });
}

export async function endOwn(actor: ResidentActor, pairId: string, words: string): Promise<void> {
  const row = await ownPair(actor, pairId);
  if (await wasDone(actor)) return;
  const at = now();
  const by = row.volunteerId === actor.id ? "volunteer" : "resident";
  await commit({
    steps: [
      sql`UPDATE resident SET acts = acts + 1 WHERE id = ${actor.id}`,
      ...endSteps(row, by, words, at),
      ...(await tellStation(
        row.communityId,
        {
          title: `结对结束了：${by === "volunteer" ? "志愿者不能再去" : "居民不想要了"}`,
          text: words || "没有写为什么。",
        },
        false,
        at,
      )),
    ],
    result: null,
    intention: actor.intention,
  });
}

/**
 * Logs a visit; the next one is due so many days after. Who was not met was not seen: the day stands. What is not well is
 * told to the station at once.
 * @returns the visit's id
 */
export async function log(
  actor: ResidentActor,
  pairId: string,
  body: ParsedOf<typeof logVisit>["body"],
): Promise<string> {
  const row = await ownPair(actor, pairId);
  if (row.volunteerId !== actor.id) throw notFound("没有找到这一对。");
  const at = now();
  const today = dayOf(at);
  const { visitedOn, finding, words, attachmentIds } = body;
  const began = dayOf(row.acceptedAt ?? row.createdAt);
  if (visitedOn > today || visitedOn < began || visitedOn < nextDay(today, -loggedBackDays)) {
    throw badInput([{ path: "visitedOn", message: `只能记结对以后、最近 ${loggedBackDays} 天的。` }]);
  }
  const id = newId();
  const { id: logged } = await commit({
    steps: [
      sql`UPDATE resident SET acts = acts + 1 WHERE id = ${actor.id}`,
      mustChange(
        1,
        () => refused("wrong_state", "这一对已经结束了，不用再记。"),
        sql`UPDATE pair SET ${seen(finding, visitedOn)} revision = revision + 1 WHERE id = ${pairId} AND state = 'active'`,
      ),
      insert("PairVisit", {
        id,
        pairId,
        visitedOn: new Date(visitedOn),
        finding,
        words: sealVisit(id, words),
        byName: actor.name,
        createdAt: at,
      }),
      ...takeFiles(actor, attachmentIds, { visitId: id }),
      ...(finding === "well" ? [] : await tellStation(row.communityId, alarmOf(finding, actor.name), true, at)),
    ],
    result: { id },
    intention: actor.intention,
  });
  return logged;
}

function seen(finding: VisitFinding, visitedOn: string): Statement {
  if (finding === "not_met") return sql``;
  const last = sql`GREATEST(COALESCE(lastVisitOn, ${visitedOn}), ${visitedOn})`;
  return sql`visits = visits + 1, nextDueOn = ${last} + INTERVAL everyDays DAY, lastVisitOn = ${last},`;
}

function alarmOf(finding: VisitFinding, name: string) {
  return { title: `走访：${visitFindings[finding]}`, text: `${name}走访了结对的邻居。打开“志愿和活动”的“结对”看。` };
}
