import type { ParsedOf } from "../../../contract/endpoint.js";
import type { changePair, makePair } from "../../../contract/pair-staff.js";
import type { StaffActor } from "../../actor/actor.js";
import { directory } from "../../communities/directory.js";
import { placeOf } from "../../communities/staff/policy.js";
import { audit } from "../../db/audit.js";
import { newId } from "../../db/ids.js";
import { insert, mustBeFirst, mustChange, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { badInput, notAllowed, notFound, refused } from "../../errors/fault.js";
import { wasDone } from "../../requests/repeats.js";
import { isMinor } from "../full-age.js";
import { canHelp, placeToHelp } from "../help/policy.js";
import { findKnownContact } from "../help/queries.js";
import { tellOne } from "./letters.js";
import { findPair, findVisitor, type PairRow } from "./queries.js";
import { sealNote } from "./sealed.js";

/** Nobody under age is sent alone into a stranger's home (志愿服务条例 15). */

/** Asks a volunteer to look in on somebody who has agreed. The pair begins with the volunteer's yes. */
export async function pair(actor: StaffActor, body: ParsedOf<typeof makePair>["body"]): Promise<{ id: string }> {
  const community = await placeToHelp(actor, body.communityId);
  const { residentId, volunteerId, everyDays, note, consent } = body;
  const at = now();
  const resident = await findKnownContact(residentId).catch(() => null);
  if (resident?.communityId !== community.id) throw notFound("没有找到这位居民，或者不是这个社区的。");
  const visitor = (await findVisitor(volunteerId))?.resident;
  if (!visitor || isMinor(visitor.birthDate, at)) throw notFound("没有找到这位志愿者，未成年的不单独上门。");
  if (volunteerId === residentId) throw badInput([{ path: "volunteerId", message: "不能和自己结对。" }]);
  const id = newId();
  return commit({
    steps: [
      mustBeFirst(
        "pair_activeFor_key",
        () => refused("already_registered", "已经有人和 TA 结对了，先结束那一对。"),
        insert("Pair", {
          id,
          communityId: community.id,
          residentId,
          activeFor: residentId,
          volunteerId,
          state: "asked",
          everyDays,
          note: sealNote(id, note),
          consent,
          pairedById: actor.id,
          pairedBy: actor.name,
          createdAt: at,
        }),
      ),
      tellOne(
        id,
        volunteerId,
        { title: "社区请您结对", text: `请您每 ${everyDays} 天去看看一位邻居，愿意就点“我愿意”。` },
        at,
      ),
      audit(actor, "make_pair", `pair:${id}`, consent),
    ],
    result: { id },
    intention: actor.intention,
  });
}

/** @throws Fault not_found for another community's; not_allowed */
export async function pairToRun(actor: StaffActor, pairId: string): Promise<PairRow> {
  const row = await findPair(pairId);
  if (!row) throw notFound("没有找到这一对。");
  placeOf(actor, await directory(), row.communityId);
  if (!(await canHelp(actor, row.communityId))) throw notAllowed("结对由志愿服务站和负责人来看。");
  return row;
}

/** Another rhythm counts from the last visit, or from the day of the yes. */
export async function change(
  actor: StaffActor,
  pairId: string,
  { everyDays, note }: ParsedOf<typeof changePair>["body"],
): Promise<void> {
  const row = await pairToRun(actor, pairId);
  if (row.endedAt) throw refused("wrong_state", "这一对已经结束了。");
  await commit({
    steps: [
      changeRow(
        row,
        sql`everyDays = ${everyDays}, note = ${sealNote(pairId, note)},
            nextDueOn = nextDueOn + INTERVAL ${everyDays - row.everyDays} DAY`,
      ),
      audit(actor, "change_pair", `pair:${pairId}`, `每 ${everyDays} 天`),
    ],
    result: null,
  });
}

export async function end(actor: StaffActor, pairId: string, words: string): Promise<void> {
  const row = await pairToRun(actor, pairId);
  if (await wasDone(actor)) return;
  const at = now();
  await commit({
    steps: [...endSteps(row, "staff", words, at), audit(actor, "end_pair", `pair:${pairId}`, words)],
    result: null,
    intention: actor.intention,
  });
}

/** Ends a pair, whoever does; the other side, or both, hear of it. @throws Fault wrong_state */
export function endSteps(row: PairRow, by: "staff" | "volunteer" | "resident", words: string, at: Date): Statement[] {
  if (row.endedAt) throw refused("wrong_state", "这一对已经结束了。");
  const told = [...(by === "volunteer" ? [] : [row.volunteerId]), ...(by === "resident" ? [] : [row.residentId])];
  // Whoever was only to be visited has not heard of it yet.
  const hears = row.state === "asked" ? told.filter((one) => one === row.volunteerId) : told;
  return [
    changeRow(
      row,
      sql`state = 'ended', activeFor = NULL, endedAt = ${at}, endedBy = ${by}, endedWords = ${words}, nextDueOn = NULL`,
    ),
    ...hears.map((one) => tellOne(row.id, one, { title: "结对结束了", text: words || "以后不再上门，谢谢您。" }, at)),
  ];
}

export function changeRow(row: PairRow, columns: Statement): Statement {
  return mustChange(
    1,
    () => refused("wrong_state", "这一对刚刚变了，请再看一眼。"),
    sql`UPDATE pair SET ${columns}, revision = revision + 1 WHERE id = ${row.id} AND revision = ${row.revision}`,
  );
}
