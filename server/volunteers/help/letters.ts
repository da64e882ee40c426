import { type HelpKind, helpKinds } from "../../../contract/help-calls.js";
import { findHeads, findSupervisors } from "../../communities/staff/queries.js";
import { publish } from "../../db/outbox.js";
import type { Statement } from "../../db/statement.js";
import { tellStaff } from "../../notifications/tell-staff.js";
import { morningAfter } from "./rings.js";

// No letter names who calls, where they live or what they said: a phone's lock screen is read by anybody.

interface Called {
  id: string;
  kind: string;
  urgent: boolean;
  communityId: string;
  residentId: string | null;
  agentId: string | null;
  staffId: string | null;
}

interface Words {
  title: string;
  text: string;
}

export const callPage = "volunteers/call/index";
export const offeredPage = "volunteers/offered/index";

/** Asks a volunteer to come. */
export function askToCome(residentId: string, call: Called, metres: number, at: Date): Statement {
  const { name, about } = helpKinds[call.kind as HelpKind];
  const title = `${call.urgent ? "急：" : ""}邻居要帮忙——${name}`;
  return letter(residentId, offeredPage, { title, text: `${about}。离您${farWords(metres)}，能去就点“我去”。` }, at);
}

/** To who was asked, or who has come: what became of the call. What can wait stays until the morning. */
export function tellVolunteer(residentId: string, call: Called, words: Words, at: Date): Statement {
  return letter(residentId, offeredPage, words, call.urgent ? at : (morningAfter(at) ?? at));
}

/** To who needs it, to the relative who called for them, and to the colleague who did. */
export function tellCaller(call: Called, words: Words, at: Date): Statement[] {
  const { residentId, agentId, staffId } = call;
  const opens = `${callPage}?id=${call.id}`;
  return [
    ...(residentId ? [letter(residentId, opens, words, at)] : []),
    ...(agentId && residentId
      ? [letter(agentId, opens, { ...words, title: `家人的求助：${words.title}`.slice(0, 60) }, at, residentId)]
      : []),
    ...(staffId ? tellStaff([staffId], { title: `求助：${words.title}`, text: words.text }, at) : []),
  ];
}

/** Nobody comes: the head is told, and the county where a community has none. */
export async function tellHead(call: Called, asked: number, at: Date): Promise<Statement[]> {
  const heads = await findHeads(call.communityId, at);
  const title = `求助没有人接：${helpKinds[call.kind as HelpKind].name}`;
  const text = `问了 ${asked} 个人，没有人接。打开“志愿服务”的“求助”，请安排人去。`;
  return tellStaff(heads.length ? heads : await findSupervisors(at), { title, text, urgent: true }, at);
}

function letter(
  residentId: string,
  opens: string,
  { title, text }: Words,
  at: Date,
  forResidentId?: string,
): Statement {
  return publish(
    "notify.resident",
    { residentId, requestNumber: null, title, text, urgent: true, opens, forResidentId: forResidentId ?? null },
    at,
  );
}

function farWords(metres: number): string {
  return metres < 1_000
    ? `大约 ${Math.max(100, Math.round(metres / 100) * 100)} 米`
    : `大约 ${(metres / 1_000).toFixed(1)} 公里`;
}
