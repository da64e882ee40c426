import type { ParsedOf } from "../../../contract/endpoint.js";
import { type HelpKind, helpKinds, type moveOfferedHelpCall } from "../../../contract/help-calls.js";
import type { ResidentActor } from "../../actor/actor.js";
import { audit } from "../../db/audit.js";
import { mustChange, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { badInput, notFound, refused } from "../../errors/fault.js";
import { wasDone } from "../../requests/repeats.js";
import { tellCaller, tellVolunteer } from "./letters.js";
import { changeCall, reopened } from "./own.js";
import { type CallRow, findAsk, listSilent } from "./queries.js";

type Body = ParsedOf<typeof moveOfferedHelpCall>["body"];

/** What a volunteer who was asked does. @throws Fault not_found: never asked; wrong_state; taken_by_other; bad_input */
export async function answer(actor: ResidentActor, callId: string, { move, words }: Body): Promise<void> {
  const ask = await findAsk(callId, actor.id);
  if (!ask) throw notFound("没有找到这次求助。");
  if (await wasDone(actor)) return;
  const { call } = ask;
  const at = now();
  const moves = {
    accept: () => accept(actor, call, at),
    decline: () => decline(actor, call, at),
    give_back: () => giveBack(actor, call, at),
    finish: () => finish(actor, call, words, at),
  };
  await commit({ steps: await moves[move](), result: null, intention: actor.intention });
}

/** Decided by the write itself: however many accept at once, one has it, and has no other in hand. */
function accept(actor: ResidentActor, call: CallRow, at: Date): Statement[] {
  if (call.takenById === actor.id) throw refused("wrong_state", "您已经接下了。");
  if (call.takenById) throw gone();
  if (call.endedAt) throw refused("wrong_state", "对方说不用了，谢谢您愿意去。");
  const { name } = helpKinds[call.kind as HelpKind];
  return [
    mustChange(
      1,
      () => refused("overlapping_booking", "您手上还有一件没办完，办好再接下一件。"),
      sql`UPDATE resident SET acts = acts + 1 WHERE id = ${actor.id} AND NOT EXISTS (
            SELECT 1 FROM help_call WHERE takenById = ${actor.id} AND state = 'taken')`,
    ),
    mustChange(
      1,
      gone,
      sql`UPDATE help_call SET state = 'taken', takenById = ${actor.id}, takenAt = ${at}, nextRingAt = NULL,
            nudgedAt = NULL, tellOthers = 1, revision = revision + 1
          WHERE id = ${call.id} AND state IN ('calling', 'unanswered')`,
    ),
    noteAnswer(actor, call, "accepted", at),
    ...tellCaller(call, { title: `有人来了：${actor.name}`, text: `${name}，${actor.name}接下了。打开看电话。` }, at),
    audit(actor, "accept_help_call", `help_call:${call.id}`),
  ];
}

const gone = () => refused("taken_by_other", "已经有人接下了，谢谢您愿意去。");

function decline(actor: ResidentActor, call: CallRow, at: Date): Statement[] {
  if (call.takenById === actor.id) throw refused("wrong_state", "您已经接下了，去不了请点“退回”。");
  return [noteAnswer(actor, call, "declined", at)];
}

/** Others are asked anew: a wider ring, and those who had been told that somebody goes. */
async function giveBack(actor: ResidentActor, call: CallRow, at: Date): Promise<Statement[]> {
  if (call.takenById !== actor.id || call.state !== "taken") throw refused("wrong_state");
  const told = call.tellOthers ? [] : await listSilent(call.id);
  const { name } = helpKinds[call.kind as HelpKind];
  return [
    changeCall(call, reopened(call, at)),
    noteAnswer(actor, call, "gave_back", at),
    ...told.map((residentId) =>
      tellVolunteer(residentId, call, { title: `又要人了——${name}`, text: "接下的人去不了了。能去就点“我去”。" }, at),
    ),
    ...tellCaller(call, { title: "正在另外找人", text: `${actor.name}来不了了，已经在找别人。` }, at),
  ];
}

function finish(actor: ResidentActor, call: CallRow, words: string, at: Date): Statement[] {
  if (call.takenById !== actor.id || call.state !== "taken") throw refused("wrong_state");
  if (!words) throw badInput([{ path: "words", message: "请写帮了什么。" }]);
  return [
    sql`UPDATE resident SET acts = acts + 1 WHERE id = ${actor.id}`,
    changeCall(call, sql`state = 'done', doneAt = ${at}, outcome = ${words}`),
    ...tellCaller(call, { title: "帮好了吗？", text: `${actor.name}说：${words}。办妥了请点一下“办妥了”。` }, at),
  ];
}

function noteAnswer(actor: ResidentActor, call: CallRow, given: string, at: Date): Statement {
  return sql`UPDATE help_ask SET answer = ${given}, answeredAt = ${at}
    WHERE callId = ${call.id} AND residentId = ${actor.id}`;
}
