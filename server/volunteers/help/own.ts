import type { ParsedOf } from "../../../contract/endpoint.js";
import { type HelpKind, helpKinds, helpMoves, type moveMyHelpCall } from "../../../contract/help-calls.js";
import type { ResidentActor } from "../../actor/actor.js";
import { mustChange, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { notFound, refused } from "../../errors/fault.js";
import { wasDone } from "../../requests/repeats.js";
import { tellVolunteer } from "./letters.js";
import { type CallRow, findCall } from "./queries.js";
import { ringsFrom } from "./rings.js";

type Body = ParsedOf<typeof moveMyHelpCall>["body"];

/** What who called says of it: well, nobody came, or nobody need come. @throws Fault not_found; wrong_state */
export async function moveOwn(actor: ResidentActor, callId: string, { move, words }: Body): Promise<void> {
  const call = await findCall(callId);
  if (call?.residentId !== actor.id) throw notFound("没有找到这次求助。");
  if (await wasDone(actor)) return;
  const { from } = helpMoves[move];
  if (!(from as readonly string[]).includes(call.state)) throw refused("wrong_state");
  const at = now();
  const steps = {
    confirm: () => confirm(call, words, at),
    again: () => again(call, at),
    cancel: () => cancel(call, at),
  };
  await commit({
    steps: [sql`UPDATE resident SET acts = acts + 1 WHERE id = ${actor.id}`, ...steps[move]()],
    result: null,
    intention: actor.intention,
  });
}

function confirm(call: CallRow, words: string, at: Date): Statement[] {
  return [
    changeCall(
      call,
      sql`state = 'confirmed', openFor = NULL, endedAt = ${at}, doneAt = COALESCE(doneAt, ${at}),
          outcome = COALESCE(outcome, ${words || null})`,
    ),
    ...thanks(call, words, at),
  ];
}

function thanks(call: CallRow, words: string, at: Date): Statement[] {
  if (!call.takenById) return [];
  const text = words || "事情办妥了，有您真好。";
  return [tellVolunteer(call.takenById, call, { title: "邻居说谢谢您", text: text.slice(0, 300) }, at)];
}

/** Who had it has given it back, as it were; a wider ring is asked. */
function again(call: CallRow, at: Date): Statement[] {
  return [changeCall(call, reopened(call, at)), ...partWays(call, "对方另外找人了", at)];
}

function cancel(call: CallRow, at: Date): Statement[] {
  const asked = call.state !== "taken" && call.asked > 0;
  return [
    changeCall(
      call,
      sql`state = 'cancelled', openFor = NULL, endedAt = ${at}, nextRingAt = NULL, tellOthers = ${asked}`,
    ),
    ...partWays(call, "对方说不用去了", at),
  ];
}

function partWays(call: CallRow, title: string, at: Date): Statement[] {
  if (!call.takenById) return [];
  const { name } = helpKinds[call.kind as HelpKind];
  return [
    sql`UPDATE help_ask SET answer = 'gave_back', answeredAt = ${at}
        WHERE callId = ${call.id} AND residentId = ${call.takenById}`,
    tellVolunteer(call.takenById, call, { title, text: `“${name}”这一件不用您去了，谢谢您。` }, at),
  ];
}

/** Calls anew: at least one more ring is asked. */
export function reopened(call: CallRow, at: Date): Statement {
  return sql`state = 'calling', takenById = NULL, takenAt = NULL, nudgedAt = NULL, doneAt = NULL, outcome = NULL,
    tellOthers = 0, lastRing = GREATEST(lastRing, ring + 1), nextRingAt = ${ringsFrom(at, call.urgent)}`;
}

/** The one place that moves a call on: only from the state in which it was read. */
export function changeCall(call: CallRow, columns: Statement): Statement {
  return mustChange(
    1,
    () => refused("wrong_state"),
    sql`UPDATE help_call SET ${columns}, revision = revision + 1 WHERE id = ${call.id} AND revision = ${call.revision}`,
  );
}
