import type { ParsedOf } from "../../../contract/endpoint.js";
import { type HelpKind, helpKinds, helpMoves } from "../../../contract/help-calls.js";
import type { moveHelpCall } from "../../../contract/help-staff.js";
import type { StaffActor } from "../../actor/actor.js";
import { directory } from "../../communities/directory.js";
import { placeOf } from "../../communities/staff/policy.js";
import { audit } from "../../db/audit.js";
import { type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { badInput, notAllowed, notFound, refused } from "../../errors/fault.js";
import { wasDone } from "../../requests/repeats.js";
import { tellCaller, tellVolunteer } from "./letters.js";
import { changeCall } from "./own.js";
import { canHelp } from "./policy.js";
import { findStaffCall, type StaffCallRow } from "./queries.js";
import { type Contact, openContact } from "./sealed.js";

/** @throws Fault not_found for another community's; not_allowed */
export async function callToHelp(actor: StaffActor, callId: string): Promise<StaffCallRow> {
  const call = await findStaffCall(callId);
  if (!call) throw notFound("没有找到这次求助。");
  placeOf(actor, await directory(), call.communityId);
  if (!(await canHelp(actor, call.communityId))) throw notAllowed("求助由志愿服务站和负责人来看。");
  return call;
}

/** Asks wider at once, whatever the hour: a person has looked; or closes what the community has seen to itself. */
export async function moveAsStaff(
  actor: StaffActor,
  callId: string,
  { move, words }: ParsedOf<typeof moveHelpCall>["body"],
): Promise<void> {
  const call = await callToHelp(actor, callId);
  if (await wasDone(actor)) return;
  const { from } = helpMoves[move];
  if (!(from as readonly string[]).includes(call.state)) throw refused("wrong_state");
  const at = now();
  await commit({
    steps: [
      ...(move === "widen" ? widen(call, at) : settle(actor, call, words, at)),
      audit(actor, `help_${move}`, `help_call:${callId}`, words || undefined),
    ],
    result: null,
    intention: actor.intention,
  });
}

function widen(call: StaffCallRow, at: Date): Statement[] {
  return [changeCall(call, sql`state = 'calling', lastRing = GREATEST(lastRing, ring + 1), nextRingAt = ${at}`)];
}

function settle(actor: StaffActor, call: StaffCallRow, words: string, at: Date): Statement[] {
  if (!words) throw badInput([{ path: "words", message: "请写怎么安排的，会告诉求助的人。" }]);
  const { name } = helpKinds[call.kind as HelpKind];
  const open = call.state === "calling" || call.state === "unanswered";
  const others = call.staffId === actor.id ? { ...call, staffId: null } : call;
  return [
    changeCall(
      call,
      sql`state = 'settled', openFor = NULL, endedAt = ${at}, nextRingAt = NULL, outcome = ${words},
          tellOthers = ${open && call.asked > 0}`,
    ),
    ...(call.takenById && call.state === "taken"
      ? [tellVolunteer(call.takenById, call, { title: "社区安排好了", text: `“${name}”不用您去了，谢谢您。` }, at)]
      : []),
    ...tellCaller(others, { title: "社区安排好了", text: words }, at),
  ];
}

/** Where somebody must go after all: opened for a reason, and never after the end. */
export async function openForStaff(actor: StaffActor, callId: string, reason: string): Promise<Contact> {
  const call = await callToHelp(actor, callId);
  if (call.endedAt) throw refused("wrong_state", "这次求助已经结束了，不能再看。");
  await commit({ steps: [audit(actor, "open_help_contact", `help_call:${callId}`, reason)], result: null });
  return openContact(call);
}
